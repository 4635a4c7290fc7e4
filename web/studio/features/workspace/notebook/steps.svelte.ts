import type { NotebookContent } from '../../../../../server/contract/notebook.ts';

interface Step {
  readonly label: string;
  readonly before: NotebookContent;
  readonly after: NotebookContent;
  /** What was typed into; typing on in the same field is the same step. */
  readonly field: string | undefined;
}

/** Steps in a notebook, undone and done again. */
export class Steps {
  #done = $state.raw<readonly Step[]>([]);
  #undone = $state.raw<readonly Step[]>([]);

  get undoLabel(): string | undefined {
    return this.#done.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.#undone.at(-1)?.label;
  }

  did(label: string, before: NotebookContent, after: NotebookContent, field?: string): void {
    const last = this.#done.at(-1);
    const goesOn = field !== undefined && last?.field === field && last.after === before;
    const step: Step = { label, before: goesOn ? last.before : before, after, field };
    this.#done = [...(goesOn ? this.#done.slice(0, -1) : this.#done), step];
    this.#undone = [];
  }

  undo(now: NotebookContent): NotebookContent {
    const step = this.#done.at(-1);
    if (!step) return now;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, step];
    return step.before;
  }

  redo(now: NotebookContent): NotebookContent {
    const step = this.#undone.at(-1);
    if (!step) return now;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
    return step.after;
  }

  /** Another editor's content came in: steps back would lose it. */
  forget(): void {
    this.#done = [];
    this.#undone = [];
  }
}
