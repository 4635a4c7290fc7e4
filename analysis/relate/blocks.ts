import type { NumericColumn } from '../numeric/pair-sums.ts';

/** Rows that pass through at a time: small enough to stay in the cache. */
export const BLOCK = 256;

// One loop a kind of array: a loop that meets several kinds runs at a fraction of the speed.
function fillIntegers(values: Int8Array, centre: number, from: number, height: number, into: Float64Array, at: number) {
  for (let i = 0; i < height; i++) into[at + i] = values[from + i]! - centre;
}

function fillReals(values: Float64Array, centre: number, from: number, height: number, into: Float64Array, at: number) {
  for (let i = 0; i < height; i++) into[at + i] = values[from + i]! - centre;
}

/**
 * Visits complete columns in blocks of rows: cell i of column j, less its centre, stands at `j * BLOCK + i` of the block, which is
 * filled anew for each visit.
 */
export function forEachBlock(
  columns: readonly NumericColumn[],
  centres: Float64Array,
  visit: (block: Float64Array, from: number, height: number) => void,
): void {
  const rows = columns[0]?.values.length ?? 0;
  const block = new Float64Array(columns.length * BLOCK);
  for (let from = 0; from < rows; from += BLOCK) {
    const height = Math.min(BLOCK, rows - from);
    columns.forEach((column, j) => {
      if (column.kind === 'integer') fillIntegers(column.values, centres[j]!, from, height, block, j * BLOCK);
      else fillReals(column.values, centres[j]!, from, height, block, j * BLOCK);
    });
    visit(block, from, height);
  }
}
