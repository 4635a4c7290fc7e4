import { mean } from 'simple-statistics';
import type { Matrix } from 'ml-matrix';
import type { Moments } from '../../likelihood/likelihood.ts';

/**
 * Average variance extracted: the mean squared standardised loading of a factor (Fornell & Larcker 1981). 0.5 and above: the
 * factor explains more of its items than error does.
 *
 * @example
 * averageVarianceExtracted([0.8, 0.6]) // => 0.5
 */
export function averageVarianceExtracted(loadings: readonly number[]): number {
  return loadings.reduce((sum, loading) => sum + loading * loading, 0) / loadings.length;
}

/**
 * Composite reliability from standardised loadings: (Σλ)² / ((Σλ)² + Σ(1 − λ²)); 0.7 and above is usual.
 *
 * @example
 * compositeReliability([0.8, 0.6]).toFixed(4) // => '0.6622'
 */
export function compositeReliability(loadings: readonly number[]): number {
  const shared = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const error = loadings.reduce((sum, loading) => sum + 1 - loading * loading, 0);
  return shared / (shared + error);
}

/**
 * Heterotrait–monotrait ratio of two sets of items: the mean absolute correlation between them over the geometric mean of
 * those within (Henseler, Ringle & Sarstedt 2015). Below 0.85 the factors are distinct. NaN when a set has one item.
 * R: `semTools::htmt(htmt2 = FALSE, absolute = TRUE)`.
 */
export function htmt(r: Matrix, first: readonly number[], second: readonly number[]): number {
  const strength = (values: readonly number[]) => (values.length > 0 ? mean(values.map(Math.abs)) : NaN);
  const within = (items: readonly number[]) =>
    strength(items.flatMap((a, i) => items.slice(0, i).map((b) => r.get(a, b))));
  const between = strength(first.flatMap((a) => second.map((b) => r.get(a, b))));
  return between / Math.sqrt(within(first) * within(second));
}

/**
 * Standardised root mean square residual of covariances, and of means where the model has them, each in units of the sample's
 * standard deviations (Bentler 1995). 0.08 and below is usual. R: `srmr` of lavaan.
 */
export function srmr(sample: Moments, implied: Moments, meanStructure: boolean): number {
  const p = sample.means.length;
  const deviation = Array.from(sample.means, (_, i) => Math.sqrt(sample.covariances[i * p + i]!));
  let sum = 0;
  for (let i = 0; i < p; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const at = i * p + j;
      sum += ((sample.covariances[at]! - implied.covariances[at]!) / (deviation[i]! * deviation[j]!)) ** 2;
    }
    if (meanStructure) sum += ((sample.means[i]! - implied.means[i]!) / deviation[i]!) ** 2;
  }
  return Math.sqrt(sum / ((p * (p + 1)) / 2 + (meanStructure ? p : 0)));
}
