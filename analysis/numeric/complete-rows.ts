import { isMissingInteger, MISSING_TEXT, type Column } from '../columns.ts';

/** True where a cell of the column holds no answer. */
export function missingTest(column: Column): (value: number) => boolean {
  if (column.kind === 'integer') return isMissingInteger;
  return column.kind === 'text' ? (value) => value === MISSING_TEXT : Number.isNaN;
}

// One loop a kind of array: a loop that meets several kinds runs at a fraction of the speed.
const MARKERS = {
  integer(values: Int8Array, marks: Uint8Array) {
    for (let r = 0; r < marks.length; r++) marks[r]! |= Number(isMissingInteger(values[r]!));
  },
  real(values: Float64Array, marks: Uint8Array) {
    for (let r = 0; r < marks.length; r++) if (Number.isNaN(values[r]!)) marks[r] = 1;
  },
  text(values: Int32Array, marks: Uint8Array) {
    for (let r = 0; r < marks.length; r++) if (values[r] === MISSING_TEXT) marks[r] = 1;
  },
};

/** Marks the rows where the column is missing with 1, and leaves the others as they are. */
function markMissing(column: Column, marks: Uint8Array): void {
  MARKERS[column.kind](column.values as never, marks);
}

function rowsMarked(marks: Uint8Array, mark: 0 | 1): Uint32Array {
  let count = 0;
  for (let r = 0; r < marks.length; r++) count += marks[r]!;
  const rows = new Uint32Array(mark ? count : marks.length - count);
  let at = 0;
  for (let r = 0; r < marks.length; r++) if (marks[r] === mark) rows[at++] = r;
  return rows;
}

/** The rows where a column is missing, ascending. */
export function missingRows(column: Column): Uint32Array {
  const marks = new Uint8Array(column.values.length);
  markMissing(column, marks);
  return rowsMarked(marks, 1);
}

/** The rows where every column is missing. Only rows empty so far are looked at again, so the first column costs most. */
export function emptyRows([first, ...others]: readonly Column[]): Uint32Array {
  let empty = first ? missingRows(first) : new Uint32Array(0);
  for (const column of others) {
    const { values } = column;
    const isMissing = missingTest(column);
    empty = empty.filter((row) => isMissing(values[row]!));
  }
  return empty;
}

/** The rows without a missing cell; null when that is all of them. */
export function completeRows(columns: readonly Column[], rows: number): Uint32Array | null {
  const marks = new Uint8Array(rows);
  for (const column of columns) markMissing(column, marks);
  return marks.includes(1) ? rowsMarked(marks, 0) : null;
}
