import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from '@simplewebauthn/browser';
import type {
  MadePasskey,
  PasskeyAnswer,
  PasskeyCreation,
  PasskeyRequest,
} from '../../../server/contract/passkey.ts';
import { m } from '../../messages/compiled/messages.js';
import { ApiProblem } from '../../ui/api.ts';

/** Browsers offer passkeys on https and on localhost only. */
export const passkeysWork = (): boolean => browserSupportsWebAuthn();

/** Whether the browser can show passkeys in the list under a field. */
export const offeredInList = (): Promise<boolean> => browserSupportsWebAuthnAutofill();

/** Ends a request that waits in the list of the e-mail field. */
export const stopWaiting = (): void => WebAuthnAbortService.cancelCeremony();

/** Lets the browser sign with a passkey. Throws a problem with the sentence to show; its code is `passkey-stopped` where nothing was chosen. */
export async function answerPasskey(request: PasskeyRequest, autofill = false): Promise<PasskeyAnswer> {
  return withSentence(() => startAuthentication({ optionsJSON: request, useBrowserAutofill: autofill }));
}

/** Lets the browser make a passkey; throws as `answerPasskey` does. */
export async function makePasskey(creation: PasskeyCreation): Promise<MadePasskey> {
  return withSentence(() => startRegistration({ optionsJSON: creation }));
}

async function withSentence<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new ApiProblem({ status: 0, ...said(error) });
  }
}

function said(error: unknown): { code: string; title: string } {
  const { name } = error instanceof Error ? error : { name: '' };
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return { code: 'passkey-known', title: m.account_passkey_known() };
  if (name === 'SecurityError') return { code: 'passkey-elsewhere', title: m.account_passkey_elsewhere() };
  if (name === 'NotAllowedError' || name === 'AbortError')
    return { code: 'passkey-stopped', title: m.account_passkey_stopped() };
  return { code: 'passkey-failed', title: m.account_passkey_failed() };
}
