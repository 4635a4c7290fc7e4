import { isMissingInteger, type Column } from '../columns.ts';
import { tallyCells } from './cell-counts.ts';

/** A column that holds numbers. */
export type NumericColumn = Exclude<Column, { kind: 'text' }>;

/** One column seen as numbers from an origin. */
export interface Centred {
  readonly column: NumericColumn;
  readonly origin: number;
  /** Rows where it is observed. */
  readonly observed: number;
  /** Σ (x − origin), exact for whole numbers. */
  readonly total: number;
  /** The largest value from the origin when all are whole, else null. */
  readonly largest: number | null;
}

/** How low, how high, how much in all and how often the observed cells are. */
interface Extent {
  readonly min: number;
  readonly max: number;
  readonly total: number;
  readonly observed: number;
}

function extentOfIntegers(column: Extract<NumericColumn, { kind: 'integer' }>): Extent {
  const { values, counts } = tallyCells(column);
  const total = values.reduce((sum, value, i) => sum + value * counts[i]!, 0);
  const observed = counts.reduce((sum, count) => sum + count, 0);
  return { min: values[0]!, max: values.at(-1)!, total, observed };
}

function extentOfDoubles(values: Float64Array): Extent {
  let [min, max, total, observed] = [Infinity, -Infinity, 0, 0];
  for (let r = 0; r < values.length; r++) {
    const value = values[r]!;
    if (Number.isNaN(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
    total += value;
    observed++;
  }
  return { min, max, total, observed };
}

export function centre(column: NumericColumn): Centred {
  const { min, max, total, observed } =
    column.kind === 'integer' ? extentOfIntegers(column) : extentOfDoubles(column.values);
  if (observed === 0) return { column, origin: 0, observed, total: 0, largest: 0 };
  const whole = column.kind === 'integer';
  // The mean of a constant may miss it by a rounding; its minimum does not.
  const origin = whole || min === max ? min : total / observed;
  return { column, origin, observed, total: total - origin * observed, largest: whole ? max - min : null };
}

/** Writes the cells of a block from the origin, 0 where missing. One loop a kind of array, so that each stays fast. */
function fillIntegers(values: Int8Array, origin: number, start: number, end: number, into: Float64Array) {
  for (let r = start; r < end; r++) {
    const value = values[r]!;
    into[r - start] = isMissingInteger(value) ? 0 : value - origin;
  }
}

function fillDoubles(values: Float64Array, origin: number, start: number, end: number, into: Float64Array) {
  for (let r = start; r < end; r++) {
    const value = values[r]!;
    into[r - start] = Number.isNaN(value) ? 0 : value - origin;
  }
}

/** Writes a block of rows, one column after the other, padded with 0. */
export function fillBlock(
  columns: readonly Centred[],
  start: number,
  block: number,
  into: Float64Array,
): void {
  columns.forEach(({ column, origin }, i) => {
    const end = Math.min(start + block, column.values.length);
    const own = into.subarray(i * block, (i + 1) * block);
    if (column.kind === 'integer') fillIntegers(column.values, origin, start, end, own);
    else fillDoubles(column.values, origin, start, end, own);
    own.fill(0, end - start);
  });
}

/** What a column holds at some rows. */
export function sumsAt({ column, origin }: Centred, rows: Uint32Array, weights: Float64Array | null) {
  if (column.kind === 'integer' && !weights) return integerSumsAt(column.values, origin, rows);
  const { values } = column;
  let [n, sum, square] = [0, 0, 0];
  for (const r of rows) {
    const value = values[r]!;
    if (column.kind === 'integer' ? isMissingInteger(value) : Number.isNaN(value)) continue;
    const weight = weights ? weights[r]! : 1;
    n += weight;
    sum += weight * (value - origin);
    square += weight * (value - origin) ** 2;
  }
  return { n, sum, square };
}

function integerSumsAt(values: Int8Array, origin: number, rows: Uint32Array) {
  let n = 0;
  let sum = 0;
  let square = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (isMissingInteger(value)) continue;
    n++;
    sum += value - origin;
    square += (value - origin) * (value - origin);
  }
  return { n, sum, square };
}
