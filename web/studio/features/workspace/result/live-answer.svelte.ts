import type { ReleaseId } from '../../../../../server/contract/ids.ts';
import type { PresentedRequest } from '../../../../../server/contract/analysis-schemas.ts';
import type { PresentedReply } from '../../../../../server/contract/presented.ts';
import { type Answers, keyOf } from './answers.ts';

const QUIET_MS = 150;

/** The answer to a question that changes: asked at once after a rest, in bursts once they end; older answers are dropped. */
export class LiveAnswer {
  value = $state.raw<PresentedReply>();
  error = $state.raw<unknown>(null);
  /** The value is that of an earlier question. */
  loading = $state(false);
  readonly #answers: Answers;
  #key: string | null = null;
  #changedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #under: AbortController | null = null;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** Null where there is nothing to ask yet. */
  ask(release: ReleaseId, question: PresentedRequest | null): void {
    const key = question && keyOf(release, question);
    if (key === this.#key) return;
    this.#key = key;
    this.cancel();
    if (!question) {
      this.value = undefined;
      this.error = null;
      return;
    }
    const known = this.#answers.kept(release, question);
    if (known) {
      this.#found(known);
      return;
    }
    this.loading = true;
    const now = performance.now();
    const isBurst = now - this.#changedAt < QUIET_MS;
    this.#changedAt = now;
    this.#timer = setTimeout(() => void this.#run(release, question), isBurst ? QUIET_MS : 0);
  }

  /** Asks the last question again. */
  again(release: ReleaseId, question: PresentedRequest): void {
    this.#key = null;
    this.ask(release, question);
  }

  /** Ends the work for a question that is under way, on the server too. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#under?.abort();
    this.#under = null;
    this.loading = false;
  }

  #found(value: PresentedReply): void {
    this.value = value;
    this.error = null;
    this.loading = false;
  }

  async #run(release: ReleaseId, question: PresentedRequest): Promise<void> {
    const under = new AbortController();
    this.#under = under;
    try {
      const value = await this.#answers.ask(release, question, under.signal);
      if (this.#under === under) this.#found(value);
    } catch (error) {
      if (this.#under !== under) return;
      this.error = error;
      this.value = undefined;
      this.loading = false;
    }
  }
}
