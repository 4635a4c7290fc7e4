/** Lines of a document as they come up: paragraphs, rows of tables in tables, text boxes. */
export class Rows {
  readonly #scopes: string[][] = [[]];
  readonly #rows: { cells: string[]; isDropped: boolean }[] = [];
  /** Begins of lines whose end was deleted, by scope. */
  readonly #begun: string[] = [''];

  /** A paragraph; its line breaks are breaks of lines. */
  say(words: string): void {
    const begun = this.#begun.at(-1)!;
    this.#begun[this.#begun.length - 1] = '';
    this.#scopes.at(-1)!.push(begun + words);
  }

  /** Words that the next paragraph continues. */
  join(words: string): void {
    this.#begun[this.#begun.length - 1] += words;
  }

  beginScope(): void {
    this.#scopes.push([]);
    this.#begun.push('');
  }

  endScope(): string[] {
    const begun = this.#begun.at(-1)!;
    if (begun !== '') this.say('');
    this.#begun.pop();
    return this.#scopes.pop()!;
  }

  beginRow(): void {
    this.#rows.push({ cells: [], isDropped: false });
  }

  /** The row is not part of the text. */
  dropRow(): void {
    const row = this.#rows.at(-1);
    if (row) row.isDropped = true;
  }

  beginCell(): void {
    this.beginScope();
  }

  endCell(): void {
    const lines = this.endScope();
    this.#rows.at(-1)?.cells.push(lines.join('\n').replace(/^\s+|\s+$/g, ''));
  }

  endRow(): void {
    const row = this.#rows.pop();
    if (row && !row.isDropped && row.cells.length > 0) this.say(rowLine(row.cells));
  }

  /** All lines, when nothing is open any more. */
  finish(): string[] {
    while (this.#scopes.length > 1) this.endScope();
    if (this.#begun[0] !== '') this.say('');
    return this.#scopes[0]!;
  }
}

/** So many paragraphs in one cell are a column of the page, not a label. */
const long = 3;

/**
 * A row is one line, its cells apart by tabs. The last cell keeps its paragraphs: what somebody says in several goes on below. So does
 * a cell of many paragraphs, as in a page that is laid out by a table.
 */
function rowLine(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells
    .slice(0, last + 1)
    .map((cell, at) =>
      at === last || cell.split('\n').length > long ? cell : cell.replaceAll(/\s*\n\s*/g, ' '),
    )
    .join('\t');
}
