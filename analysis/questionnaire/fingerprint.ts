import type { Bilingual } from './definition.ts';
import { fingerprintWordList } from './fingerprint-words.ts';

/** How many bytes of a fingerprint an address carries; the words come from those behind them. */
const ADDRESS_BYTES = 16;
const WORDS = 4;

/** The fingerprint of a study's ticket key: SHA-256 of its modulus. */
export async function fingerprintOf(modulus: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', modulus));
}

/** The part of a fingerprint that a slip's address carries as `k`. */
export function addressPart(fingerprint: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return fingerprint.slice(0, ADDRESS_BYTES);
}

/**
 * Four words that stand for a key: printed on the slips and shown on the page, so that a person can compare them.
 *
 * @example
 * fingerprintWords(new Uint8Array(32), 'en') // => ['sun', 'sun', 'sun', 'sun']
 */
export function fingerprintWords(fingerprint: Uint8Array, locale: keyof Bilingual): string[] {
  return [...fingerprint.subarray(ADDRESS_BYTES, ADDRESS_BYTES + WORDS)].map(
    (byte) => fingerprintWordList[locale][byte]!,
  );
}
