import { addMultiple, dot, forEachBlock } from '../numeric/blocks.ts';
import { covarianceOf, type LeastSquares, type LinearFit } from './least-squares.ts';

/** Rows in clusters: a code from 0 for each row, and how many there are. */
export interface Clusters {
  readonly codes: ArrayLike<number>;
  readonly count: number;
}

/**
 * Robust covariance of the coefficients, row-major, without weights: HC1, or CR1 (scores summed by cluster, times
 * G / (G − 1) · (n − 1) / (n − k)). `residuals` may be those of another model on the same rows, as two-stage least squares needs.
 * R: `sandwich::vcovHC(fit, "HC1")`, `sandwich::vcovCL(fit, cluster, type = "HC1")`. Cost: one pass, O(n k²), clustered O(n k + G k²).
 */
export function sandwichCovariance(
  { columns, n, means }: LeastSquares,
  fit: LinearFit,
  residuals: Float64Array,
  clusters: Clusters | null,
): Float64Array {
  const { k, transform } = fit;
  const width = k + 1;
  const middle = new Float64Array(width * width);
  const sums = Array.from({ length: clusters ? width : 0 }, () => new Float64Array(clusters!.count));
  const gather = (scores: readonly Float64Array[]) => {
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) middle[a * width + b]! += dot(scores[a]!, scores[b]!);
  };
  forEachBlock(columns.slice(0, k), means, residuals.length, (block, from, height) => {
    const scores = Array.from({ length: width }, (_, m) =>
      new Float64Array(height).fill(m ? 0 : 1 / Math.sqrt(n)),
    );
    for (let m = 1; m < width; m++)
      for (let j = 1; j <= m; j++) addMultiple(scores[m]!, transform[j * width + m]!, block[j - 1]!);
    for (const own of scores) for (let i = 0; i < height; i++) own[i]! *= residuals[from + i]!;
    if (!clusters) return gather(scores);
    scores.forEach((own, m) => {
      const sum = sums[m]!;
      for (let i = 0; i < height; i++) sum[clusters.codes[from + i]!]! += own[i]!;
    });
  });
  if (clusters) gather(sums);
  const { count } = clusters ?? { count: 0 };
  const factor = clusters ? ((count / (count - 1)) * (n - 1)) / (n - width) : n / (n - width);
  return covarianceOf(
    fit,
    middle.map((each) => each * factor),
  );
}
