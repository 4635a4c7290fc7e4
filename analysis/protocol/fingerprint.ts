import type { Bilingual } from '../model/words.ts';
import { fingerprintWordList } from './fingerprint-words.ts';

/** The words come from the bytes behind those that an address carries. */
const FROM = 16;
const WORDS = 4;

/**
 * Four words that stand for a key: printed on the slips and shown on the page, so that a person can compare them.
 *
 * @example
 * fingerprintWords(new Uint8Array(32), 'en') // => ['sun', 'sun', 'sun', 'sun']
 */
export function fingerprintWords(fingerprint: Uint8Array, locale: keyof Bilingual): string[] {
  return [...fingerprint.subarray(FROM, FROM + WORDS)].map((byte) => fingerprintWordList[locale][byte]!);
}
