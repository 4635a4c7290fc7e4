import {
  type People,
  type Person,
  type PersonChange,
  personAddresses,
} from '../../../../server/contract/instance.ts';
import { m } from '../../../messages/compiled/messages.js';
import { call } from '../../../ui/api.ts';
import { toasts } from '../../../ui/toast.svelte.ts';

/** What an administrator may do with an account; the list as it is then goes to `onchange`. */
export class PersonDeeds {
  readonly #person: Person;
  readonly #onchange: (people: People) => void;

  constructor(person: Person, onchange: (people: People) => void) {
    this.#person = person;
    this.#onchange = onchange;
  }

  change(body: PersonChange): Promise<void> {
    return this.#do(() => call(personAddresses.change, { params: this.#params, body }), m.shell_saved());
  }

  endSessions(): Promise<void> {
    const said = m.people_sessions_ended({ name: this.#person.name });
    return this.#do(() => call(personAddresses.endSessions, { params: this.#params }), said);
  }

  /** The token of the address for a new password. Throws. */
  async reset(): Promise<string> {
    return (await call(personAddresses.reset, { params: this.#params })).token;
  }

  /** Throws. */
  async remove(): Promise<void> {
    this.#onchange(await call(personAddresses.remove, { params: this.#params }));
    toasts.say(m.people_deleted({ name: this.#person.name }));
  }

  get #params() {
    return { researcher: this.#person.id };
  }

  async #do(send: () => Promise<People>, said: string): Promise<void> {
    try {
      this.#onchange(await send());
      toasts.say(said);
    } catch (error) {
      toasts.fail(error);
    }
  }
}
