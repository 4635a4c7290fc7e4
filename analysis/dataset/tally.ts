import { rowsOf, type Groups } from './groups.ts';
import type { Dataset } from './dataset.ts';
import { toDoubles } from '../columns.ts';
import { tallyCells, tallyOf, type Tally } from '../numeric/cell-counts.ts';
import { unsortedCodesOf, type Coded } from '../numeric/codes.ts';
import { numericColumn, type NumericColumn } from './pair-sums.ts';

export type { Tally } from '../numeric/cell-counts.ts';

/** Groups for which a table of all 256 bytes each is worth no codes of those that occur. */
const FEW_GROUPS = 256;

/** How rows are counted: each once or with its weight, in groups or all as one. */
interface Counting {
  readonly groups: Groups | null;
  readonly weights: Float64Array | null;
}

/** Counts (or sums of weights) of bytes below `width`, a table of them for each group. */
function countBytes(bytes: Uint8Array, width: number, { groups, weights }: Counting): Float64Array[] {
  const codes = groups?.codes ?? new Int32Array(bytes.length);
  const groupCount = groups?.labels.length ?? 1;
  // The first table takes the rows without a group: where they are many, a branch would be guessed wrong half the time.
  const size = width * (groupCount + 1);
  const all = weights ? sumWeights(bytes, width, codes, weights, size) : countRows(bytes, width, codes, size);
  return Array.from({ length: groupCount }, (_, group) =>
    Float64Array.from(all.subarray((group + 1) * width, (group + 2) * width)),
  );
}

function sumWeights(
  bytes: Uint8Array,
  width: number,
  codes: Int32Array,
  weights: Float64Array,
  size: number,
): Float64Array {
  const sums = new Float64Array(size);
  for (let r = 0; r < bytes.length; r++) sums[(codes[r]! + 1) * width + bytes[r]!]! += weights[r]!;
  return sums;
}

/** Even rows and odd rows have tables of their own: an increment waits for the one before it at the same place. */
function countRows(bytes: Uint8Array, width: number, codes: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(2 * size);
  const last = bytes.length - 1;
  for (let r = 0; r < last; r += 2) {
    counts[(codes[r]! + 1) * width + bytes[r]!]!++;
    counts[(codes[r + 1]! + 1) * width + bytes[r + 1]! + size]!++;
  }
  if (last % 2 === 0) counts[(codes[last]! + 1) * width + bytes[last]!]!++;
  for (let i = 0; i < size; i++) counts[i]! += counts[i + size]!;
  return counts;
}

function tallyCodes({ codes, values }: Coded, counting: Counting): Tally[] {
  const ascending = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  return countBytes(codes, values.length + 1, counting).map((counts) => {
    const occurring = ascending.filter((i) => counts[i + 1]! > 0);
    return {
      values: Float64Array.from(occurring, (i) => values[i]!),
      counts: Float64Array.from(occurring, (i) => counts[i + 1]!),
      missing: counts[0]!,
    };
  });
}

function tallyIntegers(values: Int8Array, counting: Counting): Tally[] {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.length);
  // A negative number v is the byte v + 256.
  return countBytes(bytes, 256, counting).map((counts) =>
    tallyOf(Float64Array.of(...counts.subarray(128), ...counts.subarray(0, 128))),
  );
}

function tallyDoubles(values: Float64Array, weights: Float64Array | null, rows: Uint32Array): Tally {
  let missing = 0;
  const weightOf = (row: number) => (weights ? weights[row]! : 1);
  const observed = rows.filter((row) => {
    const isMissing = Number.isNaN(values[row]!);
    if (isMissing) missing += weightOf(row);
    return !isMissing;
  });
  observed.sort((a, b) => values[a]! - values[b]!);
  const distinct: number[] = [];
  const counts: number[] = [];
  for (const row of observed) {
    if (values[row] !== distinct.at(-1)) counts[distinct.push(values[row]!) - 1] = 0;
    counts[distinct.length - 1]! += weightOf(row);
  }
  return { values: Float64Array.from(distinct), counts: Float64Array.from(counts), missing };
}

/**
 * One tally a group (one in all without groups). Everything that describes a variable follows from it, so its cost does not
 * grow with the number of statistics: one pass for up to 255 distinct values, otherwise a sort.
 */
export function tallyColumn(
  column: NumericColumn,
  groups: Groups | null = null,
  weights: Float64Array | null = null,
): Tally[] {
  if (column.kind === 'integer' && !groups && !weights) return [tallyCells(column)];
  if (column.kind === 'integer' && (groups?.labels.length ?? 1) <= FEW_GROUPS)
    return tallyIntegers(column.values, { groups, weights });
  const coded = unsortedCodesOf(column);
  if (coded) return tallyCodes(coded, { groups, weights });
  const values = toDoubles(column);
  if (!groups) return [tallyDoubles(values, weights, Uint32Array.from(values.keys()))];
  return rowsOf(groups).map((rows) => tallyDoubles(values, weights, rows));
}

/** The tallies of a variable that holds numbers, weighted unless told otherwise. */
export function tally(
  data: Dataset,
  name: string,
  groups: Groups | null = null,
  weights: Float64Array | null = data.weights,
): Tally[] {
  return tallyColumn(numericColumn(data, name), groups, weights);
}
