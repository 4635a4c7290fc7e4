import { concat } from './bytes.ts';
import { derive } from './derive.ts';
import { fromBytes, inverse, power, toBytes } from './modular.ts';
import { encodePss } from './pss.ts';

/**
 * The client of RSABSSA-SHA384-PSS-Randomized (RFC 9474): the signer signs a message that it never sees, so that a ticket
 * cannot be told from any other when it is used. The public exponent is always 65537.
 */
export const EXPONENT = 65537n;
const PREFIX_BYTES = 32;
const SALT_BYTES = 48;
/** So many more bytes than the modulus that their remainder is as good as uniform. */
const SPARE_BYTES = 16;

/** What hides a message from its signer: anyone who knows it can link the two, so it never leaves the device. */
export interface Blinding {
  readonly salt: Uint8Array;
  readonly factor: bigint;
}

/** A request for a signature: `blinded` goes to the signer, the rest turns the reply into a signature. */
export interface Blinded {
  readonly blinded: Uint8Array<ArrayBuffer>;
  readonly encoded: bigint;
  readonly inverse: bigint;
}

/** Blind of RFC 9474, 4.2, on a prepared message. */
export async function blind(
  modulus: Uint8Array,
  prepared: Uint8Array<ArrayBuffer>,
  { salt, factor }: Blinding,
): Promise<Blinded> {
  const n = fromBytes(modulus);
  const encoded = fromBytes(await encodePss(prepared, salt, n.toString(2).length));
  // A message that shares a factor with the modulus would give the factor away; it throws, as would a spoilt key.
  inverse(encoded, n);
  const blinded = (encoded * power(factor, EXPONENT, n)) % n;
  return { blinded: toBytes(blinded, modulus.length), encoded, inverse: inverse(factor, n) };
}

/** Finalize of RFC 9474, 4.4: the signature, or null when the reply is not the signature that was asked for. */
export function finalize(
  modulus: Uint8Array,
  { encoded, inverse }: Blinded,
  blindSignature: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  const n = fromBytes(modulus);
  const reply = fromBytes(blindSignature);
  if (blindSignature.length !== modulus.length || reply >= n) return null;
  const signature = (reply * inverse) % n;
  // The salt is known here, so the signature must give back this very encoding: stricter than to verify it.
  return power(signature, EXPONENT, n) === encoded ? toBytes(signature, modulus.length) : null;
}

/**
 * The request that belongs to a seed: asked again with the same seed it has the same bytes, so a reply that was lost can be
 * asked for again without a second ticket.
 */
export async function requestTicket(
  modulus: Uint8Array,
  message: Uint8Array,
  seed: Uint8Array<ArrayBuffer>,
): Promise<Blinded & { readonly prefix: Uint8Array<ArrayBuffer> }> {
  const prefix = await derive(seed, 'prefix', PREFIX_BYTES);
  const salt = await derive(seed, 'salt', SALT_BYTES);
  const wide = await derive(seed, 'blind', modulus.length + SPARE_BYTES);
  const factor = fromBytes(wide) % fromBytes(modulus);
  return { prefix, ...(await blind(modulus, concat(prefix, message), { salt, factor })) };
}
