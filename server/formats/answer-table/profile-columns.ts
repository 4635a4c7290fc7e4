/** What stands in a column: how many cells are filled, and with what. */
export interface Profile {
  readonly column: string;
  readonly filled: number;
  /** How often each value stands there, the commonest first; all that were seen. */
  readonly values: readonly (readonly [value: string, rows: number])[];
  /** There are more values than those. */
  readonly more: boolean;
}

/** So many different values of a column are counted; a column with more is no choice. */
const COUNTED = 200;

/** A profile of every column; what counts as missing everywhere is not looked at. */
export function profileColumns(
  { header, rows }: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] },
  isMissing: (cell: string) => boolean,
): Profile[] {
  return header.map((column, at) => {
    const counts = new Map<string, number>();
    let [filled, more] = [0, false];
    for (const row of rows) {
      const cell = row[at]!;
      if (isMissing(cell)) continue;
      filled += 1;
      const known = counts.get(cell);
      if (known !== undefined || counts.size < COUNTED) counts.set(cell, (known ?? 0) + 1);
      else more = true;
    }
    const values = [...counts].sort(([, a], [, b]) => b - a);
    return { column, filled, values, more };
  });
}
