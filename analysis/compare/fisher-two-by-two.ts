import { logBinomialDensity } from '../numeric/stirling.ts';

/** Relative difference up to which two tables are as likely (R: fisher.test). */
const TOLERANCE = 1e-7;
/** Beyond it the spread alone takes some millions of steps. */
const MOST_COUNTED = 1e12;

/**
 * Fisher's exact test of four counts, whatever their size: both tails of the hypergeometric distribution from where tables are no
 * likelier than this one, each summed outwards until nothing is added. Null beyond 1e12 counted. Cost: some √n steps.
 * R: fisher.test, which goes through every table.
 *
 * @example
 * fisherTwoByTwo([3, 1], [1, 3])?.toFixed(12) // => '0.485714285714'
 */
export function fisherTwoByTwo(
  [a, b]: readonly [number, number],
  [c, d]: readonly [number, number],
): number | null {
  const [first, second, chosen] = [a + b, c + d, a + c];
  const n = first + second;
  if (!(n <= MOST_COUNTED)) return null;
  const [least, most] = [Math.max(0, chosen - second), Math.min(first, chosen)];
  const share = chosen / n;
  const others = (b + d) / n;
  /** ln of the chance of x in the first cell, up to a constant. */
  const logChance = (x: number) =>
    logBinomialDensity(x, first - x, share, others) +
    logBinomialDensity(chosen - x, second - chosen + x, share, others);
  const all = logBinomialDensity(chosen, n - chosen, share, others);
  const limit = logChance(a) + TOLERANCE;
  /** The chance of x over that of x + 1. */
  const below = (x: number) => ((x + 1) * (second - chosen + x + 1)) / ((first - x) * (chosen - x));

  const mode = Math.min(most, Math.floor(((first + 1) * (chosen + 1)) / (n + 2)));
  if (logChance(mode) <= limit) return 1;
  /** Where, from the mode outwards to an end of all tables, the first one stands that is no likelier; null where none is. */
  const edge = (end: number): number | null => {
    if (logChance(end) > limit) return null;
    let [likelier, found] = [mode, end];
    while (Math.abs(found - likelier) > 1) {
      const middle = Math.floor((found + likelier) / 2);
      if (logChance(middle) > limit) likelier = middle;
      else found = middle;
    }
    return found;
  };
  const tail = (end: number, step: 1 | -1): number => {
    const start = edge(end);
    if (start === null) return 0;
    let [sum, term] = [1, 1];
    for (let x = start; x !== end && term > sum * 1e-17; x += step)
      sum += term *= step === 1 ? 1 / below(x) : below(x - 1);
    return sum * Math.exp(logChance(start) - all);
  };
  return Math.min(1, tail(least, -1) + tail(most, 1));
}
