import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Submission } from '../../../../server/contract/response.ts';
import { openAnswering } from './answering.ts';

type Reply = Awaited<ReturnType<Awaited<ReturnType<typeof openAnswering>>['send']>>;
const outcome = (reply: Reply) => [reply.statusCode, reply.json<{ code?: string }>().code];
const refused = [403, 'signature-refused'];

/** The same text with one bit of its first byte changed. */
function changed(text: string): string {
  const bytes = Buffer.from(text, 'base64url');
  bytes[0]! ^= 1;
  return bytes.toString('base64url');
}

/** A nonce for which the hash of study, serial, box and nonce begins with so many zero bits. */
function work(study: string, { serial, box }: Submission, bits: number): string {
  const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [own, its, sealed] = [study, serial, box].map((text) => Buffer.from(text, 'base64url'));
  for (;;) {
    const nonce = randomBytes(8);
    const hash = sha256(own!, its!, sha256(sealed!), nonce);
    if (Math.clz32(hash.readUInt32BE()) >= bits) return nonce.toString('base64url');
  }
}

test('a box enters under the signature of its own ticket only', async () => {
  const given = await openAnswering();
  const other = await openAnswering();
  const { submission } = await given.seal({ PL1: 4 });
  const { submission: second } = await given.seal({ PL1: 2 });
  const foreign = await other.admit(submission.serial);
  const { serial, box, prefix, signature } = submission;
  const tampered = [
    { serial, box },
    { serial, box, prefix },
    { serial, box, prefix, signature: changed(signature!) },
    { serial, box, prefix: changed(prefix!), signature },
    { serial: changed(serial), box, prefix, signature },
    { serial, box, prefix: second.prefix, signature: second.signature },
    { serial, box, ...foreign },
    { serial, box, prefix, signature: Buffer.alloc(256, 255).toString('base64url') },
    { serial, box, nonce: randomBytes(8).toString('base64url') },
  ];
  for (const body of tampered) expect(outcome(await given.send(body))).toEqual(refused);
  expect(await given.boxes()).toBe(0);
  expect((await given.send(submission)).statusCode).toBe(200);
});

test('the refusal says what to do, in both languages', async () => {
  const { app, study, seal } = await openAnswering();
  const { submission } = await seal({});
  const { prefix: _, ...bare } = submission;
  const title = async (locale: string) =>
    (
      await app.inject({
        method: 'POST',
        url: `/api/answer/${study}/boxes`,
        headers: { 'accept-language': locale },
        body: bare,
      })
    ).json<{ title: string }>().title;
  expect(await title('zh-CN')).toContain('重新扫描');
  expect(await title('en')).toContain('scan the code on your slip again');
});

test('after a withdrawal the same credential answers again, once', async () => {
  const given = await openAnswering();
  const { submission, secret } = await given.seal({ PL1: 4 });
  await given.send(submission);
  await given.withdraw(secret);
  const { prefix, signature, serial } = submission;
  const { submission: again } = await given.seal({ PL1: 1 }, secret);
  expect(again.serial).toBe(serial);
  expect((await given.send({ ...again, prefix, signature })).statusCode).toBe(200);
  expect(outcome(await given.send(submission))).toEqual([409, 'serial-taken']);
  expect(await given.boxes()).toBe(1);
});

test('in open mode a box enters with the work that was asked for, and not with less', async () => {
  const given = await openAnswering({ mode: 'open' });
  const { mode, ticketKey, work: bits } = given.questionnaire;
  expect({ mode, ticketKey }).toEqual({ mode: 'open', ticketKey: null });
  expect(bits).toBeGreaterThan(10);
  const { submission } = await given.sealWithout({ PL1: 4 });
  const { submission: other } = await given.sealWithout({ PL1: 2 });
  const nonce = work(given.study, submission, bits);
  for (const body of [submission, { ...submission, nonce: 'A'.repeat(11) }, { ...other, nonce }])
    expect(outcome(await given.send(body))).toEqual([403, 'work-refused']);
  expect((await given.send({ ...submission, nonce })).statusCode).toBe(200);
  expect(await given.boxes()).toBe(1);
});
