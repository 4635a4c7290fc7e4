import { sumsAt, fillBlock, type Centred } from './centred.ts';
import { missingRows } from './complete-rows.ts';
import { addProducts, packingFor } from './dense-products.ts';

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

/** Copies the lower triangle of a k × k matrix over the upper. */
export function mirror(matrix: Float64Array, k: number): void {
  for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) matrix[j * k + i] = matrix[i * k + j]!;
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
  mirror(product, k);
  return product;
}

/**
 * Pair sums of any numeric columns in plain JavaScript, exact for whole numbers without weights.
 * Cost: k²/6 multiply-adds a row for answers of few categories (k²/2 for doubles) and k for every missing cell.
 */
export function plainSums(columns: readonly Centred[], weights: Float64Array | null): PairSums {
  const k = columns.length;
  const rows = columns[0]?.column.values.length ?? 0;
  const product = multiplyAll(columns, rows, weights);
  const n = new Float64Array(k * k);
  const sum = new Float64Array(k * k);
  const square = new Float64Array(k * k);
  const weightOf = (row: number) => weights?.[row] ?? 1;
  const allRows = weights ? weights.reduce((total, w) => total + w, 0) : rows;
  const missing = columns.map(({ column, observed }) =>
    observed < rows ? missingRows(column) : new Uint32Array(0),
  );

  // Start from the sums of each column alone, then take away the rows where the partner is missing.
  const generic = weights !== null || columns.some(({ largest }) => largest === null);
  const everyRow = generic ? new Uint32Array(rows).map((_, r) => r) : new Uint32Array(0);
  columns.forEach((x, i) => {
    const total = weights || x.largest === null ? sumsAt(x, everyRow, weights).sum : x.total;
    let observed = allRows;
    for (const r of missing[i]!) observed -= weightOf(r);
    sum.fill(total, i * k, (i + 1) * k);
    square.fill(product[i * k + i]!, i * k, (i + 1) * k);
    n.fill(observed, i * k, (i + 1) * k);
  });
  columns.forEach((_, j) => {
    columns.forEach((x, i) => {
      if (i === j) return;
      const lost = sumsAt(x, missing[j]!, weights);
      n[i * k + j]! -= lost.n;
      sum[i * k + j]! -= lost.sum;
      square[i * k + j]! -= lost.square;
    });
  });
  return { k, origin: Float64Array.from(columns, ({ origin }) => origin), n, sum, square, product };
}
