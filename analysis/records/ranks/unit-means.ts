import type { Column } from '../../columns.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf, rowsOf } from '../../dataset/groups.ts';
import type { Label } from './peer-groups.ts';

/** The same variables with one row a unit: numbers are averaged over its rows, words are those of its last one. */
export interface UnitMeans {
  readonly units: readonly Label[];
  readonly data: Dataset;
}

/** Cost: one pass a variable. */
export function unitMeans(data: Dataset, unit: string): UnitMeans {
  const groups = groupsOf(data.column(unit));
  const rows = rowsOf(groups).map((own) => [...own]);
  const averaged = (name: string): Column => {
    const column = data.column(name);
    if (column.kind === 'text') {
      const last = (own: readonly number[]) =>
        own.map((row) => column.values[row]!).findLast((code) => code >= 0);
      return { ...column, values: Int32Array.from(rows, (own) => last(own) ?? -1) };
    }
    const given = data.numbers(name);
    const values = Float64Array.from(rows, (own) => {
      const known = own.map((row) => given[row]!).filter((value) => !Number.isNaN(value));
      return known.reduce((sum, value) => sum + value, 0) / known.length;
    });
    return { kind: 'real', name, values };
  };
  return {
    units: groups.labels,
    data: {
      ...data,
      rows: rows.length,
      basis: {},
      weights: null,
      column: averaged,
      numbers: (name) => averaged(name).values as Float64Array,
    },
  };
}
