import {
  type FactorCode,
  sessionAddresses,
  type SessionState,
  type SignIn,
} from '../../../server/contract/session.ts';
import { call, onRefusal } from '../../ui/api.ts';
import { answerPasskey } from './passkey.ts';
import { Question } from './question.svelte.ts';

/** Who is signed in. When a session ends in the middle of work, the page stays and a dialog asks to sign in again. */
class Session {
  #state = $state.raw<SessionState | null>(null);
  failure = $state.raw<unknown>(null);
  /** Asked while requests wait for the researcher to sign in again. */
  readonly signInAgain = new Question();
  /** Asked while requests wait for the researcher to show that it is still they. */
  readonly confirmation = new Question();
  secondStep = $state.raw<SessionState['secondStep']>(null);

  readonly known = $derived(this.#state !== null);
  readonly researcher = $derived(this.#state?.researcher ?? null);
  readonly strength = $derived(this.#state?.strength ?? null);
  readonly administrator = $derived(this.#state?.administrator ?? false);
  readonly mayCreateStudies = $derived(this.#state?.mayCreateStudies ?? false);
  readonly factorNeeded = $derived(this.#state?.factorNeeded ?? false);
  readonly ownerNeeded = $derived(this.#state?.ownerNeeded ?? false);

  start(): Promise<void> {
    onRefusal('sign-in-needed', () => this.signInAgain.ask());
    onRefusal('confirmation-needed', () => this.confirmation.ask());
    return this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      this.failure = null;
      this.enter(await call(sessionAddresses.show));
    } catch (error) {
      this.failure = error;
    }
  }

  async signIn(body: SignIn): Promise<void> {
    this.enter(await call(sessionAddresses.open, { body }));
  }

  async enterCode(body: FactorCode): Promise<void> {
    this.enter(await call(sessionAddresses.enterCode, { body }));
  }

  /** Alone or as the second step. `autofill` waits until a passkey is chosen in the list of the e-mail field. */
  async enterPasskey(autofill = false): Promise<void> {
    const body = await answerPasskey(await call(sessionAddresses.askPasskey), autofill);
    this.enter(await call(sessionAddresses.enterPasskey, { body }));
  }

  /** Back from the second step to the first, for another account. */
  async leaveStep(): Promise<void> {
    await call(sessionAddresses.close);
    this.secondStep = null;
  }

  /** Takes the state that a reply gave: of signing in, of making an account. */
  enter(state: SessionState): void {
    this.secondStep = state.secondStep;
    // The page behind the dialog stays as it is until somebody is signed in.
    if (this.signInAgain.open && !state.researcher) return;
    this.#state = state;
    if (state.researcher) this.signInAgain.answer(true);
  }

  async signOut(): Promise<void> {
    await call(sessionAddresses.close);
    await this.refresh();
  }
}

export const session = new Session();
