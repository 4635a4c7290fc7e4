import type { CodePoints, Span } from '../../../../analysis/text/code-points.ts';
import type { Fold } from '../../../../analysis/text/fold.ts';
import { loadFold } from './fold-text.ts';

let loading: Promise<Fold> | undefined;

/** Finds words in a transcript of which the browser sees only the lines near its window. */
export class TextSearch {
  wanted = $state('');
  found = $state.raw<readonly Span[]>([]);
  /** Which of them is shown, from 0. */
  at = $state(0);
  readonly current = $derived<Span | null>(this.found[this.at] ?? null);
  readonly #whole: Promise<CodePoints>;
  #folded: string | undefined;

  /** `whole` is the text once it is there to its end; what is typed before that is looked for then. */
  constructor(whole: Promise<CodePoints>) {
    this.#whole = whole;
  }

  /** Looks for words and shows the first place from a point on. */
  async find(wanted: string, from: number): Promise<void> {
    this.wanted = wanted;
    const [fold, points] = await Promise.all([(loading ??= loadFold()), this.#whole]);
    if (this.wanted !== wanted) return;
    this.#folded ??= fold(points.text);
    this.found = placesOf(this.#folded, fold(wanted), points);
    this.at = Math.max(
      0,
      this.found.findIndex(({ start }) => start >= from),
    );
  }

  /** The next (1) or previous (−1) place, round the ends. */
  step(by: 1 | -1): void {
    const count = this.found.length;
    if (count > 0) this.at = (this.at + by + count) % count;
  }
}

function placesOf(text: string, wanted: string, { toPoint }: CodePoints): Span[] {
  const places: Span[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    places.push({ start: toPoint(at), end: toPoint(at + wanted.length) });
  return places;
}
