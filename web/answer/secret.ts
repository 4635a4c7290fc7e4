/** The withdrawal secret w has 160 bits: short enough to copy by hand as 32 characters. */
const SECRET_BYTES = 20;
const hash = 'SHA-256';

/** w = HKDF(seed, "withdraw"): whoever knows it can withdraw the answers, and nobody else. */
export async function withdrawalSecret(seed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', seed, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode('withdraw');
  const params = { name: 'HKDF', hash, salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(params, key, SECRET_BYTES * 8));
}

/** The serial under which a box is stored: SHA-256(w), which does not give w away. */
export async function serialOf(secret: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(hash, secret));
}
