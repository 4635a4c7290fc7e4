import { ApiProblem, sentence } from './api.ts';

/** One sending at a time; what the server refused is kept beside the form until the next try. */
export class Form {
  busy = $state(false);
  error = $state<string>();
  /** When the server takes a next try, in ms since 1970; it asked for a pause. */
  pausedUntil = $state<number | null>(null);
  readonly #send: () => Promise<unknown>;

  constructor(send: () => Promise<unknown>) {
    this.#send = send;
  }

  readonly submit = (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    return this.run(this.#send);
  };

  /** Does what another button of the form does, with the same refusals beside it. */
  async run(send: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = undefined;
    this.pausedUntil = null;
    try {
      await send();
    } catch (error) {
      this.fail(error);
    } finally {
      this.busy = false;
    }
  }

  /** Shows beside the form what went wrong. */
  fail(error: unknown): void {
    this.error = sentence(error);
    const seconds = error instanceof ApiProblem && error.status === 429 ? Number(error.details.seconds) : 0;
    if (seconds > 0) this.pausedUntil = Date.now() + seconds * 1000;
  }
}
