import { isMissingInteger, type Column } from '../columns.ts';

/** The distinct values of a variable, ascending, and how often each occurs (or the sum of its weights). */
export interface Tally {
  readonly values: Float64Array;
  readonly counts: Float64Array;
  /** Rows without the variable (or the sum of their weights). */
  readonly missing: number;
}

type IntegerColumn = Extract<Column, { kind: 'integer' }>;

const LANES = 4;
const WIDTH = 256;
const kept = new WeakMap<IntegerColumn, Uint32Array>();

function count(values: Int8Array): Uint32Array {
  // Four tables side by side: an increment waits for the one before it at the same place, and neighbours are often equal.
  const lanes = new Uint32Array(LANES * WIDTH);
  const end = values.length - (values.length % LANES);
  for (let r = 0; r < end; r += LANES) {
    lanes[values[r]! + 128]!++;
    lanes[values[r + 1]! + 384]!++;
    lanes[values[r + 2]! + 640]!++;
    lanes[values[r + 3]! + 896]!++;
  }
  for (let r = end; r < values.length; r++) lanes[values[r]! + 128]!++;
  const counts = lanes.slice(0, WIDTH);
  for (let i = WIDTH; i < lanes.length; i++) counts[i % WIDTH]! += lanes[i]!;
  return counts;
}

/** How many cells hold each whole number, missing codes too: the count of v stands at v + 128. Kept with the column. Cost: one pass. */
export function cellCounts(column: IntegerColumn): Uint32Array {
  let counts = kept.get(column);
  if (!counts) kept.set(column, (counts = count(column.values)));
  return counts;
}

/** The tally of whole numbers whose counts stand at v + 128. */
export function tallyOf(cells: Uint32Array | Float64Array): Tally {
  const values: number[] = [];
  const counts: number[] = [];
  let missing = 0;
  cells.forEach((count, slot) => {
    if (isMissingInteger(slot - 128)) missing += count;
    else if (count > 0) counts[values.push(slot - 128) - 1] = count;
  });
  return { values: Float64Array.from(values), counts: Float64Array.from(counts), missing };
}

/** The tally of a column of whole numbers, from its cell counts. */
export function tallyCells(column: IntegerColumn): Tally {
  return tallyOf(cellCounts(column));
}
