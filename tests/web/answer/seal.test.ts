import { createHash, hkdfSync } from 'node:crypto';
import { DhkemP256HkdfSha256 } from '@hpke/core';
import { expect, test } from 'vitest';
import { boxSizes } from '../../../analysis/protocol/box.ts';
import { toBase64url } from '../../../web/answer/base64url.ts';
import { sealSheet } from '../../../web/answer/seal.ts';
import { serialOf, withdrawalSecret } from '../../../web/answer/secret.ts';
import { newSeed } from '../../../web/answer/seed.ts';

test('the withdrawal secret is HKDF-SHA256 of the seed and the serial its SHA-256, as node:crypto has them', async () => {
  const seed = newSeed();
  const secret = await withdrawalSecret(seed);
  expect(Buffer.from(secret)).toEqual(Buffer.from(hkdfSync('sha256', seed, '', 'withdraw', 20)));
  expect(Buffer.from(await serialOf(secret))).toEqual(createHash('sha256').update(secret).digest());
});

test('short and long answers to the closed items have boxes of one size; many words take the next', async () => {
  const kem = new DhkemP256HkdfSha256();
  const { publicKey } = await kem.generateKeyPair();
  const to = { study: 'S', publicKey: toBase64url(new Uint8Array(await kem.serializePublicKey(publicKey))) };
  const sizeOf = async (answers: object) => {
    const sheet = { instrument: 'hash', answers: { ...answers }, flags: [] };
    const { box } = await sealSheet(sheet, to, await withdrawalSecret(newSeed()));
    return Buffer.from(box, 'base64url').length;
  };
  expect(await sizeOf({})).toBe(boxSizes[0]);
  expect(await sizeOf({ PL1: 3, PL2: 'preferNotToSay', O1: { text: '短' } })).toBe(boxSizes[0]);
  expect(await sizeOf({ O1: { text: '长'.repeat(2000) } })).toBe(boxSizes[1]);
});
