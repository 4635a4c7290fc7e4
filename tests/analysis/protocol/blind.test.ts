import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blind, finalize, requestTicket } from '../../../analysis/protocol/blind.ts';
import { concat } from '../../../analysis/protocol/bytes.ts';
import { fromBytes, inverse, toBytes } from '../../../analysis/protocol/modular.ts';
import { makeSigner, verifyPss } from '../../support/signer.ts';

const { vectors } = JSON.parse(readFileSync('tests/fixtures/protocol/rfc9474-vectors.json', 'utf8')) as {
  vectors: Record<string, string>[];
};

test.each(vectors)('$name of RFC 9474, Appendix A, bit for bit', async (vector) => {
  const bytes = (name: string) => Uint8Array.from(Buffer.from(vector[name]!, 'hex'));
  const modulus = bytes('n');
  expect(concat(bytes('msg_prefix'), bytes('msg'))).toEqual(bytes('input_msg'));
  const factor = inverse(fromBytes(bytes('inv')), fromBytes(modulus));
  const request = await blind(modulus, bytes('input_msg'), { salt: bytes('salt'), factor });
  expect(request.blinded).toEqual(bytes('blinded_msg'));
  expect(finalize(modulus, request, bytes('blind_sig'))).toEqual(bytes('sig'));
});

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe('against @cloudflare/blindrsa-ts', () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();

  test('200 replies to our requests are finalised by both to the same signature, which OpenSSL accepts', async () => {
    const { modulus, publicKey, sign } = makeSigner();
    const theirKey = await pssKey(publicKey, 'verify');
    for (let count = 0; count < 200; count++) {
      const message = random(48);
      const { prefix, ...request } = await requestTicket(modulus, message, random(32));
      const reply = sign(request.blinded);
      const signature = finalize(modulus, request, reply)!;
      const prepared = concat(prefix, message);
      const theirs = await suite.finalize(theirKey, prepared, reply, toBytes(request.inverse, 256));
      expect(signature).toEqual(Uint8Array.from(theirs));
      expect(verifyPss(modulus, prepared, signature)).toBe(true);
    }
  });

  // 1024 bits because the other implementation takes a third of a second for a signature of 2048.
  test('200 of our requests that the other side signs become signatures that OpenSSL accepts', async () => {
    const { modulus, privateKey } = makeSigner(1024);
    const theirKey = await pssKey(privateKey, 'sign');
    for (let count = 0; count < 200; count++) {
      const message = random(48);
      const { prefix, ...request } = await requestTicket(modulus, message, random(32));
      const signature = finalize(modulus, request, await suite.blindSign(theirKey, request.blinded))!;
      expect(verifyPss(modulus, concat(prefix, message), signature)).toBe(true);
    }
  }, 60_000);
});

function pssKey(key: KeyObject, use: 'sign' | 'verify'): Promise<CryptoKey> {
  const jwk = key.export({ format: 'jwk' });
  return crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, [use]);
}

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Uint8Array.from(bytes));
const signer = makeSigner();

test('with any seed and serial the signature verifies, and the same seed asks with the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, seeds, async (seed, serial) => {
      const { prefix, ...request } = await requestTicket(signer.modulus, serial, seed);
      const again = await requestTicket(signer.modulus, serial, seed);
      expect(again.blinded).toEqual(request.blinded);
      const signature = finalize(signer.modulus, request, signer.sign(request.blinded));
      expect(verifyPss(signer.modulus, concat(prefix, serial), signature!)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('another seed, and the same seed under another key, ask with other bytes', async () => {
  const other = makeSigner();
  const [seed, serial] = [random(32), random(32)];
  const asked = async (modulus: Uint8Array, by: Uint8Array<ArrayBuffer>) =>
    Buffer.from((await requestTicket(modulus, serial, by)).blinded).toString('hex');
  const all = [
    await asked(signer.modulus, seed),
    await asked(other.modulus, seed),
    await asked(signer.modulus, random(32)),
  ];
  expect(new Set(all).size).toBe(3);
});

test('a reply that is short, too large, zero or the signature of something else gives no ticket', async () => {
  const request = await requestTicket(signer.modulus, random(48), random(32));
  const other = await requestTicket(signer.modulus, random(48), random(32));
  const replies = [
    new Uint8Array(0),
    signer.sign(request.blinded).subarray(1),
    signer.modulus,
    new Uint8Array(256),
    signer.sign(other.blinded),
  ];
  expect(replies.map((reply) => finalize(signer.modulus, request, reply))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
