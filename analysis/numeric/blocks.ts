import type { NumericColumn } from './centred.ts';

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

/** A column of whole numbers, what it is measured from and what that is multiplied by. */
interface Share {
  readonly values: Int8Array;
  readonly centre: number;
  readonly factor: number;
}

type Four = readonly [Share, Share, Share, Share];

/** y is read and written once for four columns. */
function addIntegers(y: Float64Array, [a, b, c, d]: Four, from: number): void {
  const { values: va, centre: ca, factor: fa } = a;
  const { values: vb, centre: cb, factor: fb } = b;
  const { values: vc, centre: cc, factor: fc } = c;
  const { values: vd, centre: cd, factor: fd } = d;
  for (let i = 0, r = from; i < y.length; i++, r++)
    y[i] = y[i]! + fa * (va[r]! - ca) + fb * (vb[r]! - cb) + fc * (vc[r]! - cc) + fd * (vd[r]! - cd);
}

function addReals(y: Float64Array, factor: number, values: Float64Array, centre: number, from: number): void {
  for (let i = 0; i < y.length; i++) y[i]! += factor * (values[from + i]! - centre);
}

/** The columns of whole numbers in fours; the last is filled up with columns that are multiplied by 0. */
function inFours(columns: readonly NumericColumn[], factors: Float64Array, centres: Float64Array): Four[] {
  const shares = columns.flatMap(({ kind, values }, j): Share[] =>
    kind === 'integer' ? [{ values, centre: centres[j]!, factor: factors[j]! }] : [],
  );
  return Array.from({ length: Math.ceil(shares.length / 4) }, (_, at): Four => {
    const first = shares[4 * at]!;
    const nothing = { ...first, factor: 0 };
    const [, b = nothing, c = nothing, d = nothing] = shares.slice(4 * at, 4 * at + 4);
    return [first, b, c, d];
  });
}

/** Σ factor · (column − centre) over complete columns, one a row: O(rows × columns). */
export function combine(
  columns: readonly NumericColumn[],
  factors: Float64Array,
  centres: Float64Array,
): Float64Array {
  const all = new Float64Array(columns[0]?.values.length ?? 0);
  const fours = inFours(columns, factors, centres);
  for (let from = 0; from < all.length; from += HEIGHT) {
    const own = all.subarray(from, from + HEIGHT);
    for (const four of fours) addIntegers(own, four, from);
    columns.forEach(({ kind, values }, j) => {
      if (kind === 'real') addReals(own, factors[j]!, values, centres[j]!, from);
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
