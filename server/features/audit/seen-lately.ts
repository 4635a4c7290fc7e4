const SAME_FOR_MS = 10 * 60_000;
const MOST = 20_000;

/**
 * Remembers looks for ten minutes: the same look of the same person is one entry, the first. Every process remembers for itself and forgets
 * at its end, so that there may be more entries than that, never fewer.
 */
export class SeenLately {
  readonly #seen = new Map<string, number>();

  has(look: string, now: Date): boolean {
    const at = this.#seen.get(look);
    return at !== undefined && Math.abs(now.getTime() - at) < SAME_FOR_MS;
  }

  keep(look: string, now: Date): void {
    this.#seen.delete(look);
    this.#seen.set(look, now.getTime());
    // A map keeps the order of insertion: the first has been there longest.
    if (this.#seen.size > MOST) this.#seen.delete(this.#seen.keys().next().value!);
  }
}
