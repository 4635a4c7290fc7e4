/** Something that an attack came to know. */
export interface Found {
  readonly attack: string;
  readonly target: string;
  /** What, of whom, and by which published numbers. */
  readonly what: string;
}

/** How much was tried, and what was found; of what was found the first of each attack is told. */
export class Tally {
  readonly #tried = new Map<string, number>();
  readonly #found = new Map<string, Found[]>();
  /** What was learned and is no breach of what is promised: printed, not counted. */
  readonly notes = new Map<string, number>();

  readonly target: string;

  constructor(target: string) {
    this.target = target;
  }

  try(attack: string, times = 1): void {
    this.#tried.set(attack, (this.#tried.get(attack) ?? 0) + times);
  }

  found(attack: string, what: string): void {
    const known = this.#found.get(attack) ?? [];
    known.push({ attack, target: this.target, what });
    this.#found.set(attack, known);
  }

  noted(what: string, times = 1): void {
    this.notes.set(what, (this.notes.get(what) ?? 0) + times);
  }

  get tried(): number {
    return [...this.#tried.values()].reduce((sum, times) => sum + times, 0);
  }

  get recovered(): number {
    return [...this.#found.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** A line for each attack: tried, recovered, an example. */
  lines(): { attack: string; tried: number; recovered: number; example: string }[] {
    const attacks = new Set([...this.#tried.keys(), ...this.#found.keys()]);
    return [...attacks].map((attack) => {
      const found = this.#found.get(attack) ?? [];
      return {
        attack,
        tried: this.#tried.get(attack) ?? 0,
        recovered: found.length,
        example: found[0]?.what ?? '',
      };
    });
  }
}
