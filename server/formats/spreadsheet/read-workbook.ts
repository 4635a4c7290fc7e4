import { readZip } from '../archive/read-zip.ts';
import { Problem } from '../../platform/problem.ts';
import type { TableLimits } from './table-limits.ts';
import { walkXml } from './walk-xml.ts';
import { readParts, type WorkbookParts } from './workbook-parts.ts';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const DAY_MS = 24 * 60 * 60 * 1000;
const EMPTY: string[] = [];

/** The rows of the first sheet. */
export async function readWorkbook(bytes: Buffer, limits: TableLimits): Promise<string[][]> {
  const parts = await readParts(await readZip(bytes));
  const [first] = parts.sheets.values();
  if (!first) throw new Error('no sheet');
  return rowsOf(await first(), parts, limits);
}

/** The rows of the sheets whose names are wanted, by name. */
export async function readSheets(
  bytes: Buffer,
  limits: TableLimits,
  isWanted: (name: string) => boolean,
): Promise<Map<string, string[][]>> {
  const parts = await readParts(await readZip(bytes));
  const sheets = new Map<string, string[][]>();
  for (const [name, read] of parts.sheets)
    if (isWanted(name)) sheets.set(name, rowsOf(await read(), parts, limits));
  return sheets;
}

/** The names of the sheets. */
export async function sheetNames(bytes: Buffer): Promise<string[]> {
  return [...(await readParts(await readZip(bytes))).sheets.keys()];
}

/**
 * A row is as long as its last cell that says something: two cells at the far corners of a sheet are two cells, not a matrix, and
 * cells that are only coloured do not count.
 */
function rowsOf(sheet: Uint8Array, parts: WorkbookParts, limits: TableLimits): string[][] {
  const rows: string[][] = [];
  let cells = 0;
  const put = (row: number, column: number, words: string): void => {
    if (!(row < MOST_ROWS && column < MOST_COLUMNS)) throw new Error('a cell outside of every sheet');
    while (rows.length <= row) rows.push(EMPTY);
    const own = rows[row] === EMPTY ? (rows[row] = []) : rows[row]!;
    cells += Math.max(0, column + 1 - own.length);
    if (cells > limits.cells) throw new Problem('table-too-large', { limit: limits.cells });
    while (own.length < column) own.push('');
    own[column] = words;
  };
  let place = { row: -1, column: -1 };
  let cell = { type: 'n', style: 0, words: '' };
  let isValue = false;
  walkXml(sheet, {
    open: (name, { r, t = 'n', s = '0' }) => {
      if (name === 'row') place = { row: r === undefined ? place.row + 1 : Number(r) - 1, column: -1 };
      if (name === 'c') {
        place = r === undefined ? { ...place, column: place.column + 1 } : placeOf(r);
        cell = { type: t, style: Number(s), words: '' };
      }
      isValue = name === 'v' || name === 't';
    },
    text: (words) => {
      if (isValue) cell.words += words;
    },
    close: (name) => {
      isValue = false;
      const words = name === 'c' ? said(cell, parts).trim() : '';
      if (words !== '') put(place.row, place.column, words);
    },
  });
  return rows;
}

/** `B3` is the second column of the third row. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column < 0) throw new Error('a cell without a place');
  return { row: Number(digits) - 1, column };
}

function said(
  { type, style, words }: { type: string; style: number; words: string },
  parts: WorkbookParts,
): string {
  if (words === '') return '';
  switch (type) {
    case 's':
      return unescaped(parts.strings[Number(words)] ?? '');
    case 'b':
      return words === '1' ? 'true' : 'false';
    case 'd':
      return words.slice(0, 10);
    case 'n':
      return parts.dayStyles.has(style) ? day(Number(words), parts.since1904) : String(Number(words));
    default:
      return unescaped(words);
  }
}

function day(count: number, since1904: boolean): string {
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(first + count * DAY_MS).toISOString().slice(0, 10);
}

/** Characters that XML cannot hold are written `_x000D_`. */
function unescaped(words: string): string {
  return words.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
