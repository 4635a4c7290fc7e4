import { quantile, sorted } from '../../numeric/quantiles.ts';
import { anova, type FTest, type Spread } from '../anova.ts';
import { meanOf, type Cells } from './cells.ts';

function aboutMedian(values: Float64Array): Spread {
  const median = quantile(sorted(values), 0.5);
  const distances = values.map((value) => Math.abs(value - median));
  const mean = meanOf(distances);
  let squares = 0;
  for (let i = 0; i < distances.length; i++) squares += (distances[i]! - mean) ** 2;
  return { n: values.length, mean, squares };
}

/**
 * Levene's test of the last column over all cells, about their medians; null for one cell. R: car::leveneTest. Cost: a sort of each
 * cell.
 */
export function leveneOfCells({ cells, origins }: Cells): FTest | null {
  return cells.length < 2 ? null : anova(cells.map(({ values }) => aboutMedian(values[origins.length - 1]!)));
}
