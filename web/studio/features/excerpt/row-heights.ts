/** Where the rows of a long text stand one below the other: by estimated heights, until each has been measured. */
export class RowHeights {
  readonly #heights: Float64Array;
  readonly #tops: Float64Array;
  /** The tops up to this row are right. */
  #sure = 0;

  constructor(estimates: readonly number[]) {
    this.#heights = Float64Array.from(estimates);
    this.#tops = new Float64Array(estimates.length + 1);
  }

  set(row: number, height: number): void {
    if (this.#heights[row] === height) return;
    this.#heights[row] = height;
    this.#sure = Math.min(this.#sure, row);
  }

  /** The distance of a row from the top of the first; of the row after the last, the height of all. */
  topOf(row: number): number {
    for (; this.#sure < row; this.#sure++)
      this.#tops[this.#sure + 1] = this.#tops[this.#sure]! + this.#heights[this.#sure]!;
    return this.#tops[row]!;
  }

  get total(): number {
    return this.topOf(this.#heights.length);
  }

  /** The row at a distance from the top; the first or the last beyond the ends. */
  rowAt(distance: number): number {
    let [low, high] = [0, this.#heights.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.topOf(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
