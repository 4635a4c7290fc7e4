import { groupsOf } from '../dataset/groups.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Declaration, Nested } from '../model/procedure/declaration.ts';
import { namedIn } from '../model/procedure/named.ts';
import type { Variable } from './variable.ts';

/**
 * The fewest people, other than none, who have or who lack one of the variables in one of the groups of an analysis, by the groups that
 * were observed: what is pooled of these tells of no fewer.
 */
export function fewestBehind(
  data: Dataset,
  declaration: Declaration,
  nested: Nested,
  variables: readonly Variable[],
): number {
  const by = Object.entries(declaration.roles).flatMap(([name, role]) =>
    namedIn(role, nested[name]).flatMap((named) => (named.use === 'grouping' ? [named.name] : [])),
  );
  const cells = cellsOf(data, [...new Set(by)]);
  return variables.reduce((fewest, { missing, observed }) => {
    for (const rows of [missing, observed]) {
      const counts = new Map<number, number>();
      for (const row of rows) counts.set(cells[row]!, (counts.get(cells[row]!) ?? 0) + 1);
      for (const count of counts.values()) if (count < fewest) fewest = count;
    }
    return fewest;
  }, data.rows);
}

/** The crossing of groups in which each row is; without a group is a group too. */
function cellsOf(data: Dataset, by: readonly string[]): Float64Array {
  const cells = new Float64Array(data.rows);
  for (const name of by) {
    const { codes, labels } = groupsOf(data.column(name));
    for (let row = 0; row < cells.length; row++)
      cells[row] = cells[row]! * (labels.length + 1) + (codes[row]! < 0 ? labels.length : codes[row]!);
  }
  return cells;
}
