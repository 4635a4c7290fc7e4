/** Something a request waits for: asked by a dialog, answered once for every request that waits meanwhile. */
export class Question {
  #answer = $state.raw<((given: boolean) => void) | null>(null);
  #asked: Promise<boolean> | null = null;

  /** The dialog stands open. */
  readonly open = $derived(this.#answer !== null);

  ask(): Promise<boolean> {
    this.#asked ??= new Promise((resolve) => (this.#answer = resolve));
    return this.#asked;
  }

  /** True sends the waiting requests again; false lets them fail with what the server said. */
  answer(given: boolean): void {
    this.#answer?.(given);
    this.#answer = null;
    this.#asked = null;
  }
}
