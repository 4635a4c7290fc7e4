import { isMissingInteger, MISSING_INTEGER, MISSING_TEXT } from './model/dataset/missing.ts';

export { HIGHEST_MISSING, isMissingInteger, MISSING_INTEGER, MISSING_TEXT } from './model/dataset/missing.ts';

/**
 * Columns are the only shape in which data reach the engine: one typed array a variable, never row objects.
 *
 * - `integer`: whole numbers from −123 to 127 (answers, category codes); −124 and below is missing, with its reason.
 * - `real`: doubles (scores, measurements); NaN is missing.
 * - `text`: words as codes into `levels`; −1 is missing.
 */
export type Column =
  | { readonly kind: 'integer'; readonly name: string; readonly values: Int8Array }
  | { readonly kind: 'real'; readonly name: string; readonly values: Float64Array }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly values: Int32Array;
      readonly levels: readonly string[];
    };

/** A rectangular table: every column has `rows` cells. */
export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/**
 * The cells of a numeric column as doubles, NaN for missing.
 *
 * @example
 * [...toDoubles({ kind: 'number', values: Float64Array.of(1.5, NaN) })] // => [1.5, NaN]
 */
export function toDoubles(column: Exclude<Column, { kind: 'text' }>): Float64Array {
  if (column.kind === 'real') return column.values;
  const { values } = column;
  const doubles = new Float64Array(values.length);
  for (let r = 0; r < values.length; r++) {
    const value = values[r]!;
    doubles[r] = isMissingInteger(value) ? NaN : value;
  }
  return doubles;
}

/** The cells of the given rows, in their order. */
export function pickRows<C extends Column>(column: C, rows: Uint32Array): C {
  const picked = new (column.values.constructor as new (length: number) => C['values'])(rows.length);
  PICKERS[column.kind](column.values as never, rows, picked as never);
  return { ...column, values: picked };
}

/** A column of all `count` rows whose cells at `rows` are those of `picked`; the others are as in `before`, or missing. */
export function placeRows(
  before: Column | null,
  picked: Column,
  rows: Uint32Array | null,
  count: number,
): Column {
  if (!rows) return picked;
  const isSame = before?.kind === picked.kind;
  switch (picked.kind) {
    case 'integer': {
      const values = isSame
        ? (before.values as Int8Array).slice()
        : new Int8Array(count).fill(MISSING_INTEGER.unanswered);
      rows.forEach((row, i) => (values[row] = picked.values[i]!));
      return { ...picked, values };
    }
    case 'real': {
      const values =
        before && before.kind !== 'text' ? toDoubles(before).slice() : new Float64Array(count).fill(NaN);
      rows.forEach((row, i) => (values[row] = picked.values[i]!));
      return { ...picked, values };
    }
    case 'text': {
      const values = isSame
        ? (before.values as Int32Array).slice()
        : new Int32Array(count).fill(MISSING_TEXT);
      rows.forEach((row, i) => (values[row] = picked.values[i]!));
      return { ...picked, values };
    }
  }
}

// One loop a kind of array: a loop that meets several kinds runs at a fraction of the speed.
const PICKERS = {
  integer(values: Int8Array, rows: Uint32Array, picked: Int8Array) {
    for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  },
  real(values: Float64Array, rows: Uint32Array, picked: Float64Array) {
    for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  },
  text(values: Int32Array, rows: Uint32Array, picked: Int32Array) {
    for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  },
};
