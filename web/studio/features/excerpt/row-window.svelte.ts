import { RowHeights } from './row-heights.ts';

/** Rows from `first` up to, not including, `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/**
 * The rows of a long text that are on the page: those in the window of the browser and a screen to either side. Rows differ in
 * height, so the rest is held open by estimates, and what is being read stays where it is when an estimate proves wrong.
 */
export class RowWindow {
  range = $state.raw<RowRange>({ first: 0, end: 0 });
  /** Pixels held open for the rows before and after. */
  before = $state(0);
  after = $state(0);
  #count = 0;
  #estimate: (width: number) => number[] = () => [];
  #heights = new RowHeights([]);
  #box: HTMLElement | null = null;
  #width = 0;
  #pinned: RowRange | null = null;
  #held: { readonly row: number; readonly top: number } | null = null;

  /** So many rows, or more rows of the same text. `estimate` gives a height to each for the width of a row in pixels. */
  extend(count: number, estimate: (width: number) => number[]): void {
    this.#count = count;
    this.#estimate = estimate;
    // The width comes before the first frame.
    if (this.#width > 0) this.#lay();
  }

  /** Watches the element whose children are the rows; returns the end of watching. */
  watch(box: HTMLElement): () => void {
    this.#box = box;
    const resized = new ResizeObserver(([entry]) => this.#fit(entry!.contentRect.width));
    resized.observe(box);
    window.addEventListener('scroll', this.#follow, { passive: true });
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', this.#follow);
    };
  }

  /** To be called once the rows of a new range are on the page. */
  settle(): void {
    if (!this.#box) return;
    const { first, end } = this.range;
    [...this.#box.children].forEach((row, i) =>
      this.#heights.set(first + i, row.getBoundingClientRect().height),
    );
    this.after = this.#heights.total - this.#heights.topOf(end);
    const moved = this.#held ? this.#topOf(this.#held.row) : null;
    if (moved !== null && Math.abs(moved - this.#held!.top) >= 1) window.scrollBy(0, moved - this.#held!.top);
    this.#held = null;
  }

  /** Scrolls to a row that may not be on the page yet; exact once it has settled. */
  jumpTo(row: number): void {
    if (!this.#box || this.#holds({ first: row, end: row + 1 })) return;
    const start = this.#box.getBoundingClientRect().top - this.before;
    window.scrollBy(0, start + this.#heights.topOf(row) - window.innerHeight * 0.3);
    this.#follow();
  }

  /** Keeps rows on the page however far it is scrolled: a selection begins or ends in them. */
  pin(rows: RowRange | null): void {
    this.#pinned = rows;
  }

  /** All rows, for paper. */
  showAll(): void {
    this.#show({ first: 0, end: this.#count });
  }

  showNear(): void {
    this.#hold();
    this.#show(this.#around(window.innerHeight));
  }

  readonly #follow = (): void => {
    // Half a screen ahead is on the page already, so that most steps change nothing.
    if (!this.#holds(this.#around(window.innerHeight / 2))) this.showNear();
  };

  #fit(width: number): void {
    if (width === this.#width) return;
    this.#width = width;
    this.#lay();
  }

  #lay(): void {
    this.#hold();
    this.#heights = new RowHeights(this.#estimate(this.#width));
    this.#show(this.#around(window.innerHeight));
  }

  #show(range: RowRange): void {
    this.range = range;
    this.before = this.#heights.topOf(range.first);
    this.after = this.#heights.total - this.#heights.topOf(range.end);
  }

  #around(reach: number): RowRange {
    const top = this.before - this.#box!.getBoundingClientRect().top;
    const first = this.#heights.rowAt(top - reach);
    const end = Math.min(this.#count, this.#heights.rowAt(top + window.innerHeight + reach) + 1);
    const { first: from, end: to } = this.#pinned ?? { first, end };
    return { first: Math.min(first, from), end: Math.max(end, to) };
  }

  #holds({ first, end }: RowRange): boolean {
    return this.range.first <= first && end <= this.range.end;
  }

  /** Remembers where the first row in sight stands, to put it back there. */
  #hold(): void {
    const row = this.#heights.rowAt(this.before - this.#box!.getBoundingClientRect().top);
    const top = this.#topOf(row);
    this.#held = top === null ? null : { row, top };
  }

  #topOf(row: number): number | null {
    return this.#box?.children[row - this.range.first]?.getBoundingClientRect().top ?? null;
  }
}
