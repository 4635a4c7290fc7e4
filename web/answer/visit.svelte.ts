import type { Answering } from './answering.svelte.ts';
import type { Kept } from './kept.svelte.ts';
import { loadAsking } from './load-asking.ts';
import type { Questionnaire } from './server.ts';

/** The first screen of one questionnaire: what is decided before anything is asked. */
export class Visit {
  readonly study: string;
  readonly questionnaire: Questionnaire;
  readonly kept: Kept;
  /** Whether this device is to keep the draft; it keeps nothing unless the respondent says otherwise. */
  keep = $state.raw(false);
  cannotKeep = $state.raw(false);
  /** The questions are on their way. */
  opening = $state.raw(false);
  answering = $state.raw<Answering | null>(null);

  constructor(study: string, questionnaire: Questionnaire, kept: Kept) {
    this.study = study;
    this.questionnaire = questionnaire;
    this.kept = kept;
    this.keep = kept.found;
  }

  /** Consent is given: fetches what asks, whatever will be answered, and begins; `resume` asks for a receipt first. */
  async begin(resume = false): Promise<void> {
    this.opening = true;
    try {
      if (!(await this.#settleKeeping())) return;
      const { Answering, kindsOf } = await loadAsking();
      const kinds = await kindsOf(this.questionnaire.definition);
      this.answering ??= new Answering(this, kinds);
      this.answering.begin(resume);
    } finally {
      this.opening = false;
    }
  }

  async #settleKeeping(): Promise<boolean> {
    try {
      await (this.keep ? this.kept.keep() : this.kept.forget());
      return true;
    } catch {
      this.keep = false;
      this.cannotKeep = true;
      return false;
    }
  }

  async discard(): Promise<void> {
    await this.kept.forget();
    location.reload();
  }
}
