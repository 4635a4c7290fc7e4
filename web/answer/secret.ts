import { derive } from '../../analysis/protocol/derive.ts';

/** The withdrawal secret w has 160 bits: short enough to copy by hand as 32 characters. */
const SECRET_BYTES = 20;

/** w = HKDF(seed, "withdraw"): whoever knows it can withdraw the answers, and nobody else. */
export function withdrawalSecret(seed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return derive(seed, 'withdraw', SECRET_BYTES);
}

/** The serial under which a box is stored: SHA-256(w), which does not give w away. */
export async function serialOf(secret: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', secret));
}
