import {
  type Researcher,
  sessionAddresses,
  type SessionState,
  type SignIn,
} from '../../../server/contract/researcher.ts';
import { call, onSignInNeeded } from '../../ui/api.ts';

/** Who is signed in. When a session ends in the middle of work, the page stays and a dialog asks to sign in again. */
class Session {
  researcher = $state<Researcher | null>(null);
  ownerNeeded = $state(false);
  known = $state(false);
  failure = $state.raw<unknown>(null);
  /** Set while a request waits for the researcher to sign in again. */
  #waiting = $state.raw<((signedIn: boolean) => void) | null>(null);
  #asked: Promise<boolean> | null = null;

  readonly asking = $derived(this.#waiting !== null);

  start(): Promise<void> {
    onSignInNeeded(() => this.#ask());
    return this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      this.failure = null;
      this.#take(await call(sessionAddresses.show));
    } catch (error) {
      this.failure = error;
    }
  }

  async signIn(body: SignIn): Promise<void> {
    this.#take(await call(sessionAddresses.open, { body }));
    this.#answer(true);
  }

  /** After the first owner is made or an enrolment is taken up: the reply has signed in already. */
  enter(state: SessionState): void {
    this.#take(state);
  }

  async signOut(): Promise<void> {
    await call(sessionAddresses.close);
    this.researcher = null;
  }

  /** The dialog was closed without signing in: the waiting requests fail with what the server said. */
  giveUp(): void {
    this.#answer(false);
  }

  #take(state: SessionState): void {
    this.researcher = state.researcher;
    this.ownerNeeded = state.ownerNeeded;
    this.known = true;
  }

  #ask(): Promise<boolean> {
    this.#asked ??= new Promise((resolve) => (this.#waiting = resolve));
    return this.#asked;
  }

  #answer(signedIn: boolean): void {
    this.#waiting?.(signedIn);
    this.#waiting = null;
    this.#asked = null;
  }
}

export const session = new Session();
