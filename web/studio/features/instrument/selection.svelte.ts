/** A block or an item. */
export interface Part {
  readonly kind: 'block' | 'item';
  readonly code: string;
}

export const samePart = (one: Part | undefined, other: Part | undefined): boolean =>
  one?.kind === other?.kind && one?.code === other?.code;

/** Which parts are chosen; the last one is that which is shown. */
export class Selection {
  parts = $state.raw<readonly Part[]>([]);
  #from: Part | undefined;

  get current(): Part | undefined {
    return this.parts.at(-1);
  }

  get items(): string[] {
    return this.parts.filter(({ kind }) => kind === 'item').map(({ code }) => code);
  }

  get blocks(): string[] {
    return this.parts.filter(({ kind }) => kind === 'block').map(({ code }) => code);
  }

  has(part: Part): boolean {
    return this.parts.some((each) => samePart(each, part));
  }

  only(part: Part): void {
    this.#from = part;
    this.parts = [part];
  }

  toggle(part: Part): void {
    this.#from = part;
    const without = this.parts.filter((each) => !samePart(each, part));
    this.parts = without.length < this.parts.length ? without : [...without, part];
  }

  /** Everything of the outline between where choosing began and here. */
  extend(outline: readonly Part[], to: Part): void {
    const from = outline.findIndex((part) => samePart(part, this.#from));
    const end = outline.findIndex((part) => samePart(part, to));
    if (from < 0 || end < 0) return this.only(to);
    const between = outline.slice(Math.min(from, end), Math.max(from, end) + 1);
    this.parts = from > end ? between.toReversed() : between;
  }

  clear(): void {
    this.parts = [];
  }

  set(parts: readonly Part[]): void {
    this.#from = parts[0];
    this.parts = parts;
  }
}
