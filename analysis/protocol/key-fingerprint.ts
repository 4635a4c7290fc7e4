/** How many bytes of a fingerprint an address carries. */
const ADDRESS_BYTES = 16;

/** The fingerprint of a study's ticket key: SHA-256 of its modulus. */
export async function fingerprintOf(modulus: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', modulus));
}

/** The part of a fingerprint that a slip's address carries as `k`. */
export function addressPart(fingerprint: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return fingerprint.slice(0, ADDRESS_BYTES);
}
