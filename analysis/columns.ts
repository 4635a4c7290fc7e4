/**
 * Columns are the only shape in which data reach the engine: one typed array a variable, never row objects.
 *
 * - `integer`: whole numbers from −127 to 127 (answers, category codes); −128 is missing.
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

/** The missing code of an `integer` column. */
export const MISSING_INTEGER = -128;

/** The missing code of a `text` column. */
export const MISSING_TEXT = -1;

/** A rectangular table: every column has `rows` cells. */
export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}
