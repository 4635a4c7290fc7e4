import {
  type Column,
  HIGHEST_MISSING,
  MISSING_INTEGER,
  MISSING_TEXT,
  type Table,
} from '../../../analysis/columns.ts';
import { Problem } from '../../platform/problem.ts';
import { readCells } from './read-cells.ts';
import { noLimits } from './table-limits.ts';

/** A file as columns for the engine: small whole numbers as `integer`, other numbers as `real`, the rest as `text`. */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  missing: readonly string[] = ['', 'NA'],
): Promise<Table> {
  const { header, rows } = await readCells(bytes, fileName, noLimits);
  const absent = new Set(missing);
  const columns = header.map((name, c) =>
    columnOf(
      name,
      rows.map((row) => (absent.has(row[c]!) ? null : row[c]!)),
    ),
  );
  return { rows: rows.length, columns: new Map(columns.map((column) => [column.name, column])) };
}

/** The number that a text writes in decimal notation, infinite where no double is so large; NaN for every other text. */
export function toNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

function columnOf(name: string, cells: readonly (string | null)[]): Column {
  const numbers = cells.map((cell) => (cell === null ? null : toNumber(cell)));
  if (numbers.some(Number.isNaN)) return textColumn(name, cells);
  const beyond = numbers.findIndex((value) => value !== null && !Number.isFinite(value));
  if (beyond >= 0)
    throw new Problem('table-number-beyond', { column: name, row: beyond + 2, number: cells[beyond]! });
  if (numbers.every((value) => value === null || isPackable(value)))
    return {
      kind: 'integer',
      name,
      values: Int8Array.from(numbers, (value) => value ?? MISSING_INTEGER.unanswered),
    };
  return { kind: 'real', name, values: Float64Array.from(numbers, (value) => value ?? NaN) };
}

function isPackable(value: number): boolean {
  return Number.isInteger(value) && value > HIGHEST_MISSING && value <= 127;
}

function textColumn(name: string, cells: readonly (string | null)[]): Column {
  const levels = [...new Set(cells.filter((cell) => cell !== null))].sort();
  const codes = new Map<string | null, number>(levels.map((level, code) => [level, code]));
  return {
    kind: 'text',
    name,
    values: Int32Array.from(cells, (cell) => codes.get(cell) ?? MISSING_TEXT),
    levels,
  };
}
