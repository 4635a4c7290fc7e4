/** The values that were used last, as many as fit; the one unused longest goes first, the latest always stays. */
export class Recent<T> {
  readonly #values = new Map<string, T>();
  readonly #room: number;
  readonly #sizeOf: (value: T) => number;

  constructor(room: number, sizeOf: (value: T) => number = () => 1) {
    this.#room = room;
    this.#sizeOf = sizeOf;
  }

  get(key: string): T | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    let taken = 0;
    for (const [each, own] of [...this.#values].reverse()) {
      taken += this.#sizeOf(own);
      if (taken > this.#room && each !== key) this.#values.delete(each);
    }
  }
}
