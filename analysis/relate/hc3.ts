import { BLOCK, forEachBlock } from './blocks.ts';
import { covarianceOf, type LeastSquares, type LinearFit } from './least-squares.ts';

/** A leverage this close to 1 is a row that its own coefficient fits: its residual says nothing. */
const FULL_LEVERAGE = 1 - 1e-10;

/**
 * HC3 covariance of the coefficients, row-major (MacKinnon & White 1985): valid when the spread of the residuals differs between
 * respondents. Null when a row has leverage 1 (a level with one person), where it is not defined. Replication weights count each
 * row w times. R: `sandwich::vcovHC(fit, type = "HC3")`. Cost: one pass, O(n k²).
 */
export function hc3Covariance(
  { columns, weights, n, means }: LeastSquares,
  fit: LinearFit,
  residuals: Float64Array,
): Float64Array | null {
  const { k, transform } = fit;
  const width = k + 1;
  const middle = new Float64Array(width * width);
  const basis = new Float64Array(width * BLOCK);
  let full = false;
  forEachBlock(columns.slice(0, k), means, (block, from, height) => {
    const leverage = new Float64Array(height).fill(1 / n);
    basis.fill(1 / Math.sqrt(n), 0, height);
    for (let m = 1; m < width; m++) {
      const own = basis.subarray(m * BLOCK, m * BLOCK + height).fill(0);
      for (let j = 1; j <= m; j++) {
        const entry = transform[j * width + m]!;
        const at = (j - 1) * BLOCK;
        for (let i = 0; i < height; i++) own[i]! += block[at + i]! * entry;
      }
      for (let i = 0; i < height; i++) leverage[i]! += own[i]! * own[i]!;
    }
    for (let i = 0; i < height; i++) {
      if (leverage[i]! > FULL_LEVERAGE) full = true;
      const weight = weights ? Math.sqrt(weights[from + i]!) : 1;
      leverage[i] = (weight * residuals[from + i]!) / (1 - leverage[i]!);
    }
    for (let a = 0; a < width; a++) {
      const own = basis.subarray(a * BLOCK, a * BLOCK + height);
      for (let i = 0; i < height; i++) own[i]! *= leverage[i]!;
      for (let b = 0; b <= a; b++) {
        let sum = 0;
        for (let i = 0; i < height; i++) sum += own[i]! * basis[b * BLOCK + i]!;
        middle[a * width + b]! += sum;
      }
    }
  });
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) middle[b * width + a] = middle[a * width + b]!;
  return full ? null : covarianceOf(fit, middle);
}
