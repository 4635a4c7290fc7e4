import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { chiSquareUpperTail } from '../numeric/distributions.ts';
import { fitBinary } from './binary-fit.ts';
import type { Ordered } from './cumulative-fit.ts';
import { predict, type Whitened } from './whiten.ts';

/** With more, cuts have too few people for the test to mean anything. */
const MOST_CUTS = 10;

/** Chances above one cut and the coefficients that gave them. */
interface Above {
  readonly chances: Float64Array;
  readonly parameters: Float64Array;
}

/** Σ weight · x xᵀ of the rows of a design. */
function products({ rows, width, matrix }: Whitened, weight: (row: number) => number): Matrix {
  const sums = new Float64Array(width * width);
  for (let i = 0; i < rows; i++) {
    const w = weight(i);
    for (let a = 0; a < width; a++)
      for (let b = 0; b <= a; b++)
        sums[a * width + b]! += w * matrix[i * width + a]! * matrix[i * width + b]!;
  }
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) sums[b * width + a] = sums[a * width + b]!;
  return Matrix.from1DArray(width, width, sums);
}

/** A Wald statistic, difference by difference of neighbouring cuts; null where the differences have no covariance. */
function wald(differences: Matrix, covariance: Matrix) {
  // Symmetric but for rounding.
  const factor = new CholeskyDecomposition(Matrix.add(covariance, covariance.transpose()).mul(0.5));
  if (!factor.isPositiveDefinite()) return null;
  const chi2 = differences.transpose().mmul(factor.solve(differences)).get(0, 0);
  return { chi2, df: differences.rows, p: chiSquareUpperTail(chi2, differences.rows) };
}

/**
 * Brant’s test that a predictor counts the same at every cut of an ordered outcome: logistic regressions above each cut, their
 * coefficients held against each other with their joint covariance. For all columns, and for each kept column by itself.
 * Null where a cut has no finite fit, as with few people above it.
 *
 * Brant 1990, Assessing proportionality in the proportional odds model. R: `brant::brant`. Cost: a fit a cut, and a pass a pair of cuts.
 */
export function brant(white: Whitened, { codes, levels }: Ordered) {
  const cuts = levels - 1;
  const { width } = white;
  if (cuts < 2 || cuts > MOST_CUTS || width < 2) return null;
  const fits: Above[] = [];
  for (let cut = 0; cut < cuts; cut++) {
    const fit = fitBinary(
      white,
      Float64Array.from(codes, (code) => Number(code > cut)),
    );
    if (fit.outcome !== 'converged') return null;
    const chances = predict(white, fit.parameters).map((eta) => 1 / (1 + Math.exp(-eta)));
    fits.push({ chances, parameters: fit.parameters });
  }
  const slopes = width - 1;
  const inverse = fits.map(({ chances }) =>
    new CholeskyDecomposition(products(white, (i) => chances[i]! * (1 - chances[i]!))).solve(
      Matrix.eye(width),
    ),
  );
  const joint = Matrix.zeros(cuts * slopes, cuts * slopes);
  for (let j = 0; j < cuts; j++)
    for (let l = j; l < cuts; l++) {
      const between = products(white, (i) => fits[l]!.chances[i]! * (1 - fits[j]!.chances[i]!));
      const block = inverse[j]!.mmul(between).mmul(inverse[l]!).subMatrix(1, slopes, 1, slopes);
      joint.setSubMatrix(block, j * slopes, l * slopes);
      joint.setSubMatrix(block.transpose(), l * slopes, j * slopes);
    }
  // In the units of the columns as given, so that each can be told by itself.
  const own = Matrix.from1DArray(width, width, white.transform).subMatrix(1, slopes, 1, slopes);
  const values = Matrix.zeros(cuts * slopes, 1);
  fits.forEach(({ parameters }, cut) =>
    values.setSubMatrix(own.mmul(Matrix.columnVector(parameters.subarray(1))), cut * slopes, 0),
  );
  const whole = Matrix.zeros(cuts * slopes, cuts * slopes);
  for (let j = 0; j < cuts; j++)
    for (let l = 0; l < cuts; l++) {
      const block = joint.subMatrix(j * slopes, (j + 1) * slopes - 1, l * slopes, (l + 1) * slopes - 1);
      whole.setSubMatrix(own.mmul(block).mmul(own.transpose()), j * slopes, l * slopes);
    }
  const testOf = (columns: readonly number[]) => {
    const size = columns.length;
    const contrast = Matrix.zeros((cuts - 1) * size, cuts * slopes);
    for (let cut = 1; cut < cuts; cut++)
      columns.forEach((column, at) => {
        contrast.set((cut - 1) * size + at, column, 1);
        contrast.set((cut - 1) * size + at, cut * slopes + column, -1);
      });
    return wald(contrast.mmul(values), contrast.mmul(whole).mmul(contrast.transpose()));
  };
  const columns = Array.from({ length: slopes }, (_, column) => column);
  const all = testOf(columns);
  return all && { ...all, byColumn: columns.map((column) => testOf([column])) };
}
