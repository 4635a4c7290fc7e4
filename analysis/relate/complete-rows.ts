/** Rows without a missing cell in any of the columns; null when every row is complete. */
export function completeRows(columns: readonly Float64Array[]): Uint32Array | null {
  const rows = columns[0]?.length ?? 0;
  const complete = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++)
    if (columns.every((column) => !Number.isNaN(column[row]!))) complete[count++] = row;
  return count === rows ? null : complete.slice(0, count);
}

/** The cells of a column on the chosen rows; the column itself when all are chosen. */
export function pick(column: Float64Array, rows: Uint32Array | null): Float64Array {
  return rows ? Float64Array.from(rows, (row) => column[row]!) : column;
}
