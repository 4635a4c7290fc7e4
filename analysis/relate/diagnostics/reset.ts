import { fUpperTail } from '../../numeric/distributions.ts';
import type { NumericColumn } from '../../dataset/pair-sums.ts';
import { fitLeading, leastSquares } from '../least-squares.ts';
import { numbersColumn } from './variance.ts';

/**
 * Whether a model misses curves: its fit with the squares and cubes of fitted values beside the predictors. R: `lmtest::resettest`.
 * Source: Ramsey 1969. Cost: O(n p²).
 */
export function reset(
  columns: readonly NumericColumn[],
  outcome: NumericColumn,
  fitted: Float64Array,
  weights: Float64Array | null,
) {
  const mean = fitted.reduce((sum, each) => sum + each, 0) / fitted.length;
  const scale = Math.sqrt(fitted.reduce((sum, each) => sum + (each - mean) ** 2, 0) / fitted.length);
  const unit = fitted.map((each) => (each - mean) / scale);
  const powers = [2, 3].map((power) =>
    numbersColumn(
      `fitted^${power}`,
      unit.map((each) => each ** power),
    ),
  );
  const solved = leastSquares([...columns, ...powers], outcome, weights);
  const without = fitLeading(solved, solved.kept.filter((j) => j < columns.length).length);
  const all = fitLeading(solved, solved.kept.length);
  const df1 = all.k - without.k;
  const f = df1 > 0 && all.df > 0 && all.rss > 0 ? (without.rss - all.rss) / df1 / (all.rss / all.df) : NaN;
  return { f, df1, df2: all.df, p: fUpperTail(f, df1, all.df) };
}
