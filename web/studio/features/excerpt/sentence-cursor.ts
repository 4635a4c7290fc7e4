import type { Span } from '../../../../analysis/text/code-points.ts';
import { indexAt, type Reading } from './reading.ts';

/** Walks a transcript by sentences; extending keeps the sentence where it began. */
export class SentenceCursor {
  readonly #reading: Pick<Reading, 'lines' | 'sentencesOf'>;
  #line = 0;
  /** The sentence within its line; −1 before the first. */
  #at = -1;
  #anchor: Span | null = null;

  constructor(reading: Pick<Reading, 'lines' | 'sentencesOf'>) {
    this.#reading = reading;
  }

  /** The next (1) or previous (−1) sentence, or all from the anchor to it. Null in a transcript without sentences. */
  move(step: 1 | -1, extend: boolean): Span | null {
    if (this.#reading.lines.length === 0) return null;
    const last = this.#reading.lines.length - 1;
    const next = this.#at + step;
    if (next >= this.#here.length && this.#line < last) [this.#line, this.#at] = [this.#line + 1, 0];
    else if (next < 0 && this.#line > 0) {
      this.#line--;
      this.#at = this.#here.length - 1;
    } else this.#at = Math.min(this.#here.length - 1, Math.max(0, next));
    const to = this.#here[this.#at]!;
    if (!extend || !this.#anchor) this.#anchor = to;
    return { start: Math.min(this.#anchor.start, to.start), end: Math.max(this.#anchor.end, to.end) };
  }

  /** Goes to the sentence that holds a point, and returns it. */
  goTo(point: number): Span | null {
    if (this.#reading.lines.length === 0) return null;
    this.#line = indexAt(this.#reading.lines, point);
    this.#at = indexAt(this.#here, point);
    this.#anchor = this.#here[this.#at]!;
    return this.#anchor;
  }

  get #here(): readonly Span[] {
    return this.#reading.sentencesOf(this.#line);
  }
}
