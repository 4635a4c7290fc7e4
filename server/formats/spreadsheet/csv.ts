/** A cell of a table to write: numbers stay numbers, null and NaN are empty. */
export type Cell = string | number | null;
export type Row = readonly Cell[];

const chunkLength = 64 * 1024;

/** The whole file as one text; see `csvChunks`. */
export function writeCsv(rows: Iterable<Row>): string {
  return [...csvChunks(rows)].join('');
}

/** CSV for Excel and everything else: UTF-8 with its mark, CRLF, quotes where needed; in chunks, so that long tables stream. */
export function* csvChunks(rows: Iterable<Row>): Generator<string> {
  let chunk = '\ufeff';
  for (const row of rows) {
    chunk += `${row.map(csvCell).join(',')}\r\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell);
  const text = neutralised(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets run text that begins like a formula, even behind a space; a leading apostrophe makes it text again. */
function neutralised(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
