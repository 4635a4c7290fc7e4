import type { LeftOut } from '../left-out.ts';

/** A sheet of a file as it stands there, title and header rows included: trimmed texts, rows as long as their last cell. */
export interface Sheet {
  /** Null where the format has no sheets. */
  readonly name: string | null;
  /** Every sheet of the file, with its size, so that another can be chosen. */
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly columns: number }[];
  /** Null where the format says it itself. */
  readonly encoding: { readonly name: string; readonly sure: number } | null;
  /** What parts the cells of a text file. */
  readonly delimiter?: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells that are not what they show. */
  readonly marks: readonly CellMark[];
  /** What a statistics program keeps beside the cells, a variable a column; null for other files. */
  readonly variables: readonly FileVariable[] | null;
  readonly leftOut: readonly LeftOut[];
}

/** A cell that a spreadsheet shows otherwise than it stores it. Rows and columns count from 1, as the program shows them. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly kind: 'formula-without-value' | 'error' | 'date' | 'boolean';
  readonly shown: string;
}

/** A variable of an SPSS or Stata file. */
export interface FileVariable {
  readonly name: string;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
  /** Values that the file declares as missing, as the cells write them. */
  readonly missing: readonly string[];
}

/** Where in a sheet the table stands. Rows count from 1. */
export interface SheetLayout {
  /** One, two or three rows whose texts together name the columns; empty where there is none. */
  readonly headerRows: readonly number[];
  /** Rows that belong to neither header nor answers: a title, a note, import ids. */
  readonly skippedRows: readonly number[];
}
