import type { Card } from '../../analysis/model/instrument/flow.ts';
import { kindOf } from '../../analysis/model/instrument/kinds/index.ts';

const TOO_FAST_MS = 2000;
const LEAST_CARDS = 3;

/** Measures how long each block was looked at. The times stay here; only "some block went by too fast" leaves. */
export class Pace {
  readonly #blocks = new Map<string, { elapsedMs: number; readonly items: Set<string> }>();
  #shown: { readonly card: Card; readonly sinceMs: number } | null = null;

  show(card: Card | null, nowMs: number): void {
    if (this.#shown) {
      const { block, item } = this.#shown.card;
      const seen = this.#blocks.get(block.code) ?? { elapsedMs: 0, items: new Set() };
      seen.elapsedMs += nowMs - this.#shown.sinceMs;
      seen.items.add(item.code);
      this.#blocks.set(block.code, seen);
    }
    this.#shown = card && kindOf(card.item).rating ? { card, sinceMs: nowMs } : null;
  }

  /** True when some block of at least three rated items took less than two seconds an item. */
  isTooFast(): boolean {
    return [...this.#blocks.values()].some(
      ({ elapsedMs, items }) => items.size >= LEAST_CARDS && elapsedMs / items.size < TOO_FAST_MS,
    );
  }
}
