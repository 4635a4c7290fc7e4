import { isMissingInteger, MISSING_TEXT, type Column } from '../columns.ts';

/** Respondents sorted into groups by the value of a variable. */
export interface Groups {
  /** The value of each group: numbers ascending, words in code-point order. */
  readonly labels: readonly (number | string)[];
  /** The group of each row, −1 where the variable is missing. */
  readonly codes: Int32Array;
  /** Rows a group. */
  readonly sizes: Uint32Array;
}

/**
 * Groups of a variable. Only values that occur make a group, so no group is empty.
 * Cost: one pass for packed columns, one pass and a map for doubles.
 */
export function groupsOf(column: Column): Groups {
  const { values } = column;
  const isMissing =
    column.kind === 'integer'
      ? isMissingInteger
      : column.kind === 'text'
        ? (value: number) => value === MISSING_TEXT
        : Number.isNaN;
  const seen = new Map<number, number>();
  for (const value of values) {
    if (!isMissing(value)) seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  const labelOf = (value: number) => (column.kind === 'text' ? column.levels[value]! : value);
  const distinct = [...seen.keys()].sort((a, b) => {
    const [x, y] = [labelOf(a), labelOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  const codeOf = new Map(distinct.map((value, code) => [value, code]));
  return {
    labels: distinct.map(labelOf),
    codes: Int32Array.from(values, (value) => codeOf.get(value) ?? -1),
    sizes: Uint32Array.from(distinct, (value) => seen.get(value)!),
  };
}
