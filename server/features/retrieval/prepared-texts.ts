/** What was made of texts, the least recently used first. A text never changes under its key, so it is good for ever. */
export class PreparedTexts<Text extends { readonly folded: string }> {
  readonly #kept = new Map<string, Text>();
  readonly #mostCharacters: number;

  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters;
  }

  /** Takes texts one by one, making those that are not kept, and at its end lets go of what others used longest ago. */
  walk() {
    const used = new Set<string>();
    let made = 0;
    const take = async (key: string, make: () => Promise<Text>): Promise<Text> => {
      used.add(key);
      const known = this.#kept.get(key);
      const text = known ?? (await make());
      if (!known) made++;
      this.#kept.delete(key);
      this.#kept.set(key, text);
      return text;
    };
    return {
      take,
      get made() {
        return made;
      },
      end: () => this.#forget(used),
    };
  }

  /** What a walk used stays, however much it is: else a large study would be made anew each time. */
  #forget(used: ReadonlySet<string>): void {
    let characters = 0;
    for (const { folded } of this.#kept.values()) characters += folded.length;
    for (const [key, { folded }] of this.#kept) {
      if (characters <= this.#mostCharacters) break;
      if (used.has(key)) continue;
      this.#kept.delete(key);
      characters -= folded.length;
    }
  }
}
