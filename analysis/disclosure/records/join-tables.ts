import {
  cellsOf,
  keepRows,
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

const context = ['headcount', 'workload', 'location', 'staffAge'];
const ofTotal = ['total', 'bonus', 'override', 'rank', 'tier'];

/** The tables with what one of them knows of a unit joined to the others: totals and ranks to scores, scores to entries, staff and place to results, the peer group to all. */
export function joinTables(tables: LongTables): LongTables {
  const { units } = tables;
  const results =
    tables.results && units ? joined(tables.results, units, ofUnit, ['group', ...context]) : tables.results;
  const inGroup = (table: LongTable) => {
    const first = units ? joined(table, units, ofUnit, ['group']) : table;
    return results ? joined(first, results, ofUnit, ['group']) : first;
  };
  const scored = tables.scores && inGroup(tables.scores);
  const scores = scored && results ? joined(scored, results, inPeriod, ofTotal) : scored;
  const entries = tables.entries && inGroup(tables.entries);
  return {
    ...tables,
    ...(results && { results }),
    ...(scores && { scores }),
    ...(entries && { entries: scores ? scoredEntries(entries, scores) : entries }),
  };
}

const ofUnit = ['unit'];
const inPeriod = [...ofUnit, 'period'];
const onIndicator = [...inPeriod, 'indicator'];

/** Entries with the score that they went into; what was scored without an entry is a row without points. */
function scoredEntries(entries: LongTable, scores: LongTable): LongTable {
  const [entered, keyOf] = [placesBy(entries, onIndicator), keysOf(scores, onIndicator)];
  const idle = keepRows(scores, (row) => !entered.has(keyOf(row)));
  const all = Object.fromEntries(
    [...new Set([...Object.keys(entries), ...onIndicator])].map((name) => [
      name,
      [...cellsOf(entries, name), ...cellsOf(idle, name)],
    ]),
  );
  return joined(joined(all, scores, onIndicator, ['score']), scores, inPeriod, ['total', 'tier']);
}

/** A table with some columns of another where it says nothing itself, by the columns that both have. */
function joined(
  table: LongTable,
  other: LongTable,
  by: readonly string[],
  columns: readonly string[],
): LongTable {
  const [places, keyOf] = [placesBy(other, by), keysOf(table, by)];
  const added = columns
    .filter((name) => name in other)
    .map((name): [string, readonly RecordCell[]] => [
      name,
      cellsOf(table, name).map((cell, row) => cell ?? other[name]![places.get(keyOf(row)) ?? -1] ?? null),
    ]);
  return { ...table, ...Object.fromEntries(added) };
}

function keysOf(table: LongTable, by: readonly string[]): (row: number) => string {
  const keys = by.map((name) => cellsOf(table, name));
  return (row) => JSON.stringify(keys.map((cells) => cells[row]));
}

/** The first row of each key. */
function placesBy(table: LongTable, by: readonly string[]): ReadonlyMap<string, number> {
  const keyOf = keysOf(table, by);
  const places = new Map<string, number>();
  for (let row = 0; row < rowCount(table); row++) if (!places.has(keyOf(row))) places.set(keyOf(row), row);
  return places;
}
