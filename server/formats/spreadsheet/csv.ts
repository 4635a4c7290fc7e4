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

/** What a reader does not see at the beginning of a cell, and what spreadsheets pass over there or may take off. */
const unseen = String.raw`[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800']`;
const formula = new RegExp(`^${unseen}*[=+\\-@＝＋－＠﹦﹢﹣﹫]|^\\p{Cc}`, 'u');

/**
 * Spreadsheets run text that begins like a formula, even behind what cannot be seen; a leading apostrophe makes it text again.
 * One that was there already counts as unseen, so that whoever takes off one apostrophe has the text as it was.
 */
function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
