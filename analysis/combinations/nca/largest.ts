/** The `size` largest of the numbers that were added, in a heap with the least of them on top. */
export class Largest {
  readonly #heap: Float64Array;
  #count = 0;

  constructor(size: number) {
    this.#heap = new Float64Array(size);
  }

  /** The least of the largest; −∞ while fewer were added. */
  get least(): number {
    return this.#count < this.#heap.length ? -Infinity : this.#heap[0]!;
  }

  /** How many of them are exactly the least. */
  get alike(): number {
    return this.#heap.reduce((sum, each) => sum + Number(each === this.#heap[0]), 0);
  }

  /** Cost: O(log size). */
  add(value: number): void {
    const heap = this.#heap;
    if (this.#count < heap.length) {
      this.#rise(this.#count++, value);
    } else if (value > heap[0]!) {
      this.#sink(value);
    }
  }

  #rise(from: number, value: number): void {
    const heap = this.#heap;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]! <= value) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = value;
  }

  #sink(value: number): void {
    const heap = this.#heap;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && heap[below + 1]! < heap[below]!) below++;
      if (heap[below]! >= value) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = value;
  }
}
