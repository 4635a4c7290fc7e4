import type { RecordTable } from './record-tables.ts';

/** A cell of a table of records; null where nothing stands. */
export type RecordCell = string | number | null;

/** A table in long form, column by column, all of one length. */
export type LongTable = Readonly<Record<string, readonly RecordCell[]>>;

/** The tables that a study holds; it may lack any. */
export type LongTables = Readonly<Partial<Record<RecordTable, LongTable>>>;

export const rowCount = (table: LongTable): number => Object.values(table)[0]?.length ?? 0;

/** The cells of a column; of one that the table lacks, nothing in every row. */
export const cellsOf = (table: LongTable, column: string): readonly RecordCell[] =>
  table[column] ?? Array.from({ length: rowCount(table) }, () => null);

/** The rows of a table by number, in the order in which they are named. */
export function takeRows(table: LongTable, rows: ArrayLike<number>): LongTable {
  return mapColumns(table, (cells) => Array.from(rows, (row) => cells[row]!));
}

export function keepRows(table: LongTable, keeps: (row: number) => boolean): LongTable {
  const rows = Array.from({ length: rowCount(table) }, (_, row) => row);
  return takeRows(table, rows.filter(keeps));
}

export function mapColumns(
  table: LongTable,
  change: (cells: readonly RecordCell[], column: string) => readonly RecordCell[],
): LongTable {
  return Object.fromEntries(Object.entries(table).map(([name, cells]) => [name, change(cells, name)]));
}

export function mapTables(
  tables: LongTables,
  change: (table: LongTable, name: RecordTable) => LongTable,
): LongTables {
  const changed = Object.entries(tables).map(([name, table]) => [name, change(table, name as RecordTable)]);
  return Object.fromEntries(changed) as LongTables;
}

/** What stands in a column of any of the tables. */
export function valuesIn(tables: LongTables, column: string): Set<RecordCell> {
  const values = Object.values(tables).flatMap((table) => table[column] ?? []);
  return new Set(values.filter((value) => value !== null));
}
