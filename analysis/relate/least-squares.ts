import { pairSums, type NumericColumn } from '../dataset/pair-sums.ts';
import { combine } from '../numeric/blocks.ts';
import { triangleFromSums } from './gram-triangle.ts';
import { CONSTANT, independent, roundingOf } from '../numeric/independent.ts';
import { inverseTriangle, remainder, triangleOf, type Triangle } from '../numeric/triangle.ts';

/** Least squares of one outcome on ordered columns, ready to give every model made of the first k of them. */
export interface LeastSquares {
  readonly columns: readonly NumericColumn[];
  readonly outcome: NumericColumn;
  readonly weights: Float64Array | null;
  /** Respondents: rows, or the sum of replication weights. */
  readonly n: number;
  /** Means of the kept columns, then of the outcome. */
  readonly means: Float64Array;
  /** Positions of the columns that are no combination of the constant and earlier ones. */
  readonly kept: readonly number[];
  /** QR of the kept columns and the outcome, centred. */
  readonly triangle: Triangle;
}

/** A fitted model; coefficient 0 is the constant. */
export interface LinearFit {
  readonly k: number;
  readonly coefficients: Float64Array;
  /** Row-major `(k + 1)²`: coefficients = transform · (coordinates of the outcome on the orthonormal basis). */
  readonly transform: Float64Array;
  readonly df: number;
  readonly rss: number;
  readonly r2: number;
  readonly sigma: number;
}

/**
 * Least squares of the outcome on complete columns. One pass for sums of products, exact for whole numbers; a second, by Householder
 * QR, where columns are nearly collinear. O(n p²).
 */
export function leastSquares(
  columns: readonly NumericColumn[],
  outcome: NumericColumn,
  weights: Float64Array | null,
): LeastSquares {
  const all = [...columns, outcome];
  const sums = pairSums(all, weights);
  const n = sums.n[0]!;
  const means = Float64Array.from(all, (_, j) => sums.origin[j]! + sums.sum[j * sums.k + j]! / n);
  const exact = triangleFromSums(sums);
  const { triangle, kept } = exact
    ? { triangle: exact, kept: all.map((_, j) => j) }
    : independent(triangleOf(all, means, weights), roundingOf(means, n), 1);
  const keptMeans = Float64Array.from(kept, (j) => means[j]!);
  const own = kept.slice(0, -1);
  return { columns: own.map((j) => columns[j]!), outcome, weights, n, means: keptMeans, kept: own, triangle };
}

/** True when the outcome does not vary beyond rounding. */
export function isConstantOutcome({ n, means, kept, triangle }: LeastSquares): boolean {
  const k = kept.length;
  return !(remainder(triangle, k) > CONSTANT * Math.abs(means[k]!) * Math.sqrt(n));
}

/** The model of the constant and the first k kept columns: O(k³), whatever n. */
export function fitLeading({ n, means, kept, triangle }: LeastSquares, k: number): LinearFit {
  const { size, r } = triangle;
  const last = kept.length;
  const inverse = inverseTriangle(triangle, k);
  const width = k + 1;
  const transform = new Float64Array(width * width);
  transform[0] = 1 / Math.sqrt(n);
  const coefficients = new Float64Array(width);
  coefficients[0] = means[last]!;
  for (let j = 0; j < k; j++) {
    for (let m = j; m < k; m++) {
      const entry = inverse[j * k + m]!;
      transform[(j + 1) * width + m + 1] = entry;
      transform[m + 1]! -= means[j]! * entry;
      coefficients[j + 1]! += entry * r[m * size + last]!;
    }
    coefficients[0] -= coefficients[j + 1]! * means[j]!;
  }
  const total = remainder(triangle, last) ** 2;
  const rest = remainder(triangle, last, k);
  // Rounding, not residuals: R warns of an "essentially perfect fit".
  const rss = rest <= CONSTANT * Math.sqrt(total) ? 0 : rest ** 2;
  const df = n - width;
  return {
    k,
    coefficients,
    transform,
    df,
    rss,
    r2: 1 - rss / total,
    sigma: df > 0 ? Math.sqrt(rss / df) : NaN,
  };
}

/** Covariance of the coefficients, row-major: transform · middle · transformᵀ; `middle` is σ² or a matrix of the same size. */
export function covarianceOf({ k, transform }: LinearFit, middle: number | Float64Array): Float64Array {
  const width = k + 1;
  const half = new Float64Array(width * width);
  for (let i = 0; i < width; i++)
    for (let m = 0; m < width; m++) {
      const entry = transform[i * width + m]!;
      if (entry === 0) continue;
      if (typeof middle === 'number') half[i * width + m] = entry * middle;
      else for (let j = 0; j < width; j++) half[i * width + j]! += entry * middle[m * width + j]!;
    }
  const covariance = new Float64Array(width * width);
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let m = 0; m < width; m++) sum += half[i * width + m]! * transform[j * width + m]!;
      covariance[i * width + j] = sum;
    }
  return covariance;
}

/** Residuals of a model, one a row: O(n k). */
export function residualsOf(
  { columns, outcome, means, kept }: LeastSquares,
  { k, coefficients }: LinearFit,
): Float64Array {
  const used = [outcome, ...columns.slice(0, k)];
  const centres = Float64Array.of(means[kept.length]!, ...means.subarray(0, k));
  return combine(used, Float64Array.of(1, ...coefficients.subarray(1).map((b) => -b)), centres);
}
