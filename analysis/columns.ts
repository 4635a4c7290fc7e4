/**
 * Columns are the only shape in which data reach the engine: one typed array a variable, never row objects.
 *
 * - `integer`: whole numbers from −125 to 127 (answers, category codes); −126 and below is missing, with its reason.
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

/** Why an `integer` cell holds no answer. Every statistic treats the three alike; frequency tables may tell them apart. */
export const MISSING_INTEGER = { unanswered: -128, preferNotToSay: -127, dontKnow: -126 } as const;

/** True for a cell of an `integer` column that holds no answer. */
export function isMissingInteger(value: number): boolean {
  return value <= MISSING_INTEGER.dontKnow;
}

/** The missing code of a `text` column. */
export const MISSING_TEXT = -1;

/** A rectangular table: every column has `rows` cells. */
export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/** The cells of a numeric column as doubles, NaN for missing. */
export function toDoubles(column: Exclude<Column, { kind: 'text' }>): Float64Array {
  if (column.kind === 'real') return column.values;
  return Float64Array.from(column.values, (value) => (isMissingInteger(value) ? NaN : value));
}

/** The cells of the given rows, in their order. */
export function pickRows(column: Column, rows: Uint32Array): Column {
  const { values } = column;
  const picked = new (values.constructor as new (length: number) => typeof values)(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  return { ...column, values: picked } as Column;
}
