import papaparse from 'papaparse';
import { decodeSurely, UncertainText, UndecodableText } from '../encoding/decode-text.ts';
import { Problem } from '../../platform/problem.ts';
import { readWorkbook } from './read-workbook.ts';
import { type TableLimits, usualLimits } from './table-limits.ts';

/** A table as it stands in a file: trimmed texts under the names of the first row. */
export interface Cells {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a CSV (any usual delimiter and encoding) or XLSX file (its first sheet). What cannot be read is a Problem naming the place. */
export async function readCells(bytes: Uint8Array, fileName: string, limits = usualLimits): Promise<Cells> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const read = isZip ? await readBook(bytes, fileName, limits) : readText(bytes, fileName, limits);
  const [first = [], ...rest] = read;
  const width = first.findLastIndex((name) => name !== '') + 1;
  if (width > limits.columns) throw new Problem('table-too-wide', { columns: width, limit: limits.columns });
  const rows = rest.slice(0, rest.findLastIndex((row) => row.some((cell) => cell !== '')) + 1);
  if (width === 0 || rows.length === 0) throw new Problem('table-empty', { file: fileName });
  if (width * rows.length > limits.cells) throw new Problem('table-too-large', { limit: limits.cells });
  return { header: namesOf(first.slice(0, width)), rows: rows.map((row, i) => fitted(row, width, i + 2)) };
}

function readText(bytes: Uint8Array, fileName: string, limits: TableLimits): string[][] {
  const rows: string[][] = [];
  let cells = 0;
  papaparse.parse<string[]>(textOf(bytes, fileName), {
    skipEmptyLines: true,
    step: ({ data, errors }) => {
      if (errors.some(({ type }) => type === 'Quotes'))
        throw new Problem('table-quote-open', { file: fileName, row: rows.length + 1 });
      cells += data.length;
      if (cells > limits.cells) throw new Problem('table-too-large', { limit: limits.cells });
      rows.push(data.map((cell) => cell.trim()));
    },
  });
  return rows;
}

function textOf(bytes: Uint8Array, fileName: string): string {
  try {
    return decodeSurely(bytes).text;
  } catch (error) {
    if (error instanceof UncertainText) throw new Problem('table-encoding-unsure', { file: fileName });
    if (error instanceof UndecodableText) throw new Problem('table-unreadable', { file: fileName });
    throw error;
  }
}

/** What is wrong with a workbook is told by errors of many kinds; each means the same to the person. */
async function readBook(bytes: Uint8Array, fileName: string, limits: TableLimits): Promise<string[][]> {
  return readWorkbook(Buffer.from(bytes), limits).catch((error: unknown) => {
    if (error instanceof Problem && error.code !== 'archive-unreadable') throw error;
    throw new Problem('table-unreadable', { file: fileName });
  });
}

/** Every column gets a name of its own: a nameless one is called by its position. */
function namesOf(row: readonly string[]): string[] {
  const places = new Map<string, number>();
  return row.map((given, i) => {
    const name = given || `#${i + 1}`;
    const first = places.get(name);
    if (first !== undefined)
      throw new Problem('table-column-twice', { column: name, first: first + 1, second: i + 1 });
    places.set(name, i);
    return name;
  });
}

function fitted(row: readonly string[], width: number, line: number): string[] {
  if (row.slice(width).some((cell) => cell !== ''))
    throw new Problem('table-row-long', { row: line, found: row.length, expected: width });
  return Array.from({ length: width }, (_, i) => row[i] ?? '');
}
