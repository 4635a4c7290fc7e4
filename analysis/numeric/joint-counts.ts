import { codesOf } from './codes.ts';
import type { Column } from '../columns.ts';
import { missingTest } from './complete-rows.ts';

/** How often each pair of values occurs: rows × columns, row-major, over the cases where both are observed. */
export interface JointCounts {
  readonly rows: number;
  readonly columns: number;
  readonly counts: Float64Array;
}

/**
 * Joint counts of two variables of at most 255 distinct values, in ascending order of value; null when one has more.
 * Without weights they are exact. Ranks, concordance, tables and polychoric correlations need nothing else of the data.
 * Cost: one pass over two byte columns, about a nanosecond a row.
 */
export function jointCounts(x: Column, y: Column, weights: Float64Array | null = null): JointCounts | null {
  const [a, b] = [codesOf(x), codesOf(y)];
  if (!a || !b) return null;
  const width = b.values.length + 1;
  const size = (a.values.length + 1) * width;
  const all = weights ? new Float64Array(size) : new Uint32Array(size);
  const [rows, columns] = [a.codes, b.codes];
  if (weights) for (let r = 0; r < rows.length; r++) all[rows[r]! * width + columns[r]!]! += weights[r]!;
  else for (let r = 0; r < rows.length; r++) all[rows[r]! * width + columns[r]!]!++;
  const counts = new Float64Array(a.values.length * b.values.length);
  for (let i = 1; i <= a.values.length; i++)
    for (let j = 1; j < width; j++) counts[(i - 1) * (width - 1) + j - 1] = all[i * width + j]!;
  return { rows: a.values.length, columns: width - 1, counts };
}

/** The rows where both columns are observed. */
export function sharedRows(x: Column, y: Column): Uint32Array {
  const [missingX, missingY] = [missingTest(x), missingTest(y)];
  const shared = new Uint32Array(x.values.length);
  let count = 0;
  for (let r = 0; r < shared.length; r++)
    if (!missingX(x.values[r]!) && !missingY(y.values[r]!)) shared[count++] = r;
  return shared.slice(0, count);
}
