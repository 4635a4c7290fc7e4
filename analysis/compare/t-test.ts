import { tQuantile, twoSidedT } from '../numeric/distributions.ts';
import type { Sample } from './sample.ts';

/** A t test of a mean difference; NaN where it is not defined. */
export interface TTest {
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly difference: number;
  readonly interval: readonly [number, number];
}

/**
 * Student's t and its p alone, for many tests of which nobody asks an interval: the quantile costs more than the rest.
 *
 * @example
 * tAndP(1, 0.5, 20).p.toFixed(6) // => '0.059266'
 */
export function tAndP(difference: number, standardError: number, df: number): Pick<TTest, 't' | 'p'> {
  const t = standardError > 0 ? difference / standardError : NaN;
  return { t, p: twoSidedT(t, df) };
}

/** A difference with its standard error, tested against 0. A standard error of 0 leaves nothing to test by. */
export function tTest(difference: number, standardError: number, df: number, confidence: number): TTest {
  const reach = tQuantile((1 + confidence) / 2, df) * (standardError > 0 ? standardError : NaN);
  return {
    ...tAndP(difference, standardError, df),
    df,
    difference,
    interval: [difference - reach, difference + reach],
  };
}

/** The pooled variance of two or more samples, over N − k degrees of freedom. */
export function pooledVariance(samples: readonly Sample[]): { variance: number; df: number } {
  const df = samples.reduce((sum, { n }) => sum + n - 1, 0);
  return { variance: df > 0 ? samples.reduce((sum, { squares }) => sum + squares, 0) / df : NaN, df };
}

/** The standard error and degrees of freedom of a difference of means with equal variances. */
export function pooledError(first: Sample, second: Sample): { error: number; df: number } {
  const { variance, df } = pooledVariance([first, second]);
  return { error: Math.sqrt(variance * (1 / first.n + 1 / second.n)), df };
}

/** Student's t of two means, variances taken as equal; first minus second. R: t.test(var.equal = TRUE). */
export function student(first: Sample, second: Sample, confidence: number): TTest {
  const { error, df } = pooledError(first, second);
  return tTest(first.mean - second.mean, error, df, confidence);
}

/** The standard error and Welch–Satterthwaite degrees of freedom of a difference of means with unequal variances. */
export function welchError(first: Sample, second: Sample): { error: number; df: number } {
  const [a, b] = [first.variance / first.n, second.variance / second.n];
  return {
    error: Math.sqrt(a + b),
    df: (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1)),
  };
}

/** Welch's t of two means, variances free; needs two answers a group. R: t.test. */
export function welch(first: Sample, second: Sample, confidence: number): TTest {
  const { error, df } = welchError(first, second);
  return tTest(first.mean - second.mean, error, df, confidence);
}
