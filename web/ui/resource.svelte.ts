/** Something fetched for a page: the last value stays while a newer one is on its way. */
export class Resource<T> {
  value = $state.raw<T>();
  error = $state.raw<unknown>(null);
  loading = $state(false);
  readonly #fetch: () => Promise<T>;
  #turn = 0;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
    void this.reload();
  }

  /** Fetches again; of several calls under way the last one counts. */
  async reload(): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const value = await this.#fetch();
      if (turn !== this.#turn) return;
      this.value = value;
      this.error = null;
    } catch (error) {
      if (turn === this.#turn) this.error = error;
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }
}
