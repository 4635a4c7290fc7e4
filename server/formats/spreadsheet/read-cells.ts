import papaparse from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { decodeText, UndecodableText } from '../../../analysis/text/decode.ts';
import { checkZip } from '../archive/read-zip.ts';
import { Problem } from '../../platform/problem.ts';

/** A table as it stands in a file: trimmed texts under the names of the first row. */
export interface Cells {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a CSV (any usual delimiter and encoding) or XLSX file (its first sheet). What cannot be read is a Problem naming the place. */
export async function readCells(bytes: Uint8Array, fileName: string): Promise<Cells> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const [first = [], ...rest] = isZip ? await readWorkbook(bytes, fileName) : readText(bytes, fileName);
  const width = first.findLastIndex((name) => name !== '') + 1;
  const rows = rest.slice(0, rest.findLastIndex((row) => row.some((cell) => cell !== '')) + 1);
  if (width === 0 || rows.length === 0) throw new Problem('table-empty', { file: fileName });
  return { header: namesOf(first.slice(0, width)), rows: rows.map((row, i) => fitted(row, width, i + 2)) };
}

function readText(bytes: Uint8Array, fileName: string): string[][] {
  const { data, errors } = papaparse.parse<string[]>(textOf(bytes, fileName), { skipEmptyLines: true });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new Problem('table-quote-open', { file: fileName, row: (broken.row ?? 0) + 1 });
  return data.map((row) => row.map((cell) => cell.trim()));
}

function textOf(bytes: Uint8Array, fileName: string): string {
  try {
    const { text } = decodeText(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
  }
  throw new Problem('table-unreadable', { file: fileName });
}

async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<string[][]> {
  const book = Buffer.from(bytes);
  try {
    await checkZip(book);
    const rows = (await readSheet(book)) as BookCell[][];
    return rows.map((row) => row.map(cellText));
  } catch (error) {
    if (error instanceof Problem && error.code !== 'archive-unreadable') throw error;
    // The library throws errors of many kinds for broken workbooks; each means the same to the person.
    throw new Problem('table-unreadable', { file: fileName });
  }
}

// The types of the library name the class of dates where they mean its instances.
type BookCell = string | number | boolean | Date | null;

function cellText(cell: BookCell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();
}

/** Every column gets a name of its own: a nameless one is called by its position. */
function namesOf(row: readonly string[]): string[] {
  const names = row.map((name, i) => name || `#${i + 1}`);
  names.forEach((name, i) => {
    const first = names.indexOf(name);
    if (first < i) throw new Problem('table-column-twice', { column: name, first: first + 1, second: i + 1 });
  });
  return names;
}

function fitted(row: readonly string[], width: number, line: number): string[] {
  if (row.slice(width).some((cell) => cell !== ''))
    throw new Problem('table-row-long', { row: line, found: row.length, expected: width });
  return Array.from({ length: width }, (_, i) => row[i] ?? '');
}
