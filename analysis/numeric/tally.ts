import { toDoubles } from '../columns.ts';
import type { Groups } from '../engine/groups.ts';
import type { Dataset } from '../engine/procedure.ts';
import { tallyCells, type Tally } from './cell-counts.ts';
import { codesOf, type Coded } from './codes.ts';
import { numericColumn, type NumericColumn } from './pair-sums.ts';

export type { Tally } from './cell-counts.ts';

/** Leaves out the values that do not occur. */
function occurring(values: Float64Array, counts: Float64Array, missing: number): Tally {
  const occurs = (_: number, i: number) => counts[i]! > 0;
  return { values: values.filter(occurs), counts: counts.filter((count) => count > 0), missing };
}

function tallyCodes({ codes, values }: Coded, weights: Float64Array | null, groups: Groups | null): Tally[] {
  const width = values.length + 1;
  const groupCount = groups?.labels.length ?? 1;
  const counts = new Float64Array(width * groupCount);
  for (let r = 0; r < codes.length; r++) {
    const group = groups ? groups.codes[r]! : 0;
    if (group >= 0) counts[group * width + codes[r]!]! += weights ? weights[r]! : 1;
  }
  return Array.from({ length: groupCount }, (_, group) => {
    const own = counts.subarray(group * width, (group + 1) * width);
    return occurring(values, own.subarray(1), own[0]!);
  });
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
  const coded = codesOf(column);
  if (coded) return tallyCodes(coded, weights, groups);
  const values = toDoubles(column);
  const rows = Uint32Array.from(values.keys());
  if (!groups) return [tallyDoubles(values, weights, rows)];
  return groups.labels.map((_, group) =>
    tallyDoubles(
      values,
      weights,
      rows.filter((row) => groups.codes[row] === group),
    ),
  );
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
