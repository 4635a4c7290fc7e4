import { adjustP } from '../numeric/adjust.ts';
import { twoSidedNormal } from '../numeric/distributions.ts';
import { studentizedRangeQuantile, studentizedRangeUpperTail } from '../numeric/studentized-range.ts';
import type { PooledRanks } from './pooled-ranks.ts';
import type { Sample } from './sample.ts';
import { pooledVariance, welchError } from './t-test.ts';

/** One comparison of two groups, first minus second. */
export interface PairTest {
  readonly pair: readonly [number | string, number | string];
  readonly difference: number;
  readonly interval: readonly [number, number] | null;
  readonly p: number;
  readonly method: 'tukey' | 'gamesHowell' | 'dunn';
}

function pairsOf(samples: readonly Sample[]): [number, number][] {
  return samples.flatMap((_, i) => samples.slice(i + 1).map((_, j): [number, number] => [i, i + 1 + j]));
}

function rangeTest(
  samples: readonly Sample[],
  method: 'tukey' | 'gamesHowell',
  errorOf: (first: Sample, second: Sample) => { error: number; df: number },
  confidence: number,
): PairTest[] {
  const k = samples.length;
  const quantiles = new Map<number, number>();
  const quantile = (df: number) => {
    const known = quantiles.get(df) ?? studentizedRangeQuantile(1 - confidence, k, df);
    quantiles.set(df, known);
    return known;
  };
  return pairsOf(samples).map(([i, j]) => {
    const [first, second] = [samples[i]!, samples[j]!];
    const { error, df } = errorOf(first, second);
    const difference = first.mean - second.mean;
    const testable = error > 0 && df > 0;
    const reach = testable ? (quantile(df) * error) / Math.SQRT2 : NaN;
    const q = testable ? (Math.abs(difference) / error) * Math.SQRT2 : NaN;
    return {
      pair: [first.group, second.group],
      difference,
      interval: testable ? [difference - reach, difference + reach] : null,
      p: studentizedRangeUpperTail(q, k, df),
      method,
    };
  });
}

/** Tukey–Kramer: all pairs of means with one pooled variance. R: TukeyHSD (whose difference is second minus first). */
export function tukey(samples: readonly Sample[], confidence: number): PairTest[] {
  const { variance, df } = pooledVariance(samples);
  const errorOf = (first: Sample, second: Sample) => ({
    error: Math.sqrt(variance * (1 / first.n + 1 / second.n)),
    df,
  });
  return rangeTest(samples, 'tukey', errorOf, confidence);
}

/** Games–Howell: all pairs of means, each with its own variances. Source: Games & Howell (1976), J. Educ. Stat. 1, 113–125. */
export function gamesHowell(samples: readonly Sample[], confidence: number): PairTest[] {
  return rangeTest(samples, 'gamesHowell', welchError, confidence);
}

/** Dunn: all pairs of mean ranks with the variance for ties, two-sided p by Holm. Source: Dunn (1964), Technometrics 6, 241–252. */
export function dunn(samples: readonly Sample[], { n, sums, tieSum }: PooledRanks): PairTest[] {
  const variance = (n * (n + 1)) / 12 - tieSum / (12 * (n - 1));
  const pairs = pairsOf(samples);
  const differences = pairs.map(([i, j]) => sums[i]! / samples[i]!.n - sums[j]! / samples[j]!.n);
  const p = pairs.map(([i, j], at) => {
    const error = Math.sqrt(variance * (1 / samples[i]!.n + 1 / samples[j]!.n));
    return error > 0 ? twoSidedNormal(differences[at]! / error) : NaN;
  });
  const adjusted = adjustP(p, 'holm');
  return pairs.map(([i, j], at) => ({
    pair: [samples[i]!.group, samples[j]!.group],
    difference: differences[at]!,
    interval: null,
    p: adjusted[at]!,
    method: 'dunn',
  }));
}
