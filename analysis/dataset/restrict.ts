import { pickRows, toDoubles, type Column } from '../columns.ts';
import { completeRows } from '../numeric/complete-rows.ts';
import type { Dataset } from './dataset.ts';

/** The same variables on some of the rows, in their order. */
export function restrict(data: Dataset, rows: Uint32Array): Dataset {
  const columns = new Map<string, Column>();
  const doubles = new Map<string, Float64Array>();
  const column = (name: string): Column => {
    const made = columns.get(name) ?? pickRows(data.column(name), rows);
    columns.set(name, made);
    return made;
  };
  return {
    ...data,
    rows: rows.length,
    basis: {},
    weights: data.weights && Float64Array.from(rows, (row) => data.weights![row]!),
    column,
    filled: () => {
      throw new Error('columns are filled before rows are left out');
    },
    numbers(name) {
      const packed = column(name);
      const made =
        doubles.get(name) ??
        (packed.kind === 'text'
          ? Float64Array.from(rows, (row) => data.numbers(name)[row]!)
          : toDoubles(packed));
      doubles.set(name, made);
      return made;
    },
  };
}

/** The respondents who have every one of the variables: the listwise rule. */
export function completeCases(data: Dataset, names: readonly string[]): Dataset {
  const rows = completeRows(
    names.map((name) => data.column(name)),
    data.rows,
  );
  return rows ? restrict(data, rows) : data;
}
