import {
  cellsOf,
  type LongTable,
  type LongTables,
  type RecordCell,
  rowCount,
} from '../../model/records/long-table.ts';
import { type RecordTable, recordTables } from '../../model/records/record-tables.ts';

/** A table that was sent in, by the scheme of which its points were given. */
export interface StagedTable {
  readonly table: RecordTable;
  readonly scheme: number | null;
  readonly columns: LongTable;
}

/** Tables of one kind below each other; the number of the scheme stands in every row that it gave points to. */
export function stackTables(staged: readonly StagedTable[]): LongTables {
  const kinds = new Set(staged.map(({ table }) => table));
  const stacked = [...kinds].map((kind) => {
    const parts = staged.filter(({ table }) => table === kind).map(withScheme);
    const held = recordTables[kind].columns
      .map(({ name }) => name)
      .filter((name) => parts.some((part) => name in part));
    return [
      kind,
      Object.fromEntries(held.map((name) => [name, parts.flatMap((part) => [...cellsOf(part, name)])])),
    ];
  });
  return Object.fromEntries(stacked) as LongTables;
}

function withScheme({ table, scheme, columns }: StagedTable): LongTable {
  const takes = recordTables[table].columns.some(({ name }) => name === 'scheme');
  if (scheme === null || !takes) return columns;
  return { ...columns, scheme: Array.from({ length: rowCount(columns) }, () => String(scheme)) };
}

const context = ['staff', 'taxBase', 'location', 'staffAge'];
const ofTotal = ['total', 'bonus', 'override', 'rank', 'tier'];

/** The tables with what one of them knows of a unit joined to the others: totals and ranks to scores, staff and place to results, the peer group to all. */
export function joinTables(tables: LongTables): LongTables {
  const { units, scores, entries } = tables;
  const results =
    tables.results && units ? joined(tables.results, units, ['unit'], ['group', ...context]) : tables.results;
  const inGroup = (table: LongTable) => {
    const first = units ? joined(table, units, ['unit'], ['group']) : table;
    return results ? joined(first, results, ['unit'], ['group']) : first;
  };
  return {
    ...tables,
    ...(results && { results }),
    ...(scores && {
      scores: results ? joined(inGroup(scores), results, ['unit', 'period'], ofTotal) : inGroup(scores),
    }),
    ...(entries && { entries: inGroup(entries) }),
  };
}

/** A table with some columns of another where it says nothing itself, by the columns that both have. */
function joined(
  table: LongTable,
  other: LongTable,
  by: readonly string[],
  columns: readonly string[],
): LongTable {
  const keyOf = (each: LongTable) => {
    const keys = by.map((name) => cellsOf(each, name));
    return (row: number) => JSON.stringify(keys.map((cells) => cells[row]));
  };
  const place = new Map<string, number>();
  const otherKey = keyOf(other);
  for (let row = 0; row < rowCount(other); row++)
    if (!place.has(otherKey(row))) place.set(otherKey(row), row);
  const key = keyOf(table);
  const places = Array.from({ length: rowCount(table) }, (_, row) => place.get(key(row)));
  const added = columns
    .filter((name) => name in other)
    .map((name): [string, readonly RecordCell[]] => [
      name,
      cellsOf(table, name).map((cell, row) => cell ?? other[name]![places[row] ?? -1] ?? null),
    ]);
  return { ...table, ...Object.fromEntries(added) };
}
