import { createContext } from 'svelte';
import { type Account, accountAddresses, type FactorAdded } from '../../../../server/contract/account.ts';
import { call } from '../../../ui/api.ts';
import { Resource } from '../../../ui/resource.svelte.ts';
import { toasts } from '../../../ui/toast.svelte.ts';
import { session } from '../../state/session.svelte.ts';

/** One's account while its page is open. */
export class Desk {
  readonly resource = new Resource(() => call(accountAddresses.show));
  /** New recovery codes while they are shown; nobody can show them again. */
  codes = $state.raw<readonly string[] | null>(null);

  /** Takes an account that a reply gave. */
  take(account: Account): void {
    this.resource.value = account;
  }

  /** A new factor makes the session strong, which opens what was shut. */
  async added({ account, recoveryCodes }: FactorAdded): Promise<void> {
    this.take(account);
    this.codes = recoveryCodes?.codes ?? null;
    await session.refresh();
  }

  async makeCodes(): Promise<void> {
    this.codes = (await call(accountAddresses.makeRecoveryCodes)).codes;
    await this.resource.reload();
  }

  /** Does it, takes the account as it is then and says so; a refusal is shown. */
  async change(send: () => Promise<Account>, said: string): Promise<void> {
    try {
      this.take(await send());
      toasts.say(said);
    } catch (error) {
      toasts.fail(error);
    }
  }
}

export const [useDesk, provideDesk] = createContext<Desk>();
