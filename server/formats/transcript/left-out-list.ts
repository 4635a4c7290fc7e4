import type { LeftOut, LeftOutKind } from '../left-out.ts';

const quoted = 24;

/** Collects what is left out, one entry a kind: how often, and the words at which it stands first. */
export class LeftOutList {
  readonly #found = new Map<LeftOutKind, { count: number; place: string | null }>();
  readonly #unplaced: LeftOutKind[] = [];

  add(kind: LeftOutKind, count = 1): void {
    const entry = this.#found.get(kind) ?? { count: 0, place: null };
    entry.count += count;
    this.#found.set(kind, entry);
    if (entry.place === null && !this.#unplaced.includes(kind)) this.#unplaced.push(kind);
  }

  /** The words of the place at which the last ones were added. */
  place(words: string): void {
    for (const kind of this.#unplaced.splice(0)) this.#found.get(kind)!.place = short(words);
  }

  get entries(): LeftOut[] {
    return [...this.#found].map(([kind, { count, place }]) => ({ kind, place: place ?? '', count }));
  }
}

function short(words: string): string {
  const characters = Array.from(words.trim().replaceAll(/\s+/g, ' '));
  return characters.length > quoted ? `${characters.slice(0, quoted).join('')}…` : characters.join('');
}
