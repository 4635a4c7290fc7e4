/** Typing faster than this asks once. */
const PAUSE_MS = 250;

/** What is asked of the server while somebody types: the last question counts, earlier answers are dropped. */
export class Asked<T> {
  value = $state.raw<T>();
  error = $state.raw<unknown>(null);
  loading = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #waiting: (() => void)[] = [];

  ask(fetch: () => Promise<T>): void {
    const turn = this.#begin();
    this.loading = true;
    // What was refused is another question now.
    this.error = null;
    this.#timer = setTimeout(() => void this.#run(turn, fetch), PAUSE_MS);
  }

  /** Nothing can be asked. */
  clear(): void {
    this.#begin();
    this.value = undefined;
    this.error = null;
    this.#settle();
  }

  /** Ends when the last question is answered or refused. */
  settled(): Promise<void> {
    return this.loading ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  #settle(): void {
    this.loading = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
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
    this.#settle();
  }
}
