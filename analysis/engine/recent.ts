/** The few values that were used last; the one unused longest makes room for another. */
export class Recent<T> {
  readonly #values = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.#remember(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.#remember(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
  }

  #remember(key: string, value: T): void {
    this.#values.delete(key);
    this.#values.set(key, value);
  }
}
