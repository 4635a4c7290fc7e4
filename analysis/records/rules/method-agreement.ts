import { normalQuantile } from '../../numeric/distributions.ts';

/** Scores of the same things by two methods: what one gives more than the other, and how far they can be used in place of each other. */
export interface MethodAgreement {
  readonly n: number;
  /** The mean of the first less the second. */
  readonly bias: number;
  /** SD of the differences, n − 1. */
  readonly sd: number;
  /** Limits of agreement: bias ± 1.96 SD. */
  readonly limits: readonly [number, number];
  /** ICC(A,1), two-way, absolute agreement of single scores. */
  readonly icc: number;
}

/**
 * Agreement of two methods on the same cells. Nothing but one cell gives NaN for all spread; scores that are all alike have no ICC.
 * R: psych::ICC, "Single_random_raters". Sources: Bland & Altman (1986), Lancet 327, 307–310; McGraw & Wong (1996),
 * Psychological Methods 1, 30–46. Cost: two passes.
 */
export function methodAgreement(first: readonly number[], second: readonly number[]): MethodAgreement {
  const n = first.length;
  const differences = first.map((value, i) => value - second[i]!);
  const bias = mean(differences);
  const sd = Math.sqrt(squares(differences) / (n - 1));
  const reach = normalQuantile(0.975) * sd;
  return { n, bias, sd, limits: [bias - reach, bias + reach], icc: iccOf(first, second, bias, sd) };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Squared distances from the mean, added up. */
function squares(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

/** What is left within a pair after the bias is half the variance of its difference. */
function iccOf(first: readonly number[], second: readonly number[], bias: number, sd: number): number {
  const n = first.length;
  const middles = first.map((value, i) => (value + second[i]!) / 2);
  const between = (2 * squares(middles)) / (n - 1);
  const error = sd ** 2 / 2;
  const whole = between + error + bias ** 2 - (2 * error) / n;
  return whole > 0 ? (between - error) / whole : NaN;
}
