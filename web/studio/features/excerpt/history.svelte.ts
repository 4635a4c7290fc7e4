/** Something done that can be undone and done again. */
export interface Deed {
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
}

/** Undo and redo without limit within the session. A deed whose undoing fails stays where it was. */
export class History {
  #done = $state.raw<readonly Deed[]>([]);
  #undone = $state.raw<readonly Deed[]>([]);

  // Not derived: what is derived ends with the page that it was first read on, and this outlives pages.
  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  did(deed: Deed): void {
    this.#done = [...this.#done, deed];
    this.#undone = [];
  }

  async undo(): Promise<boolean> {
    const deed = this.#done.at(-1);
    if (!deed) return false;
    await deed.undo();
    // By itself, not from the end: something may have been done meanwhile.
    this.#done = this.#done.filter((each) => each !== deed);
    this.#undone = [...this.#undone, deed];
    return true;
  }

  async redo(): Promise<boolean> {
    const deed = this.#undone.at(-1);
    if (!deed) return false;
    await deed.redo();
    this.#undone = this.#undone.filter((each) => each !== deed);
    this.#done = [...this.#done, deed];
    return true;
  }
}
