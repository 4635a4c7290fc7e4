import { Problem } from '../../platform/problem.ts';
import type { TableLimits } from './table-limits.ts';

const EMPTY: string[] = [];

/** Cells that are one: from the upper left, both ends included, counted from 0. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Headers stand here; further down cells that are merged across are no answers to several questions. */
const HEAD_ROWS = 20;

/**
 * Cells by their places, counted from 0. A row is as long as its last cell that says something: two cells at the far corners of a
 * sheet are two cells, not a matrix, and cells that are only coloured do not count.
 */
export class Grid {
  readonly rows: string[][] = [];
  readonly #limits: TableLimits;
  #cells = 0;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  put(row: number, column: number, words: string): void {
    if (words === '') return;
    const { rows } = this;
    while (rows.length <= row) rows.push(EMPTY);
    const own = rows[row] === EMPTY ? (rows[row] = []) : rows[row]!;
    this.reserve(Math.max(0, column + 1 - own.length));
    while (own.length < column) own.push('');
    own[column] = words;
  }

  /** Counts cells that will be put, before they take any room. */
  reserve(cells: number): void {
    this.#cells += cells;
    if (this.#cells > this.#limits.cells) throw new Problem('table-too-large', { limit: this.#limits.cells });
  }

  /** A merged cell says its words in each of its rows, and above the answers in each of its columns. */
  merge({ top, left, bottom, right }: Merged): void {
    const words = this.rows[top]?.[left] ?? '';
    const lowest = Math.min(bottom, this.rows.length - 1);
    const last = top < HEAD_ROWS ? right : left;
    for (let row = top; row <= lowest; row++)
      for (let column = left; column <= last; column++) this.put(row, column, words);
  }
}
