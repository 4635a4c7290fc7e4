import { logBinomialDensity, poissonDensity } from './stirling.ts';

/** Exact tests of one count. Counts are whole; what is no count gives NaN. */

/** Relative difference up to which two counts are as likely, as in R. */
const TOLERANCE = 1e-7;

/** The chance of all counts from 0 to `most` that are no likelier than the one seen. */
function noLikelier(chance: (count: number) => number, seen: number, most: number): number {
  const limit = chance(seen) * (1 + TOLERANCE);
  let p = 0;
  for (let count = 0; count <= most; count++) {
    const own = chance(count);
    if (own <= limit) p += own;
  }
  return Math.min(1, p);
}

/**
 * Two-sided p of `count` of `n` under a share. R: binom.test. Cost: n steps.
 *
 * @example
 * binomialTest(8, 10, 0.5).toFixed(6) // => '0.109375'
 */
export function binomialTest(count: number, n: number, share: number): number {
  if (!(n > 0 && share > 0 && share < 1)) return NaN;
  return noLikelier((x) => Math.exp(logBinomialDensity(x, n - x, share, 1 - share)), count, n);
}

/**
 * Two-sided p of `count` events of which `expected` were. R: poisson.test. Cost: some steps more than there are events.
 *
 * @example
 * poissonTest(7, 2.5).toFixed(6) // => '0.014187'
 */
export function poissonTest(count: number, expected: number): number {
  if (!(count >= 0 && expected > 0)) return NaN;
  const chance = (x: number) => (x === 0 ? Math.exp(-expected) : poissonDensity(x, expected));
  // Beyond it there is less than a double can add.
  const most = Math.ceil(Math.max(count, expected) + 40 + 12 * Math.sqrt(expected));
  return noLikelier(chance, count, most);
}

/**
 * Of two draws of `first` and `second` from the same `all`: the chances that at most, and at least, `both` are in both.
 * R: phyper. NaN where a draw takes none or all.
 *
 * @example
 * overlapTails(10, 4, 4, 3).atLeast.toFixed(6) // => '0.119048'
 */
export function overlapTails(all: number, first: number, second: number, both: number) {
  if (!(first > 0 && first < all && second > 0 && second < all)) return { atMost: NaN, atLeast: NaN };
  const share = second / all;
  const others = 1 - share;
  const whole = logBinomialDensity(second, all - second, share, others);
  const chance = (x: number) =>
    Math.exp(
      logBinomialDensity(x, first - x, share, others) +
        logBinomialDensity(second - x, all - first - second + x, share, others) -
        whole,
    );
  let [atMost, atLeast] = [0, 0];
  for (let x = Math.max(0, first + second - all); x <= Math.min(first, second); x++) {
    if (x <= both) atMost += chance(x);
    if (x >= both) atLeast += chance(x);
  }
  return { atMost: Math.min(1, atMost), atLeast: Math.min(1, atLeast) };
}
