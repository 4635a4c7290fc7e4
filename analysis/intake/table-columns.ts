import { recordTables, type RecordColumn, type RecordTable } from '../model/records/record-tables.ts';

/** Of the unit in the period: in a sheet of scores they make a table of results. */
export const resultColumns = ['total', 'bonus', 'override', 'rank', 'tier', 'events'] as const;
export const isResult = (to: string | null): boolean => resultColumns.some((column) => column === to);

/** The columns that a sheet of a table may hold. */
export function columnsFor(table: RecordTable): string[] {
  const own = recordTables[table].columns.map(({ name }) => name);
  return table === 'entries' || table === 'appeals' ? [...own, 'date'] : own;
}

/** A column by its name; undefined for a name of none. */
export const columnNamed = (table: RecordTable, name: string): RecordColumn | undefined =>
  recordTables[table].columns.find((column) => column.name === name);

export const isPerson = (table: RecordTable, to: string | null): boolean =>
  to !== null && columnNamed(table, to)?.person === true;
