import type { Column, Table } from '../../../analysis/columns.ts';

/** The variable that says from which site a row comes, and its values. */
export const SITE = 'site';
export const HERE = 1;
export const THERE = 2;

/** The rows of two releases one below the other, in the columns that both have, with a column of their site. */
export function stackSites(here: Table, there: Table, names: readonly string[]): Table {
  const rows = here.rows + there.rows;
  const site = new Int8Array(rows).fill(HERE, 0, here.rows).fill(THERE, here.rows);
  const columns = names.flatMap((name): [string, Column][] => {
    const [one, other] = [here.columns.get(name), there.columns.get(name)];
    if (!one || !other || one.kind !== other.kind || one.kind === 'text') return [];
    const values = one.kind === 'integer' ? new Int8Array(rows) : new Float64Array(rows);
    values.set(one.values);
    values.set(other.values, here.rows);
    return [[name, { kind: one.kind, name, values } as Column]];
  });
  return { rows, columns: new Map([...columns, [SITE, { kind: 'integer', name: SITE, values: site }]]) };
}
