import type { RecordTable } from '../model/records/record-tables.ts';
import type { Note } from './note.ts';
import type { Cell, Place } from './sheet.ts';

/** A row of a table as it will be, with where each of its cells was. It may still hold names. */
export interface LongRow {
  readonly table: RecordTable;
  readonly sheet: number;
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** The column of the sheet that each cell comes from. */
  readonly from: Readonly<Record<string, number>>;
  /** Cells that are replaced by codes. */
  readonly coded: readonly string[];
}

export interface LongRows {
  readonly rows: readonly LongRow[];
  readonly notes: readonly Note[];
}

export const textIn = ({ cells }: LongRow, name: string): string => String(cells[name] ?? '');

export function numberIn({ cells }: LongRow, name: string): number | null {
  const value = cells[name];
  return typeof value === 'number' ? value : null;
}

export function placeIn({ sheet, row, from }: LongRow, name: string): Place {
  const column = from[name];
  return column === undefined ? { sheet, row } : { sheet, row, column };
}

/** Sums and differences of points without the dust of binary fractions. */
export const clean = (value: number): number => Number(value.toPrecision(12));
