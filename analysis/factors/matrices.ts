import { Matrix } from 'ml-matrix';
import { choleskyInPlace, inverseOfCholesky, logDeterminant } from '../numeric/cholesky.ts';

/** A variable of which the others leave no more than this share unexplained makes its matrix singular. */
const SINGULAR = 1e-12;

/** The correlation matrix of a covariance matrix (R: `cov2cor`). */
export function correlationOf(s: Matrix): Matrix {
  const deviation = s.diagonal().map(Math.sqrt);
  return fill(s.rows, s.rows, (i, j) => (i === j ? 1 : s.get(i, j) / (deviation[i]! * deviation[j]!)));
}

/** Inverse and log determinant of a symmetric positive definite matrix; null for any other. */
export function invert(s: Matrix): { inverse: Matrix; logDeterminant: number } | null {
  const factor = Float64Array.from(s.to1DArray());
  if (!choleskyInPlace(factor, s.rows, SINGULAR)) return null;
  return {
    inverse: Matrix.from1DArray(s.rows, s.rows, inverseOfCholesky(factor, s.rows)),
    logDeterminant: logDeterminant(factor, s.rows),
  };
}

/** The matrix whose entries are `entry(row, column)`. */
export function fill(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix {
  const matrix = Matrix.zeros(rows, columns);
  for (let i = 0; i < rows; i += 1) for (let j = 0; j < columns; j += 1) matrix.set(i, j, entry(i, j));
  return matrix;
}
