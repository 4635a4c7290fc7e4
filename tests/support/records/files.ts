import writeXlsxFile from 'write-excel-file/node';
import { strToU8, zipSync } from 'fflate';
import type { Cell, Sheet } from '../../../analysis/intake/sheet.ts';
import { readEverySheet } from '../../../server/formats/spreadsheet/read-every-sheet.ts';

/** A cell that stretches over several columns or rows. */
export interface Wide {
  readonly value: string;
  readonly columns?: number;
  readonly rows?: number;
}
export type Written = Readonly<Record<string, readonly (readonly (Cell | Wide)[])[]>>;

/** A workbook; what a wide cell covers is null. */
export const xlsx = (sheets: Written): Promise<Uint8Array> =>
  writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((cell) =>
          cell === null || typeof cell !== 'object'
            ? cell
            : {
                value: cell.value,
                ...(cell.columns && { columnSpan: cell.columns }),
                ...(cell.rows && { rowSpan: cell.rows }),
              },
        ),
      ),
    })),
  ).toBuffer();

export const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

export function ods(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map(
    (row) =>
      `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  );
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">${cells.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({ 'content.xml': strToU8(content) });
}

/** The sheets of a file, as the page and the command line read them. */
export async function sheetsIn(bytes: Uint8Array, name = 'f.xlsx'): Promise<readonly Sheet[]> {
  return (await readEverySheet(bytes, name)).sheets;
}
