import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile } from './distributions.ts';

const WORDS = 2 ** 32;

/** Seeded random numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** 0 ≤ u < 1 with 53 bits. */
  readonly uniform: () => number;
  /** A whole number from 0 to `below` − 1, every one equally likely. */
  readonly index: (below: number) => number;
  /** Draws as many of some things (at most 2²⁰) as there are, with replacement: how often each is drawn, in place of `times`. */
  readonly resample: (times: Float64Array) => void;
  /** A standard normal deviate, by inversion. */
  readonly normal: () => number;
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  // Seeds of few bits start with near-constant output; it is gone after a few dozen steps.
  for (let i = 0; i < 64; i++) generator.next();
  return {
    uniform: () => uniformFloat64(generator),
    index: (below) => uniformInt(generator, 0, below - 1),
    resample: (times) => {
      const n = times.length;
      const tooMany = WORDS % n;
      times.fill(0);
      for (let drawn = 0; drawn < n;) {
        // The high half of word × n; the few words too many show in a small low half and are drawn again (Lemire 2019).
        const product = (generator.next() >>> 0) * n;
        const place = Math.floor(product / WORDS);
        if (product - place * WORDS < tooMany) continue;
        times[place]!++;
        drawn++;
      }
    },
    // The half step keeps 0 out, whose quantile is −∞.
    normal: () => normalQuantile(uniformFloat64(generator) + 2 ** -54),
  };
}

/**
 * Shuffles in place (Fisher–Yates), every order equally likely.
 *
 * @example
 * shuffle([1, 2, 3], createRandom(1)).toSorted() // => [1, 2, 3]
 */
export function shuffle<T extends { length: number; [i: number]: number }>(values: T, random: Random): T {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.index(i + 1);
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
  return values;
}
