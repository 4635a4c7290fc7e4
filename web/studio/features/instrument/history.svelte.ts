import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { mergeDefinitions } from './edit/merge.ts';

interface Step {
  readonly label: string;
  readonly before: Definition;
  readonly after: Definition;
  /** What was typed into; typing on in the same field is the same step. */
  readonly field: string | undefined;
}

/** Steps of one editor, undone and done again. What another editor changed meanwhile stays. */
export class EditHistory {
  #done = $state.raw<readonly Step[]>([]);
  #undone = $state.raw<readonly Step[]>([]);

  get undoLabel(): string | undefined {
    return this.#done.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.#undone.at(-1)?.label;
  }

  did(label: string, before: Definition, after: Definition, field?: string): void {
    const last = this.#done.at(-1);
    const goesOn = field !== undefined && last?.field === field && last.after === before;
    const step: Step = { label, before: goesOn ? last.before : before, after, field };
    this.#done = [...(goesOn ? this.#done.slice(0, -1) : this.#done), step];
    this.#undone = [];
  }

  /** Typing that follows is a step of its own. */
  settle(): void {
    const last = this.#done.at(-1);
    if (last?.field !== undefined) this.#done = [...this.#done.slice(0, -1), { ...last, field: undefined }];
  }

  undo(now: Definition): Definition {
    const step = this.#done.at(-1);
    if (!step) return now;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, step];
    return exchanged(now, step.after, step.before);
  }

  redo(now: Definition): Definition {
    const step = this.#undone.at(-1);
    if (!step) return now;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
    return exchanged(now, step.before, step.after);
  }
}

/** The definition with the difference between two states of it applied. */
function exchanged(now: Definition, from: Definition, to: Definition): Definition {
  return now === from ? to : mergeDefinitions(from, to, now).merged;
}
