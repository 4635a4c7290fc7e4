import type { Span } from '../../../../analysis/text/code-points.ts';
import { indexAt } from './reading.ts';

/** Walks a transcript by sentences; extending keeps the sentence where it began. */
export class SentenceCursor {
  readonly #sentences: readonly Span[];
  #anchor = 0;
  #at = -1;

  constructor(sentences: readonly Span[]) {
    this.#sentences = sentences;
  }

  /** The next (1) or previous (−1) sentence, or all from the anchor to it. Null in a transcript without sentences. */
  move(step: 1 | -1, extend: boolean): Span | null {
    const last = this.#sentences.length - 1;
    this.#at = Math.min(last, Math.max(0, this.#at + step));
    if (!extend) this.#anchor = this.#at;
    const [from, to] = [this.#sentences[this.#anchor], this.#sentences[this.#at]];
    if (!from || !to) return null;
    return { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) };
  }

  /** Goes to the sentence that holds a point, and returns it. */
  goTo(point: number): Span | null {
    this.#anchor = this.#at = indexAt(this.#sentences, point);
    return this.#sentences[this.#at] ?? null;
  }
}
