interface Step<Content> {
  readonly label: string;
  readonly before: Content;
  readonly after: Content;
  /** What was typed into; typing on in the same field is the same step. */
  readonly field: string | undefined;
}

/** Steps of one editor, undone and done again. */
export class Steps<Content> {
  #done = $state.raw<readonly Step<Content>[]>([]);
  #undone = $state.raw<readonly Step<Content>[]>([]);
  readonly #exchange: (now: Content, from: Content, to: Content) => Content;

  /** `exchange` goes from one state to another in what stands now, where others may have changed it since. */
  constructor(exchange: (now: Content, from: Content, to: Content) => Content = (_, __, to) => to) {
    this.#exchange = exchange;
  }

  get undoLabel(): string | undefined {
    return this.#done.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.#undone.at(-1)?.label;
  }

  did(label: string, before: Content, after: Content, field?: string): void {
    const last = this.#done.at(-1);
    const goesOn = field !== undefined && last?.field === field && last.after === before;
    const step = { label, before: goesOn ? last.before : before, after, field };
    this.#done = [...(goesOn ? this.#done.slice(0, -1) : this.#done), step];
    this.#undone = [];
  }

  /** Typing that follows is a step of its own. */
  settle(): void {
    const last = this.#done.at(-1);
    if (last?.field !== undefined) this.#done = [...this.#done.slice(0, -1), { ...last, field: undefined }];
  }

  undo(now: Content): Content {
    const step = this.#done.at(-1);
    if (!step) return now;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, step];
    return this.#exchange(now, step.after, step.before);
  }

  redo(now: Content): Content {
    const step = this.#undone.at(-1);
    if (!step) return now;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
    return this.#exchange(now, step.before, step.after);
  }

  /** Another editor's content came in: steps back would lose it. */
  forget(): void {
    this.#done = [];
    this.#undone = [];
  }
}
