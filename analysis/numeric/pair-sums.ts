import { isMissingInteger, type Column } from '../columns.ts';
import type { Dataset } from '../engine/procedure.ts';
import { addProducts, packingFor } from './dense-products.ts';

export type NumericColumn = Exclude<Column, { kind: 'text' }>;

/** A variable that holds numbers; words throw RequestError. */
export function numericColumn(data: Dataset, name: string): NumericColumn {
  const column = data.column(name);
  return column.kind === 'text' ? { kind: 'real', name, values: data.numbers(name) } : column;
}

/**
 * The sums from which means, covariances and correlations of every pair follow, each over the rows where both are observed.
 * All are k × k, row-major, of x − origin: `sum[i*k+j]` is Σ(x_i − o_i) over the rows where x_j is observed too, `square` the same
 * of squares, `product` Σ(x_i − o_i)(x_j − o_j), `n` the number of rows (sum of weights).
 */
export interface PairSums {
  readonly k: number;
  readonly origin: Float64Array;
  readonly n: Float64Array;
  readonly sum: Float64Array;
  readonly square: Float64Array;
  readonly product: Float64Array;
}

/** One column seen as numbers from an origin, with the rows where it is missing. */
interface Centred {
  readonly column: NumericColumn;
  readonly origin: number;
  readonly missing: Uint32Array;
  /** The largest value from the origin when all are whole, else null. */
  readonly largest: number | null;
}

function centre(column: NumericColumn): Centred {
  const { values } = column;
  const missing: number[] = [];
  let min = Infinity;
  let max = -Infinity;
  let total = 0;
  const whole = column.kind === 'integer';
  for (let r = 0; r < values.length; r++) {
    const value = values[r]!;
    if (whole ? isMissingInteger(value) : Number.isNaN(value)) {
      missing.push(r);
      continue;
    }
    if (value < min) min = value;
    if (value > max) max = value;
    total += value;
  }
  if (missing.length === values.length)
    return { column, origin: 0, missing: Uint32Array.from(missing), largest: 0 };
  return {
    column,
    // The mean of a constant may miss it by a rounding; its minimum does not.
    origin: whole || min === max ? min : total / (values.length - missing.length),
    missing: Uint32Array.from(missing),
    largest: whole ? max - min : null,
  };
}

/** The cell of a row from the origin, 0 where missing. */
function cell({ column, origin }: Centred, row: number): number {
  const value = column.values[row]!;
  const isMissing = column.kind === 'integer' ? isMissingInteger(value) : Number.isNaN(value);
  return isMissing ? 0 : value - origin;
}

function fillBlock(columns: readonly Centred[], start: number, block: number, into: Float64Array): void {
  columns.forEach(({ column, origin }, i) => {
    const { values } = column;
    const end = Math.min(block, values.length - start);
    const at = i * block;
    if (column.kind === 'integer') {
      for (let r = 0; r < end; r++) {
        const value = values[start + r]!;
        into[at + r] = isMissingInteger(value) ? 0 : value - origin;
      }
    } else {
      for (let r = 0; r < end; r++) {
        const value = values[start + r]!;
        into[at + r] = Number.isNaN(value) ? 0 : value - origin;
      }
    }
    into.fill(0, at + end, at + block);
  });
}

function multiplyAll(columns: readonly Centred[], rows: number, weights: Float64Array | null): Float64Array {
  const k = columns.length;
  const whole = !weights && columns.every(({ largest }) => largest !== null);
  const packing = packingFor(whole ? Math.max(...columns.map(({ largest }) => largest!)) : null);
  const { block } = packing;
  const left = new Float64Array(k * block);
  const right = weights ? new Float64Array(k * block) : left;
  const product = new Float64Array(k * k);
  for (let start = 0; start < rows; start += block) {
    fillBlock(columns, start, block, left);
    if (weights) right.forEach((_, i) => (right[i] = left[i]! * (weights[start + (i % block)] ?? 0)));
    addProducts(left, right, k, packing, product);
  }
  for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) product[j * k + i] = product[i * k + j]!;
  return product;
}

/**
 * Pair sums of numeric columns of equal length, exact for integer columns without weights.
 * Cost: k²/6 multiply-adds a row for answers of few categories (k²/2 for doubles) and k for every missing cell.
 */
export function pairSums(given: readonly NumericColumn[], weights: Float64Array | null = null): PairSums {
  const k = given.length;
  const rows = given[0]?.values.length ?? 0;
  const columns = given.map(centre);
  const product = multiplyAll(columns, rows, weights);
  const n = new Float64Array(k * k);
  const sum = new Float64Array(k * k);
  const square = new Float64Array(k * k);
  const weightOf = (row: number) => weights?.[row] ?? 1;
  const allRows = weights ? weights.reduce((total, w) => total + w, 0) : rows;

  // Start from the sums of each column alone, then take away the rows where the partner is missing.
  columns.forEach((x, i) => {
    let total = 0;
    if (x.column.kind === 'real' || weights) for (let r = 0; r < rows; r++) total += weightOf(r) * cell(x, r);
    else total = sumOfIntegers(x.column.values) - x.origin * (rows - x.missing.length);
    let observed = allRows;
    for (const r of x.missing) observed -= weightOf(r);
    sum.fill(total, i * k, (i + 1) * k);
    square.fill(product[i * k + i]!, i * k, (i + 1) * k);
    n.fill(observed, i * k, (i + 1) * k);
  });
  columns.forEach((partner, j) => {
    columns.forEach((x, i) => {
      if (i === j) return;
      let [lostRows, lostSum, lostSquare] = [0, 0, 0];
      const { values } = x.column;
      const whole = x.column.kind === 'integer';
      for (const r of partner.missing) {
        const value = values[r]!;
        if (whole ? isMissingInteger(value) : Number.isNaN(value)) continue;
        const weight = weights ? weights[r]! : 1;
        lostRows += weight;
        lostSum += weight * (value - x.origin);
        lostSquare += weight * (value - x.origin) ** 2;
      }
      n[i * k + j]! -= lostRows;
      sum[i * k + j]! -= lostSum;
      square[i * k + j]! -= lostSquare;
    });
  });
  return { k, origin: Float64Array.from(columns, ({ origin }) => origin), n, sum, square, product };
}

function sumOfIntegers(values: ArrayLike<number>): number {
  let total = 0;
  for (let r = 0; r < values.length; r++) {
    const value = values[r]!;
    if (!isMissingInteger(value)) total += value;
  }
  return total;
}
