import { addressPart, fingerprintOf } from '../../analysis/protocol/key-fingerprint.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Questionnaire } from './server.ts';

/**
 * Whether a study's tickets are signed with the key that the slip names. A server that shows each respondent a key of their
 * own could tell them apart by it, so any other key ends the visit; without a key nothing can be asked for after the close.
 */
export async function hasKey({ ticketKey, state }: Questionnaire, key: string): Promise<boolean> {
  if (!ticketKey) return state === 'closed';
  return toBase64url(addressPart(await fingerprintOf(fromBase64url(ticketKey)))) === key;
}
