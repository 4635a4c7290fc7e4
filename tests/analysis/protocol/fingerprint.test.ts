import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintWords } from '../../../analysis/protocol/fingerprint.ts';
import { addressPart, fingerprintOf } from '../../../analysis/protocol/key-fingerprint.ts';
import { fingerprintWordList } from '../../../analysis/protocol/fingerprint-words.ts';

test.each(['zh-CN', 'en'] as const)('each of the 256 bytes has a word of its own in %s', (locale) => {
  expect(new Set(fingerprintWordList[locale]).size).toBe(256);
  expect(fingerprintWordList[locale]).toHaveLength(256);
});

test('the address carries the first sixteen bytes of SHA-256 of the modulus, the words the next four', async () => {
  const modulus = new Uint8Array(256).fill(7);
  const hash = createHash('sha256').update(modulus).digest();
  const fingerprint = await fingerprintOf(modulus);
  expect(Buffer.from(fingerprint)).toEqual(hash);
  expect(Buffer.from(addressPart(fingerprint))).toEqual(hash.subarray(0, 16));
  for (const locale of ['zh-CN', 'en'] as const)
    expect(fingerprintWords(fingerprint, locale)).toEqual(
      [...hash.subarray(16, 20)].map((byte) => fingerprintWordList[locale][byte]),
    );
});
