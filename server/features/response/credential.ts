import { constants, createPublicKey, verify } from 'node:crypto';
import { Problem } from '../../platform/problem.ts';
import { digest } from './receipt.ts';
import type { Asking, Box } from './response.queries.ts';

/** What comes with a box: the ticket's signature with the prefix of its message, or a nonce that shows work. */
export interface Credential {
  readonly prefix?: Buffer;
  readonly signature?: Buffer;
  readonly nonce?: Buffer;
}

/** Why a box may not enter under its credential; undefined when it may. */
export function credentialRefusal(box: Box, credential: Credential, asking: Asking): Problem | undefined {
  if (asking.mode === 'open')
    return showsWork(box, credential, asking.work) ? undefined : new Problem('work-refused');
  return isSigned(box, credential, asking.ticket_key!) ? undefined : new Problem('signature-refused');
}

/** RSASSA-PSS-VERIFY over prefix ‖ study ‖ serial, as RFC 9474 asks: a ticket of another study never fits. */
function isSigned(
  { study_id, serial }: Box,
  { prefix, signature }: Credential,
  modulus: Uint8Array,
): boolean {
  if (!prefix || !signature) return false;
  const n = Buffer.from(modulus).toString('base64url');
  const key = createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' });
  const message = Buffer.concat([prefix, Buffer.from(study_id, 'base64url'), serial]);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', message, { key, padding, saltLength: 48 }, signature);
}

function showsWork({ study_id, serial, box }: Box, { nonce }: Credential, bits: number): boolean {
  if (!nonce) return false;
  const hash = digest(Buffer.from(study_id, 'base64url'), serial, digest(box), nonce);
  return Math.clz32(hash.readUInt32BE()) >= bits;
}
