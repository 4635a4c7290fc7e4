import { Problem } from '../../platform/problem.ts';
import { nameColumns } from './name-columns.ts';
import type { Sheet, SheetLayout } from './sheet.ts';
import { type TableLimits, usualLimits } from './table-limits.ts';

/** A table: trimmed texts under names that differ from one another. */
export interface Cells {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row of the file in which each of `rows` stands, as a spreadsheet counts them. */
  readonly rowNumbers: readonly number[];
}

/** Of a table with two stray cells nearly all is empty; then the farthest of them is named. */
const MOSTLY_EMPTY = 100;

/**
 * The table that stands in a sheet: what comes after the header and is not skipped. Column `c` is column `c + 1` of the sheet. Rows
 * without any cell are none; a column beyond the header counts where it says something.
 */
export function cellsOf(sheet: Sheet, layout: SheetLayout, limits: TableLimits = usualLimits): Cells {
  const { headerRows, skippedRows } = layout;
  const skipped = new Set([...headerRows, ...skippedRows]);
  const from = headerRows.length === 0 ? 0 : Math.max(...headerRows);
  const rowNumbers = sheet.rows.flatMap((row, at) =>
    at >= from && !skipped.has(at + 1) && row.length > 0 ? [at + 1] : [],
  );
  const header = headerRows.map((number) => sheet.rows[number - 1] ?? []);
  const rows = rowNumbers.map((number) => sheet.rows[number - 1]!);
  const width = [...header, ...rows].reduce((most, row) => Math.max(most, saidWidth(row)), 0);
  checkSize(sheet, width, limits);
  return {
    header: nameColumns(header, width),
    rows: rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? '')),
    rowNumbers,
  };
}

/** The number of columns up to the last that says something. */
function saidWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1;
}

function checkSize({ rows }: Sheet, width: number, limits: TableLimits): void {
  if (width > limits.columns) throw new Problem('table-too-wide', { columns: width, limit: limits.columns });
  if (width * rows.length <= limits.cells) return;
  const said = rows.reduce((sum, row) => sum + row.length, 0);
  if (width * rows.length < said * MOSTLY_EMPTY)
    throw new Problem('table-too-large', { limit: limits.cells });
  const widest = rows.findIndex((row) => saidWidth(row) === width);
  throw new Problem('table-cell-far', { row: widest + 1, column: width, rows: rows.length });
}
