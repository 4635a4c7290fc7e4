/** A cell as a reader of files gives it; null and '' say nothing. */
export type Cell = string | number | null;

/** A sheet of a file as it stands there, titles and headers included. */
export interface Sheet {
  /** Empty where the format has no sheets. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Where in a file something stands. All count from 0; a whole column has no row, a whole row no column. */
export interface Place {
  readonly sheet: number;
  readonly row?: number;
  readonly column?: number;
}

/**
 * A place as a person finds it: sheet by number, since the name of a sheet may be the name of a person, then cell, row or column.
 *
 * @example placeWords({ sheet: 1, row: 6, column: 27 }) // => '2!AB7'
 */
export function placeWords({ sheet, row, column }: Place): string {
  return `${sheet + 1}!${column === undefined ? '' : letters(column)}${row === undefined ? '' : row + 1}`;
}

/**
 * A column as spreadsheets call it.
 *
 * @example letters(27) // => 'AB'
 */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/**
 * The words of a cell: full-width letters, digits and signs made narrow, every dash and minus a hyphen, white space single.
 *
 * @example wordsOf('（０．５）') // => '(0.5)'
 */
export function wordsOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell)
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\s\p{Cf}]+/gu, ' ')
    .trim();
}
