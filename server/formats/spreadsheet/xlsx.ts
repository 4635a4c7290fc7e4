import writeXlsxFile from 'write-excel-file/node';
import type { Cell, Row } from './csv.ts';

/** One sheet of a workbook; its first row is the header. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Widths of the columns in characters, where the default is too narrow. */
  readonly widths?: readonly number[];
}

/** A workbook of plain cells: no formulas, no hidden sheets, nothing beside what is shown. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, r) => row.map((cell) => xlsxCell(cell, r === 0))),
      stickyRowsCount: 1,
      ...(widths && { columns: widths.map((width) => ({ width })) }),
    })),
  ).toBuffer();
}

function xlsxCell(cell: Cell, isHeader: boolean) {
  if (cell === null || cell === '' || Number.isNaN(cell)) return null;
  return isHeader ? { value: cell, fontWeight: 'bold' as const } : cell;
}
