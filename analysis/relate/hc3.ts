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
  const width = fit.k + 1;
  const middle = new Float64Array(width * width);
  const basis = new Float64Array(width);
  basis[0] = 1 / Math.sqrt(n);
  for (let i = 0; i < residuals.length; i++) {
    let leverage = 1 / n;
    for (let m = 1; m < width; m++) {
      let sum = 0;
      for (let j = 1; j <= m; j++)
        sum += (columns[j - 1]![i]! - means[j - 1]!) * fit.transform[j * width + m]!;
      basis[m] = sum;
      leverage += sum * sum;
    }
    if (leverage > FULL_LEVERAGE) return null;
    const pull = (residuals[i]! / (1 - leverage)) ** 2 * (weights ? weights[i]! : 1);
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) middle[a * width + b]! += pull * basis[a]! * basis[b]!;
  }
  return covarianceOf(fit, middle);
}
