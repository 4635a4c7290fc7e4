import type { NumericColumn } from '../numeric/pair-sums.ts';

/** Rows that pass through at a time: small enough to stay in the cache. */
const HEIGHT = 256;

// One loop a kind of array: a loop that meets several kinds runs at a fraction of the speed.
function fillIntegers(values: Int8Array, centre: number, from: number, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = values[from + i]! - centre;
}

function fillReals(values: Float64Array, centre: number, from: number, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = values[from + i]! - centre;
}

/**
 * Visits complete columns in blocks of up to 256 rows: one array a column, of its cells less its centre, filled anew for each visit.
 * `from` is the first row of the block.
 */
export function forEachBlock(
  columns: readonly NumericColumn[],
  centres: Float64Array,
  rows: number,
  visit: (block: readonly Float64Array[], from: number, height: number) => void,
): void {
  let block = columns.map(() => new Float64Array(HEIGHT));
  for (let from = 0; from < rows; from += HEIGHT) {
    const height = Math.min(HEIGHT, rows - from);
    if (height < HEIGHT) block = block.map((own) => own.subarray(0, height));
    columns.forEach((column, j) => {
      if (column.kind === 'integer') fillIntegers(column.values, centres[j]!, from, block[j]!);
      else fillReals(column.values, centres[j]!, from, block[j]!);
    });
    visit(block, from, height);
  }
}

function addIntegers(y: Float64Array, factor: number, values: Int8Array, centre: number, from: number): void {
  for (let i = 0; i < y.length; i++) y[i]! += factor * (values[from + i]! - centre);
}

function addReals(y: Float64Array, factor: number, values: Float64Array, centre: number, from: number): void {
  for (let i = 0; i < y.length; i++) y[i]! += factor * (values[from + i]! - centre);
}

/** Σ factor · (column − centre) over complete columns, one a row: O(rows × columns). */
export function combine(
  columns: readonly NumericColumn[],
  factors: Float64Array,
  centres: Float64Array,
): Float64Array {
  const all = new Float64Array(columns[0]?.values.length ?? 0);
  for (let from = 0; from < all.length; from += HEIGHT) {
    const own = all.subarray(from, from + HEIGHT);
    columns.forEach((column, j) => {
      if (column.kind === 'integer') addIntegers(own, factors[j]!, column.values, centres[j]!, from);
      else addReals(own, factors[j]!, column.values, centres[j]!, from);
    });
  }
  return all;
}

/** x · y. */
export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

/** y + factor · x, in place of y. */
export function addMultiple(y: Float64Array, factor: number, x: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i]! += factor * x[i]!;
}
