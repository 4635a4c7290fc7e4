import papaparse from 'papaparse';
import { Problem } from '../../platform/problem.ts';
import { type DelimitedText, textOf } from './text-of.ts';
import type { Sheet } from './sheet.ts';
import type { Reading } from './reading.ts';

const SAMPLE_CHARACTERS = 256 * 1024;
const SAMPLE_ROWS = 60;
const TELL_EVERY = 1024 * 1024;

/** Where two fit alike the first is meant: few texts hold it by chance. */
const delimiters = ['\t', ';', '|', ','];

/** A text file of cells apart by a comma, semicolon, tab or bar, or by what its first line says (`sep=;`). */
export function readDelimited(
  bytes: Uint8Array,
  fileName: string,
  { encoding, limits, report }: Reading,
): Sheet {
  const { text, ...found }: DelimitedText = textOf(bytes, fileName, encoding);
  const delimiter = /^"?sep=([^\r\n])"?[\r\n]/i.exec(text)?.[1] ?? likeliest(text);
  const rows: string[][] = [];
  let cells = 0;
  let told = 0;
  papaparse.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta: { cursor } }) => {
      if (errors.some(({ type }) => type === 'Quotes'))
        throw new Problem('table-quote-open', { file: fileName, row: rows.length + 1 });
      cells += data.length;
      if (cells > limits.cells) throw new Problem('table-too-large', { limit: limits.cells });
      const row = rowOf(data);
      if (row.length > limits.columns)
        throw new Problem('table-too-wide', { columns: row.length, limit: limits.columns });
      rows.push(row);
      if (report && cursor >= told + TELL_EVERY) report({ done: (told = cursor), total: text.length });
    },
  });
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === '')) rows.pop();
  return { name: null, sheets: [], ...found, delimiter, rows, marks: [], variables: null, leftOut: [] };
}

/** An empty line is no row; a line of delimiters alone is a row that says nothing. */
function rowOf(data: readonly string[]): string[] {
  const row = data.map((cell) => cell.trim());
  if (row.length === 1 && row[0] === '') return [];
  return row.slice(0, Math.max(1, row.findLastIndex((cell) => cell !== '') + 1));
}

/** The delimiter under which most rows have equally many cells, above all the first. */
function likeliest(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best = { delimiter: ',', share: 0 };
  for (const delimiter of delimiters) {
    const { data } = papaparse.parse<string[]>(sample, {
      delimiter,
      preview: SAMPLE_ROWS,
      skipEmptyLines: true,
    });
    const share = shareOfUsual(data.map(({ length }) => length));
    if (share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}

function shareOfUsual(lengths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const length of lengths) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1);
  return Math.max(0, ...times.values()) / Math.max(1, lengths.length);
}
