/** What a file holds and the text or table made of it does not: shown before anything is stored. */
export interface LeftOut {
  /** A word of the file's format: `footnote`, `comment`, `header`, `text-box`, `sheet`, … */
  readonly kind: string;
  /** Where it stands, as a person finds it: a page, a paragraph, a cell. */
  readonly place: string;
  readonly count: number;
}
