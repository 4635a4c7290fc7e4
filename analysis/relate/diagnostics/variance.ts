import { toDoubles } from '../../columns.ts';
import { chiSquareUpperTail } from '../../numeric/distributions.ts';
import type { NumericColumn } from '../../dataset/pair-sums.ts';
import { fitLeading, leastSquares } from '../least-squares.ts';

/** The most columns of White's regression: squares and products grow with the square of the predictors. */
const MOST_COLUMNS = 120;

export const numbersColumn = (name: string, values: Float64Array): NumericColumn => ({
  kind: 'real',
  name,
  values,
});

/** n R² of squared residuals on some columns, which is χ² where the variance has nothing to do with them. */
function explained(columns: readonly NumericColumn[], squares: NumericColumn, weights: Float64Array | null) {
  const solved = leastSquares(columns, squares, weights);
  const fit = fitLeading(solved, solved.kept.length);
  const chi2 = fit.df > 0 ? solved.n * fit.r2 : NaN;
  return { chi2, df: fit.k, p: chiSquareUpperTail(chi2, fit.k) };
}

/** The squares of columns and their products by twos. */
function secondOrder(columns: readonly NumericColumn[]): NumericColumn[] {
  const values = columns.map((column) => {
    const own = toDoubles(column);
    const mean = own.reduce((sum, each) => sum + each, 0) / own.length;
    return own.map((each) => each - mean);
  });
  return values.flatMap((left, i) =>
    values.slice(i).map((right, j) =>
      numbersColumn(
        `${i}*${i + j}`,
        left.map((each, row) => each * right[row]!),
      ),
    ),
  );
}

/**
 * Whether the variance of residuals goes with the predictors: Breusch–Pagan as Koenker 1981 made it robust, and White 1980 with squares
 * and products of the predictors, those that are combinations of others left out. White is null beyond 120 columns.
 * R: `lmtest::bptest(m)`, and `lmtest::bptest` with squares and products. Cost: O(n p²), White O(n p⁴).
 */
export function unequalVariance(
  columns: readonly NumericColumn[],
  residuals: Float64Array,
  weights: Float64Array | null,
) {
  const squares = numbersColumn(
    'squares',
    residuals.map((each) => each * each),
  );
  const p = columns.length;
  const isWide = p + (p * (p + 1)) / 2 > MOST_COLUMNS;
  return {
    breuschPagan: explained(columns, squares, weights),
    white: isWide ? null : explained([...columns, ...secondOrder(columns)], squares, weights),
  };
}
