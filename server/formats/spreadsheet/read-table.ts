import {
  type Column,
  HIGHEST_MISSING,
  MISSING_INTEGER,
  MISSING_TEXT,
  type Table,
} from '../../../analysis/columns.ts';
import { readNumber } from '../../../analysis/dataset/number-words.ts';
import { Problem } from '../../platform/problem.ts';
import { type Cells, cellsOf } from './cells.ts';
import { guessLayout } from './guess-layout.ts';
import { habitOf, numbersIn } from './number-habit.ts';
import { readSheet } from './read-sheet.ts';
import type { Sheet, SheetLayout } from './sheet.ts';
import { noLimits } from './table-limits.ts';

/** What somebody should know of how a column was read. */
export interface ColumnRemark {
  /** `words`: numbers for the most part, and words because of this cell. */
  readonly kind: 'words' | 'decimal-comma' | 'percent';
  readonly column: string;
  /** The row of the file, and what it says there. */
  readonly row: number;
  readonly text: string;
}

export interface FileTable extends Table {
  readonly remarks: readonly ColumnRemark[];
}

/**
 * A file as columns for the engine: small whole numbers as `integer`, other numbers as `real`, the rest as `text`. Missing are the
 * cells that are named, and what the file itself declares so.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  missing: readonly string[] = ['', 'NA'],
): Promise<FileTable> {
  const sheet = await readSheet(bytes, fileName, {}, noLimits);
  const cells = cellsOf(sheet, namedByCodes(sheet, guessLayout(sheet)), noLimits);
  if (cells.rows.length === 0) throw new Problem('table-empty', { file: fileName });
  const read = cells.header.map((name, c) => {
    const absent = new Set([...missing, ...(sheet.variables?.[c]?.missing ?? [])]);
    const own = cells.rows.map((row) => (absent.has(row[c]!) ? null : row[c]!));
    return columnOf(name, own, cells, sheet.delimiter);
  });
  return {
    rows: cells.rows.length,
    columns: new Map(read.map(({ column }) => [column.name, column])),
    remarks: read.flatMap(({ remark }) => remark ?? []),
  };
}

/** The number that a text writes in decimal notation, infinite where no double is so large; NaN for every other text. */
export function toNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

/** Of several rows of a header the first names the columns, where it does so alone: requests speak of codes. */
function namedByCodes({ rows }: Sheet, layout: SheetLayout): SheetLayout {
  const [first, ...others] = layout.headerRows;
  const names = first === undefined ? [] : rows[first - 1]!;
  const longest = others.reduce((most, row) => Math.max(most, rows[row - 1]!.length), 0);
  if (
    others.length === 0 ||
    names.length < longest ||
    names.includes('') ||
    new Set(names).size < names.length
  )
    return layout;
  return { headerRows: [first!], skippedRows: [...layout.skippedRows, ...others] };
}

function columnOf(
  name: string,
  cells: readonly (string | null)[],
  { rowNumbers }: Cells,
  delimiter: string | undefined,
): { column: Column; remark: ColumnRemark | null } {
  const habit = habitOf(cells, delimiter);
  const numbers = cells.map((cell) => (cell === null ? null : readNumber(cell, habit)));
  const remarkAt = (kind: ColumnRemark['kind'], at: number): ColumnRemark | null =>
    at < 0 ? null : { kind, column: name, row: rowNumbers[at]!, text: cells[at]! };
  const word = numbers.findIndex(Number.isNaN);
  if (word >= 0) {
    const isOdd = 2 * numbersIn(cells, habit) >= cells.filter((cell) => cell !== null).length;
    return { column: textColumn(name, cells), remark: isOdd ? remarkAt('words', word) : null };
  }
  const beyond = numbers.findIndex((value) => value !== null && !Number.isFinite(value));
  if (beyond >= 0)
    throw new Problem('table-number-beyond', {
      column: name,
      row: rowNumbers[beyond]!,
      number: cells[beyond]!,
    });
  const comma = habit.decimalComma ? cells.findIndex((cell) => cell?.includes(',')) : -1;
  const percent = habit.percent ? cells.findIndex((cell) => cell !== null) : -1;
  return {
    column: numericColumn(name, numbers),
    remark: remarkAt('decimal-comma', comma) ?? remarkAt('percent', percent),
  };
}

function numericColumn(name: string, numbers: readonly (number | null)[]): Column {
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
