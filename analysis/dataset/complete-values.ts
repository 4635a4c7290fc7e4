import { completeRows } from '../numeric/complete-rows.ts';
import type { Dataset } from './dataset.ts';

/** The values of the rows in which every variable has one. */
export function completeValues(data: Dataset, names: readonly string[]): Float64Array[] {
  const rows = completeRows(
    names.map((name) => data.column(name)),
    data.rows,
  );
  return names.map((name) => {
    const values = data.numbers(name);
    return rows ? Float64Array.from(rows, (row) => values[row]!) : values;
  });
}
