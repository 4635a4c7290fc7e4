import { EigenvalueDecomposition, type Matrix } from 'ml-matrix';

/** Eigenvalues from largest to smallest, with the eigenvectors as columns in the same order. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: Matrix;
}

/** Eigenvalues and eigenvectors of a symmetric matrix, largest first (R: `eigen(s, symmetric = TRUE)`). Cost p³. */
export function symmetricEigen(s: Matrix): Eigen {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(s, { assumeSymmetric: true });
  const order = realEigenvalues.map((_, i) => i).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  return {
    values: order.map((i) => realEigenvalues[i]!),
    vectors: eigenvectorMatrix.subMatrixColumn(order),
  };
}
