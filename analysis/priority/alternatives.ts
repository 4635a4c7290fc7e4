import { pickRows, toDoubles } from '../columns.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { groupsOf } from '../dataset/groups.ts';
import { completeRows } from '../numeric/complete-rows.ts';

/** Units that are ranked: their values, indicator by indicator, and how many rows each is the mean of. */
export interface Alternatives {
  /** Rows that are complete. */
  readonly n: number;
  readonly labels: readonly (string | number)[];
  readonly sizes: readonly number[];
  /** Indicator by indicator, unit by unit. */
  readonly values: readonly Float64Array[];
}

/** The means of units, or each complete row by its number. */
export function alternativesOf(data: Dataset, indicators: readonly string[], unit?: string): Alternatives {
  const names = unit === undefined ? indicators : [...indicators, unit];
  const columns = names.map((name) => data.column(name));
  const rows = completeRows(columns, data.rows);
  const used = rows ? columns.map((column) => pickRows(column, rows)) : columns;
  const values = used
    .slice(0, indicators.length)
    .map((column) => toDoubles(column as Parameters<typeof toDoubles>[0]));
  const n = values[0]!.length;
  if (unit === undefined) {
    const labels = rows ? [...rows].map((row) => row + 1) : Array.from({ length: n }, (_, row) => row + 1);
    return { n, labels, sizes: labels.map(() => 1), values };
  }
  const { labels, codes, sizes } = groupsOf(used.at(-1)!);
  const means = values.map((own) => {
    const sums = new Float64Array(labels.length);
    codes.forEach((group, row) => (sums[group]! += own[row]!));
    return sums.map((sum, group) => sum / sizes[group]!);
  });
  return { n, labels, sizes: [...sizes], values: means };
}
