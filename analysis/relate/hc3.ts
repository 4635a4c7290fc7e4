import { addMultiple, dot, forEachBlock } from '../numeric/blocks.ts';
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
  let full = false;
  forEachBlock(columns.slice(0, k), means, residuals.length, (block, from, height) => {
    // Rows on the orthonormal basis of the fit: the square of their length is their leverage.
    const basis = Array.from({ length: width }, (_, m) =>
      new Float64Array(height).fill(m ? 0 : 1 / Math.sqrt(n)),
    );
    for (let m = 1; m < width; m++)
      for (let j = 1; j <= m; j++) addMultiple(basis[m]!, transform[j * width + m]!, block[j - 1]!);
    const pull = new Float64Array(height);
    for (const own of basis) for (let i = 0; i < height; i++) pull[i]! += own[i]! * own[i]!;
    for (let i = 0; i < height; i++) {
      if (pull[i]! > FULL_LEVERAGE) full = true;
      const weight = weights ? Math.sqrt(weights[from + i]!) : 1;
      pull[i] = (weight * residuals[from + i]!) / (1 - pull[i]!);
    }
    for (const own of basis) for (let i = 0; i < height; i++) own[i]! *= pull[i]!;
    for (let a = 0; a < width; a++)
      for (let b = 0; b <= a; b++) middle[a * width + b]! += dot(basis[a]!, basis[b]!);
  });
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) middle[b * width + a] = middle[a * width + b]!;
  return full ? null : covarianceOf(fit, middle);
}
