import { sentence } from './api.ts';

/** One sending at a time; what the server refused is kept beside the form until the next try. */
export class Form {
  busy = $state(false);
  error = $state<string>();
  readonly #send: () => Promise<unknown>;

  constructor(send: () => Promise<unknown>) {
    this.#send = send;
  }

  readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.error = undefined;
    try {
      await this.#send();
    } catch (error) {
      this.error = sentence(error);
    } finally {
      this.busy = false;
    }
  };
}
