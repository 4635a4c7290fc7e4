import { factorsOf } from './covariance-factor.ts';
import type { MixedFit } from './fit.ts';
import type { MixedModel, NamedPart } from './model.ts';

/** The covariances of the random coefficients of a group, in the units of the data. */
export interface GroupVariances {
  readonly part: NamedPart;
  /** Row-major. */
  readonly covariance: Float64Array;
  /** What the random coefficients add to the variance of an answer, on average over rows (Johnson 2014). */
  readonly mean: number;
}

/** transform · covariance · transformᵀ for the change of units and origin of the slopes. */
function inUnits({ centres, units }: NamedPart, covariance: Float64Array): Float64Array {
  const q = units.length;
  // The intercept at the origin of the data: that at the centres less the slopes' way there.
  const weight = (row: number, column: number) => {
    if (row === column) return 1 / units[row]!;
    return row === 0 ? -centres[column]! / units[column]! : 0;
  };
  const result = new Float64Array(q * q);
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++)
      for (let c = 0; c < q; c++)
        for (let d = 0; d < q; d++)
          result[a * q + b]! += weight(a, c) * covariance[c * q + d]! * weight(b, d);
  return result;
}

/** Σ over rows of z′ Σ z, over the rows. */
function meanVariance({ columns }: NamedPart, covariance: Float64Array): number {
  const q = columns.length;
  let sum = 0;
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) {
      if (covariance[a * q + b] === 0) continue;
      let product = 0;
      for (let row = 0; row < columns[a]!.length; row++) product += columns[a]![row]! * columns[b]![row]!;
      sum += (covariance[a * q + b]! * product) / columns[a]!.length;
    }
  return sum;
}

/** The variance components of a fit, part by part. */
export function groupVariances(
  { parts, scale }: MixedModel,
  { theta, variance, criterion }: MixedFit,
): GroupVariances[] {
  const factors = factorsOf(theta, criterion.templates, criterion.products.sizes);
  return parts.map((part, k) => {
    const q = part.columns.length;
    const factor = factors[k]!;
    const covariance = new Float64Array(q * q);
    for (let a = 0; a < q; a++)
      for (let b = 0; b < q; b++)
        for (let c = 0; c <= Math.min(a, b); c++)
          covariance[a * q + b]! += variance * scale ** 2 * factor[a * q + c]! * factor[b * q + c]!;
    return { part, covariance: inUnits(part, covariance), mean: meanVariance(part, covariance) };
  });
}
