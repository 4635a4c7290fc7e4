import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { spreadOf, type Curvature } from './curvature.ts';
import type { MixedFit } from './fit.ts';

/** A curvature below which a direction says nothing (as lmerTest). */
const FLAT = 1e-8;

/** The covariance of θ and log σ: twice the inverse of the curvature of the deviance, without its flat directions. */
function covarianceOf({ hessian, spread }: Curvature): Matrix {
  const size = spread.length + 1;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    Matrix.from1DArray(size, size, hessian),
    { assumeSymmetric: true },
  );
  const inverse = realEigenvalues.map((value) => (value > FLAT ? 2 / value : 0));
  return eigenvectorMatrix.mmul(Matrix.diag(inverse)).mmul(eigenvectorMatrix.transpose());
}

/** How well a combination of the fixed coefficients is known. */
export interface Known {
  readonly variance: number;
  readonly df: number;
}

/**
 * Variance of combinations of the fixed coefficients with Satterthwaite's degrees of freedom, 2 v² / Var(v): Var(v) by the delta
 * method from the curvature of the deviance (Kuznetsova, Brockhoff & Christensen 2017, lmerTest, whose derivatives are numeric).
 */
export function satterthwaite(
  { criterion, solved, variance, curvature }: MixedFit,
  combinations: readonly Float64Array[],
): Known[] {
  const { fixed } = criterion.products;
  const spread = spreadOf(criterion, solved);
  const covariance = curvature && covarianceOf(curvature);
  const squared = (of: Float64Array, by: Float64Array) => {
    let sum = 0;
    for (let a = 0; a < fixed; a++)
      for (let b = 0; b < fixed; b++) sum += by[a]! * of[a * fixed + b]! * by[b]!;
    return variance * sum;
  };
  return combinations.map((combination) => {
    const own = squared(spread, combination);
    if (!covariance) return { variance: own, df: NaN };
    const slope = Matrix.columnVector([
      ...curvature.spread.map((each) => squared(each, combination)),
      2 * own,
    ]);
    const spreadOfVariance = slope.transpose().mmul(covariance).mmul(slope).get(0, 0);
    return { variance: own, df: (2 * own * own) / spreadOfVariance };
  });
}
