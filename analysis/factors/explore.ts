import { Matrix } from 'ml-matrix';
import { note, type Note } from '../notes/note.ts';
import type { ReadOf } from '../model/procedures/index.ts';
import { LEAST_SQUARES, MAXIMUM_LIKELIHOOD } from './discrepancy.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import { extract, type Extraction } from './extract.ts';
import { fill, invert } from './matrices.ts';
import { arrange, type Oblique } from './oblique.ts';
import { rotate, type Rotation } from './rotate.ts';

/** How factors are extracted: maximum likelihood, minimum residuals, principal axes, principal components. */
export type ExtractionMethod = ReadOf<'efa'>['extraction'];

/** A rotated solution, or the plain reason why there is none. */
type Exploration =
  | { readonly solution: Oblique; readonly iterations: number; readonly converged: boolean }
  | { readonly reason: Note };

/** A factor with a smaller sum of squared loadings is rounding. */
const EMPTY = 1e-10;

/** Degrees of freedom of a model with k factors for p variables. */
export function modelDf(p: number, k: number): number {
  return ((p - k) ** 2 - (p + k)) / 2;
}

/**
 * Exploratory factors of a correlation matrix: extraction, rotation, order by sums of squares, positive column sums.
 * ML and minres keep uniquenesses at 0.005 or above as `factanal` and `psych::fa` do; principal axes let them go below.
 * Cost: some five eigendecompositions (60 variables: about 20 ms), then the rotation.
 */
export function explore(
  r: Matrix,
  factors: number,
  method: ExtractionMethod,
  rotation: Rotation,
  kaiser: boolean,
): Exploration {
  if (method !== 'pca' && modelDf(r.rows, factors) < 0)
    return { reason: note('too-many-factors', { factors, variables: r.rows }) };
  if (method === 'ml' && invert(r) === null) return { reason: note('ml-singular') };
  const { loadings, iterations, converged } = unrotated(r, factors, method);
  if (
    rotation !== 'none' &&
    Matrix.pow(loadings, 2)
      .sum('column')
      .some((size) => size < EMPTY)
  )
    return { reason: note('empty-factors', { factors }) };
  return { solution: arrange(rotate(positive(loadings), rotation, kaiser)), iterations, converged };
}

function unrotated(r: Matrix, factors: number, method: ExtractionMethod): Omit<Extraction, 'uniquenesses'> {
  switch (method) {
    case 'ml':
      return extract(r, factors, MAXIMUM_LIKELIHOOD);
    case 'minres':
      return extract(r, factors, LEAST_SQUARES);
    case 'paf':
      // Principal axes, iterated until communalities stand still, end where least squares without bounds has its minimum.
      return extract(r, factors, LEAST_SQUARES, { lower: -Infinity, upper: 1 });
    case 'pca': {
      const { values, vectors } = symmetricEigen(r);
      const loadings = fill(
        r.rows,
        factors,
        (i, m) => vectors.get(i, m) * Math.sqrt(Math.max(values[m]!, 0)),
      );
      return { loadings, iterations: 1, converged: true };
    }
  }
}

/** Rotations start from here, so that the sign an eigenvector happens to have cannot lead to another solution. */
function positive(loadings: Matrix): Matrix {
  const sign = loadings.sum('column').map((sum) => (sum < 0 ? -1 : 1));
  return fill(loadings.rows, loadings.columns, (i, j) => loadings.get(i, j) * sign[j]!);
}
