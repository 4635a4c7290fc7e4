import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import type { Label } from './peer-groups.ts';

/** The mean of a variable in each cell of two crossed ones; NaN where it has none. */
export interface CellMeans {
  readonly rows: readonly Label[];
  readonly columns: readonly Label[];
  /** Row by row. */
  readonly means: readonly Float64Array[];
}

/** What stands in a cell more than once is averaged. Cost: one pass. */
export function cellMeans(data: Dataset, row: string, column: string, value: string): CellMeans {
  const [down, across] = [groupsOf(data.column(row)), groupsOf(data.column(column))];
  const sums = down.labels.map(() => new Float64Array(across.labels.length));
  const counts = down.labels.map(() => new Float64Array(across.labels.length));
  data.numbers(value).forEach((each, at) => {
    const [i, j] = [down.codes[at]!, across.codes[at]!];
    if (i < 0 || j < 0 || Number.isNaN(each)) return;
    sums[i]![j]! += each;
    counts[i]![j]! += 1;
  });
  // 0 / 0 is no value.
  const means = sums.map((own, i) => own.map((sum, j) => sum / counts[i]![j]!));
  return { rows: down.labels, columns: across.labels, means };
}
