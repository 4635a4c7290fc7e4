import { anova, sumsOfSquares, type Spread } from '../../compare/anova.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { cellMeans } from './cell-means.ts';

/** ICC(1) of units over periods: the share of the variance of points that stays with a unit. */
export function stability(data: Dataset, { unit, period, outcome }: ReadOf<'controllability'>) {
  const spreads = cellMeans(data, unit, period, outcome).means.flatMap((cells): Spread[] => {
    const own = cells.filter((value) => !Number.isNaN(value));
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return own.length > 0 ? [{ n: own.length, mean, squares }] : [];
  });
  const { f, df1, df2 } = anova(spreads);
  const { between, within } = sumsOfSquares(spreads);
  const [msb, msw] = [between / df1, within / df2];
  const size = (df1 + df2 + 1) / spreads.length;
  return {
    icc: Number.isNaN(f) ? NaN : (msb - msw) / (msb + (size - 1) * msw),
    repeated: spreads.filter(({ n }) => n > 1).length,
  };
}
