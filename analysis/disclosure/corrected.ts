/** Estimates from post-randomised answers. A column that was not randomised has `retained` 1. */
export interface Randomised {
  /** NaN where there is no answer. */
  readonly values: Float64Array;
  readonly retained: number;
}

export interface CorrectedPair {
  /** The share of rows that have both. */
  readonly both: number;
  readonly means: readonly [number, number];
  readonly variances: readonly [number, number];
  readonly covariance: number;
  readonly correlation: number;
}

/**
 * Means, variances, covariance and correlation of two variables as they were before post-randomisation, over the rows that have
 * both. In a file whose answers were kept with probability ρ, else drawn from all answers, the expectation of any f(x)·g(y) is
 * ρxρy·E[f g] + (1 − ρxρy)·E[f]·E[g], and one-way expectations are unchanged; that is solved for E[f g]. Where nothing is missing the correlation
 * in the file is the true one times ρxρy. What comes out can lie outside −1 … 1 when there are few rows; it is not cut.
 *
 * Missing answers count as zero in f and g and are randomised like others, so the same holds for them. NaN where a variance is not positive or there
 * are no rows. Variances have n in the denominator. Source: A. van den Hout & P. G. M. van der Heijden (2002), Randomized response, statistical disclosure
 * control and misclassification, Int. Statistical Review 70(2), 269–288; for correlations C. Spearman (1904), Am. J. Psychology 15, 72–101.
 *
 * @example
 * const x = { values: Float64Array.of(1, 2, 3, 4), retained: 1 };
 * correctedPair(x, { values: Float64Array.of(2, 1, 4, 3), retained: 1 }).correlation // => 0.6
 */
export function correctedPair(x: Randomised, y: Randomised): CorrectedPair {
  const kept = x.retained * y.retained;
  const [a, ax, axx] = powers(x.values);
  const [b, by, byy] = powers(y.values);
  const expect = (f: Float64Array, g: Float64Array): number =>
    (productMean(f, g) - (1 - kept) * mean(f) * mean(g)) / kept;
  const both = expect(a, b);
  const means = [expect(ax, b) / both, expect(a, by) / both] as const;
  const variances = [expect(axx, b) / both - means[0] ** 2, expect(a, byy) / both - means[1] ** 2] as const;
  const covariance = expect(ax, by) / both - means[0] * means[1];
  const spread = variances[0] > 0 && variances[1] > 0 ? Math.sqrt(variances[0] * variances[1]) : NaN;
  return { both, means, variances, covariance, correlation: covariance / spread };
}

/**
 * Cronbach's α of the true answers from post-randomised ones: k/(k − 1)·(1 − Σσᵢ² / ΣΣσᵢⱼ), with corrected covariances. The α of the file
 * itself is too low. Items are keyed alike: turn reversed ones first (max + min − x), which the correction does not mind.
 *
 * Source: L. J. Cronbach (1951), Psychometrika 16, 297–334; the correction as in `correctedPair`. NaN for fewer than two items.
 *
 * @example
 * const item = (values) => ({ values: Float64Array.from(values), retained: 1 });
 * correctedAlpha([item([1, 2, 3, 4]), item([2, 1, 4, 3])]) // => 0.75
 */
export function correctedAlpha(items: readonly Randomised[]): number {
  const { own, all } = correctedSums(items);
  const k = items.length;
  return k < 2 ? NaN : Number(((k / (k - 1)) * (1 - own / all)).toPrecision(12));
}

/** Σσᵢ² and ΣΣσᵢⱼ. */
export function correctedSums(items: readonly Randomised[]): { own: number; all: number } {
  let own = 0;
  let across = 0;
  items.forEach((item, i) => {
    const values = item.values.filter((value) => !Number.isNaN(value));
    own += mean(values.map((value) => value * value)) - mean(values) ** 2;
    for (const other of items.slice(i + 1)) across += 2 * correctedPair(item, other).covariance;
  });
  return { own, all: own + across };
}

/** 1, x and x² where there is an answer; 0 where there is none. */
function powers(values: Float64Array): readonly [Float64Array, Float64Array, Float64Array] {
  const answered = values.map((value) => (Number.isNaN(value) ? 0 : 1));
  const once = values.map((value) => (Number.isNaN(value) ? 0 : value));
  return [answered, once, once.map((value) => value * value)];
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function productMean(f: Float64Array, g: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < f.length; row++) sum += f[row]! * g[row]!;
  return sum / f.length;
}
