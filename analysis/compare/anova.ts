import { fUpperTail } from '../numeric/distributions.ts';
import { sampleOf, totalSize, type Sample } from './sample.ts';

/** What a sample says of means. */
export type Spread = Pick<Sample, 'n' | 'mean' | 'squares'>;

/** An F test; NaN where it is not defined. */
export interface FTest {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/** Sums of squares between and within groups. */
export function sumsOfSquares(samples: readonly Spread[]): { between: number; within: number } {
  const n = totalSize(samples);
  const grand = samples.reduce((sum, { n: own, mean }) => sum + (own / n) * mean, 0);
  return {
    between: samples.reduce((sum, { n: own, mean }) => sum + own * (mean - grand) ** 2, 0),
    within: samples.reduce((sum, { squares }) => sum + squares, 0),
  };
}

/**
 * One-way analysis of variance: do the groups share one mean? R: oneway.test(var.equal = TRUE).
 *
 * @example
 * const sample = (mean, squares) => ({ n: 3, mean, squares, variance: squares / 2 })
 * anova([sample(2, 2), sample(5, 14)]).f // => 3.375
 */
export function anova(samples: readonly Spread[]): FTest {
  const [df1, df2] = [samples.length - 1, totalSize(samples) - samples.length];
  const { between, within } = sumsOfSquares(samples);
  // A spread of 1e-14 of the means is rounding, not variance.
  const noise = 1e-28 * samples.reduce((sum, { n, mean }) => sum + n * mean ** 2, 0);
  const f = df1 > 0 && df2 > 0 && within > noise ? between / df1 / (within / df2) : NaN;
  return { f, df1, df2, p: fUpperTail(f, df1, df2) };
}

/**
 * Welch's analysis of variance, variances free. NaN when a group has one answer or no variance, whose weight would be infinite.
 * R: oneway.test. Source: Welch (1951), Biometrika 38, 330–336.
 */
export function welchAnova(samples: readonly Sample[]): FTest {
  const k = samples.length;
  const weights = samples.map(({ n, variance }) => n / variance);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const mean = samples.reduce((sum, sample, i) => sum + (weights[i]! / total) * sample.mean, 0);
  const spread =
    samples.reduce((sum, { n }, i) => sum + (1 - weights[i]! / total) ** 2 / (n - 1), 0) / (k ** 2 - 1);
  const between = samples.reduce((sum, sample, i) => sum + weights[i]! * (sample.mean - mean) ** 2, 0);
  const df2 = 1 / (3 * spread);
  const f = k > 1 ? between / ((k - 1) * (1 + 2 * (k - 2) * spread)) : NaN;
  return { f, df1: k - 1, df2, p: fUpperTail(f, k - 1, df2) };
}

/**
 * Levene's test of equal variances about the medians (Brown–Forsythe): analysis of variance of |x − median|. R: car::leveneTest.
 * Cost: the number of distinct values.
 */
export function levene(samples: readonly Sample[], medians: readonly number[]): FTest {
  return anova(
    samples.map(({ group, tally }, i) =>
      sampleOf(group, { ...tally, values: tally.values.map((value) => Math.abs(value - medians[i]!)) }),
    ),
  );
}
