import type { Matrix } from 'ml-matrix';
import { MAXIMUM_LIKELIHOOD } from './discrepancy.ts';
import { extract } from './extract.ts';
import { correlationOf, invert } from './matrices.ts';

/** One loading and one uniqueness a variable, in the units of the matrix that was given. */
interface OneFactor {
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
  readonly converged: boolean;
}

/**
 * One common factor by maximum likelihood, from a covariance or correlation matrix: what omega total is made of,
 * (Σλ)² / ((Σλ)² + Σψ). Loadings sum to zero or more. Uniquenesses are kept at 0.5 % of the variance or above.
 * Null for fewer than three variables or a matrix that is not positive definite.
 * R: `factanal(covmat = s, factors = 1)`, before its rounding of the search. Cost: some five eigendecompositions.
 *
 * @example
 * const r = new Matrix([[1, 0.48, 0.4], [0.48, 1, 0.3], [0.4, 0.3, 1]]);
 * oneFactorMl(r)?.loadings.map((l) => l.toFixed(6)) // => ['0.800000', '0.600000', '0.500000']
 */
export function oneFactorMl(s: Matrix): OneFactor | null {
  if (s.rows < 3 || invert(s) === null) return null;
  const { loadings, uniquenesses, converged } = extract(correlationOf(s), 1, MAXIMUM_LIKELIHOOD);
  const column = loadings.getColumn(0);
  const sign = column.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  return {
    loadings: column.map((value, i) => sign * value * Math.sqrt(s.get(i, i))),
    uniquenesses: uniquenesses.map((value, i) => value * s.get(i, i)),
    converged,
  };
}
