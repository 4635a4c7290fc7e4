import { fromCrockford, toCrockford } from '../../analysis/protocol/crockford.ts';
import { groupTicketCode } from '../../analysis/protocol/ticket-code.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/** What the fragment of the address asks for. Fragments never reach a server, its logs or a Referer. */
export interface Address {
  readonly study: string | null;
  /** The code of a slip, as it stands in the address. */
  readonly code: string | null;
  /** The fingerprint that the study's ticket key must have. */
  readonly key: string | null;
  readonly view: 'answer' | 'withdraw' | 'verify';
}

const STUDY_BYTES = 16;

/** Reads `#s=<study>&c=<code>&k=<key>` (answer), `#s=<study>&w` or `#w` (withdraw), `#s=<study>&v` (verify), `#<study>` as it is typed. */
export function readAddress(address: string): Address {
  const fragment = new URLSearchParams(address.slice(address.indexOf('#') + 1));
  const view = fragment.has('w') ? 'withdraw' : fragment.has('v') ? 'verify' : 'answer';
  const id = (name: string) => /^[\w-]{22}$/.exec(fragment.get(name) ?? '')?.[0] ?? null;
  const typed = fromCrockford(decoded(address.slice(address.indexOf('#') + 1)), STUDY_BYTES);
  return { study: id('s') ?? (typed && toBase64url(typed)), code: fragment.get('c'), key: id('k'), view };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The address as people type it from paper: no case, no letters that look like others. */
export function typedAddress(origin: string, study: string): string {
  return `${origin}/a/#${groupTicketCode(toCrockford(fromBase64url(study)))}`;
}

/** The slip's code leaves the address bar: once it is exchanged it is worth nothing. */
export function hideCode(): void {
  const shown = location.hash.replace(/&c=[^&]*/, '');
  if (shown !== location.hash) history.replaceState(history.state, '', shown);
}

/** Whether two addresses ask for the same; a slip's code that was hidden since makes no difference. */
export function isSame(left: Address, right: Address): boolean {
  const codes = left.code === right.code || left.code === null || right.code === null;
  return left.study === right.study && left.view === right.view && left.key === right.key && codes;
}

/** The address of a questionnaire, or of a slip: nothing else of this device is in it. */
export function answerAddress(study: string, code?: string | null, key?: string | null): string {
  const slip = (code ? `&c=${code}` : '') + (key ? `&k=${key}` : '');
  return `${location.origin}${location.pathname}#s=${study}${slip}`;
}

export function withdrawAddress(study: string): string {
  return `${answerAddress(study)}&w`;
}

export function verifyAddress(study: string): string {
  return `${answerAddress(study)}&v`;
}
