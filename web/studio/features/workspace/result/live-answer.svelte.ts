import { type Answers, keyOf } from './answers.ts';

const QUIET_MS = 150;

/** The answer to a question that changes: asked at once after a rest, in bursts once they end; older answers are dropped. */
export class LiveAnswer<Of extends string, Question, Found> {
  value = $state.raw<Found>();
  error = $state.raw<unknown>(null);
  /** The value is that of an earlier question. */
  loading = $state(false);
  readonly #answers: Answers<Of, Question, Found>;
  #key: string | null = null;
  #changedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #under: AbortController | null = null;

  constructor(answers: Answers<Of, Question, Found>) {
    this.#answers = answers;
  }

  /** Null where there is nothing to ask yet. */
  ask(release: Of, question: Question | null): void {
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
  again(release: Of, question: Question): void {
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

  #found(value: Found): void {
    this.value = value;
    this.error = null;
    this.loading = false;
  }

  async #run(release: Of, question: Question): Promise<void> {
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
