/** Typing faster than this asks once. */
const PAUSE_MS = 250;

/** What is asked of the server while somebody types: the last question counts, earlier answers are dropped. */
export class Asked<T> {
  value = $state.raw<T>();
  error = $state.raw<unknown>(null);
  loading = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  ask(fetch: () => Promise<T>): void {
    const turn = this.#begin();
    this.loading = true;
    this.#timer = setTimeout(() => void this.#run(turn, fetch), PAUSE_MS);
  }

  /** Nothing can be asked. */
  clear(): void {
    this.#begin();
    this.loading = false;
    this.value = undefined;
    this.error = null;
  }

  #begin(): number {
    clearTimeout(this.#timer);
    return ++this.#turn;
  }

  async #run(turn: number, fetch: () => Promise<T>): Promise<void> {
    let [value, error]: [T | undefined, unknown] = [undefined, null];
    try {
      value = await fetch();
    } catch (refusal) {
      error = refusal;
    }
    if (turn !== this.#turn) return;
    this.value = value;
    this.error = error;
    this.loading = false;
  }
}
