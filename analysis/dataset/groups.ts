import { isMissingInteger, MISSING_TEXT, type Column } from '../columns.ts';
import { cellCounts } from '../numeric/cell-counts.ts';

/** Respondents sorted into groups by the value of a variable. */
export interface Groups {
  /** The value of each group: numbers ascending, words in code-point order. */
  readonly labels: readonly (number | string)[];
  /** The group of each row, −1 where the variable is missing. */
  readonly codes: Int32Array;
  /** Rows a group. */
  readonly sizes: Uint32Array;
}

const known = new WeakMap<Column, Groups>();

/**
 * Groups of a variable. Only values that occur make a group, so no group is empty. Kept with the column.
 * Cost: two passes, through a map for doubles.
 */
export function groupsOf(column: Column): Groups {
  let groups = known.get(column);
  if (!groups) {
    groups = column.kind === 'real' ? groupsOfDoubles(column.values) : groupsOfCodes(column);
    known.set(column, groups);
  }
  return groups;
}

/** The rows of each group, ascending. Cost: one pass, however many groups there are. */
export function rowsOf({ codes, sizes }: Groups): Uint32Array[] {
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(sizes.length);
  codes.forEach((group, row) => {
    if (group >= 0) rows[group]![filled[group]!++] = row;
  });
  return rows;
}

/** How often each level occurs: that of code c stands at c + 1, after the missing. */
function countWords({ values, levels }: Extract<Column, { kind: 'text' }>): Uint32Array {
  const counts = new Uint32Array(levels.length + 1);
  for (let r = 0; r < values.length; r++) counts[values[r]! + 1]!++;
  return counts;
}

/** Groups of small whole codes: counted in a table instead of a map. */
function groupsOfCodes(column: Exclude<Column, { kind: 'real' }>): Groups {
  const { values } = column;
  const shift = column.kind === 'integer' ? 128 : 1;
  const isMissing = column.kind === 'integer' ? isMissingInteger : (code: number) => code === MISSING_TEXT;
  const counts = column.kind === 'integer' ? cellCounts(column) : countWords(column);
  const labelOf = (code: number) => (column.kind === 'text' ? column.levels[code]! : code);
  const occurring = Array.from(counts.keys(), (slot) => slot - shift)
    .filter((code) => counts[code + shift]! > 0 && !isMissing(code))
    .sort((a, b) => (labelOf(a) < labelOf(b) ? -1 : 1));
  const groupOf = new Int32Array(counts.length).fill(-1);
  occurring.forEach((code, group) => (groupOf[code + shift] = group));
  const codes = new Int32Array(values.length);
  for (let r = 0; r < values.length; r++) codes[r] = groupOf[values[r]! + shift]!;
  return {
    labels: occurring.map(labelOf),
    codes,
    sizes: Uint32Array.from(occurring, (code) => counts[code + shift]!),
  };
}

function groupsOfDoubles(values: Float64Array): Groups {
  const counts = new Map<number, number>();
  for (const value of values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const labels = [...counts.keys()].sort((a, b) => a - b);
  const groupOf = new Map(labels.map((value, group) => [value, group]));
  return {
    labels,
    codes: Int32Array.from(values, (value) => groupOf.get(value) ?? -1),
    sizes: Uint32Array.from(labels, (value) => counts.get(value)!),
  };
}
