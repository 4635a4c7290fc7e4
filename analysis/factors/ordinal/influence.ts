import { addProducts, packingFor } from '../../numeric/dense-products.ts';

/**
 * What each respondent adds to an estimate: the same for all of one category, the same for all of one cell of two variables
 * (row-major, categories from 1), or something of their own.
 */
export type Influence =
  | { readonly by: 'category'; readonly codes: Uint8Array; readonly values: Float64Array }
  | {
      readonly by: 'cell';
      readonly rows: Uint8Array;
      readonly columns: Uint8Array;
      readonly width: number;
      readonly values: Float64Array;
    }
  | { readonly by: 'row'; readonly values: Float64Array };

/** Writes the influences of the rows from `start` to `end`. One loop a kind, so that each stays fast. */
function fill(influence: Influence, start: number, end: number, into: Float64Array): void {
  const { values } = influence;
  if (influence.by === 'category')
    for (let r = start; r < end; r += 1) into[r - start] = values[influence.codes[r]! - 1]!;
  else if (influence.by === 'cell') fillCells(influence, start, end, into);
  else into.set(values.subarray(start, end));
  into.fill(0, end - start);
}

function fillCells(
  { rows, columns, width, values }: Influence & { by: 'cell' },
  start: number,
  end: number,
  into: Float64Array,
): void {
  for (let r = start; r < end; r += 1) into[r - start] = values[(rows[r]! - 1) * width + columns[r]! - 1]!;
}

/** Σ over rows of the products of all pairs, k × k, both triangles. Cost: k² / 2 multiply-adds a row. */
export function crossProducts(influences: readonly Influence[], rows: number): Float64Array {
  const k = influences.length;
  const packing = packingFor(null);
  const { block } = packing;
  const values = new Float64Array(k * block);
  const products = new Float64Array(k * k);
  for (let start = 0; start < rows; start += block) {
    const end = Math.min(start + block, rows);
    influences.forEach((influence, i) =>
      fill(influence, start, end, values.subarray(i * block, (i + 1) * block)),
    );
    addProducts(values, values, k, packing, products);
  }
  for (let i = 0; i < k; i += 1) for (let j = 0; j < i; j += 1) products[j * k + i] = products[i * k + j]!;
  return products;
}

/** A weighted sum of influences of the same rows, row by row. */
export function combine(parts: readonly (readonly [weight: number, Influence])[], rows: number): Influence {
  const values = new Float64Array(rows);
  const own = new Float64Array(rows);
  for (const [weight, influence] of parts) {
    fill(influence, 0, rows, own);
    for (let r = 0; r < rows; r += 1) values[r]! += weight * own[r]!;
  }
  return { by: 'row', values };
}
