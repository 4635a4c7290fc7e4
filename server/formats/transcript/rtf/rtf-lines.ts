import { Rows } from '../rows.ts';

/** What ends or begins in the lines of a Rich Text. */
export type RtfMark = 'paragraph' | 'cell' | 'row' | 'in-table' | 'depth' | 'plain';

/** Puts together the lines of a Rich Text, where tables are only told by marks at the ends of cells and rows. */
export class RtfLines {
  words = '';
  readonly #rows = new Rows();
  /** How many tables the paragraph stands in, and how many rows and cells are open for it. */
  #depth = 0;
  #open = 0;
  #boxes: string[] = [];

  say(words: string): void {
    this.words += words;
  }

  box(lines: readonly string[]): void {
    this.#boxes.push(...lines);
  }

  mark(mark: RtfMark, number: number | null): void {
    if (mark === 'plain') this.#depth = 0;
    if (mark === 'in-table') this.#depth = Math.max(1, this.#depth);
    if (mark === 'depth') this.#depth = Math.min(50, number ?? 0);
    if (mark === 'paragraph') this.#endParagraph();
    if (mark === 'cell') {
      this.#depth = Math.max(1, this.#depth);
      this.#endParagraph();
      this.#rows.endCell();
      this.#rows.beginCell();
    }
    if (mark === 'row' && this.#open > 0) this.#endRow();
  }

  finish(): string[] {
    if (this.words !== '' || this.#boxes.length > 0) this.#endParagraph();
    while (this.#open > 0) this.#endRow();
    return this.#rows.finish();
  }

  #endParagraph(): void {
    while (this.#open > this.#depth) this.#endRow();
    while (this.#open < this.#depth) {
      this.#rows.beginRow();
      this.#rows.beginCell();
      this.#open += 1;
    }
    this.#rows.say(this.words);
    this.#boxes.forEach((line) => this.#rows.say(line));
    [this.words, this.#boxes] = ['', []];
  }

  #endRow(): void {
    // The cell that was opened behind the last one holds nothing, unless its end is missing.
    this.#rows.endCell();
    this.#rows.endRow();
    this.#open -= 1;
  }
}
