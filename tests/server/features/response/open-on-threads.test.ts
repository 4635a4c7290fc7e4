import { DhkemP256HkdfSha256 } from '@hpke/core';
import { expect, test } from 'vitest';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { openHere, openOnThreads } from '../../../../server/features/response/open-on-threads.ts';
import { fromBase64url, toBase64url } from '../../../../web/answer/base64url.ts';
import { sealSheet } from '../../../../web/answer/seal.ts';
import { withdrawalSecret } from '../../../../web/answer/secret.ts';
import { newSeed } from '../../../../web/answer/seed.ts';

const kem = new DhkemP256HkdfSha256();

test('threads open the boxes that one would, each under its own number, and what is no box is nothing', async () => {
  const study = 'threads' as StudyId;
  const { publicKey, privateKey } = await kem.generateKeyPair();
  const [ours, theirs] = await Promise.all([
    kem.serializePublicKey(publicKey),
    kem.serializePrivateKey(privateKey),
  ]);
  const to = { study, publicKey: toBase64url(new Uint8Array(ours)) };
  const sealed = await Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      const sheet = { instrument: 'none', answers: { A: at }, flags: [] };
      const { serial, box } = await sealSheet(sheet, to, await withdrawalSecret(newSeed()));
      return { serial: fromBase64url(serial), box: fromBase64url(box) };
    }),
  );
  const broken = { ...sealed[0]!, box: sealed[1]!.box };
  const batches = [sealed.slice(0, 5), [broken], sealed.slice(5, 6), sealed.slice(6)];
  const key = new Uint8Array(theirs);
  const here = await openHere(study, key);
  const threads = openOnThreads(study, key, 2);
  try {
    const expected = await Promise.all(batches.map((batch) => here.open(batch)));
    expect(expected[1]).toEqual([undefined]);
    expect(expected[3]).toHaveLength(6);
    expect(await Promise.all(batches.map((batch) => threads.open(batch)))).toEqual(expected);
  } finally {
    await threads.end();
  }
});
