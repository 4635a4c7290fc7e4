import { paddedSizes } from './padding.ts';

/**
 * A box is what the browser seals and the freeze opens: HPKE (RFC 9180) with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and
 * AES-256-GCM over the padded sheet; first the encapsulated key, then the ciphertext with its tag.
 */
export const ENCAPSULATED_BYTES = 65;
const TAG_BYTES = 16;

/** The only lengths that a box can have. */
export const boxSizes = paddedSizes.map((size) => ENCAPSULATED_BYTES + size + TAG_BYTES);

/** HPKE's `info`: binds a box to its study; the serial binds it as additional data. */
export function boxInfo(study: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`fourlinks box 1 ${study}`);
}
