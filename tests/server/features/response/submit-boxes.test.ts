import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openAnswering } from './answering.ts';

describe('submitting a box', () => {
  test('a box is stored and the receipt is the leaf over serial and box', async () => {
    const { seal, send, boxes } = await openAnswering();
    const { submission } = await seal({ PL1: 4 });
    const reply = await send(submission);
    expect(reply.statusCode).toBe(200);
    const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    const [serial, box] = [submission.serial, submission.box].map((text) => Buffer.from(text, 'base64url'));
    expect(reply.json()).toEqual({ leaf: sha256(Buffer.of(0), serial!, sha256(box!)).toString('hex') });
    expect(await boxes()).toBe(1);
  });

  test('the same box again returns the first receipt and stores nothing new, even after the close', async () => {
    const { seal, send, own, boxes } = await openAnswering();
    const { submission } = await seal({ PL1: 4 });
    const first = await send(submission);
    const again = await send(submission);
    await own('POST', 'collection/close');
    const late = await send(submission);
    expect([again.json(), late.json()]).toEqual([first.json(), first.json()]);
    expect(await boxes()).toBe(1);
  });

  test('another box under the same serial is refused and the first stands', async () => {
    const { seal, send, boxes, services } = await openAnswering();
    const { submission, secret } = await seal({ PL1: 4 });
    await send(submission);
    const { submission: other } = await seal({ PL1: 1 }, secret);
    const reply = await send(other);
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toMatchObject({ code: 'serial-taken' });
    expect(await boxes()).toBe(1);
    const stored = await services.databases.answers.selectFrom('box').selectAll().executeTakeFirstOrThrow();
    expect(Buffer.from(stored.box).toString('base64url')).toBe(submission.box);
  });

  test('boxes that arrive together are committed together: each new serial once, each reply its own', async () => {
    const { seal, send, boxes } = await openAnswering();
    const sealed = await Promise.all(
      Array.from({ length: 20 }, (_, value) => seal({ PL1: (value % 5) + 1 })),
    );
    const { submission: rival } = await seal({ PL2: 1 }, sealed[0]!.secret);
    const submissions = [...sealed.map(({ submission }) => submission), sealed[3]!.submission, rival];
    const replies = await Promise.all(submissions.map((submission) => send(submission)));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(21).fill(200), 409]);
    expect(replies[20]!.json()).toEqual(replies[3]!.json());
    expect(await boxes()).toBe(20);
  });

  test('a closed study takes nothing and says so, an unknown one too', async () => {
    const { seal, send, own, boxes } = await openAnswering();
    const { submission } = await seal({});
    await own('POST', 'collection/close');
    const closed = await send(submission);
    expect([closed.statusCode, closed.json<{ code: string }>().code]).toEqual([409, 'questionnaire-closed']);
    expect(closed.json<{ title: string }>().title).toContain('已经结束');
    const unknown = await send(submission, 'A'.repeat(22));
    expect([unknown.statusCode, unknown.json<{ code: string }>().code]).toEqual([
      404,
      'questionnaire-unknown',
    ]);
    expect(await boxes()).toBe(0);
  });

  test.each([
    [
      'a box one byte short',
      { serial: randomBytes(32), box: randomBytes(4096 + 80) },
      422,
      'box-size-refused',
    ],
    ['an empty box', { serial: randomBytes(32), box: Buffer.alloc(0) }, 400, 'request-invalid'],
    ['a short serial', { serial: randomBytes(31), box: randomBytes(4177) }, 400, 'request-invalid'],
    [
      'a box beyond the largest',
      { serial: randomBytes(32), box: randomBytes(80_000) },
      413,
      'body-too-large',
    ],
  ])('%s is refused with a sentence and nothing is stored', async (_, { serial, box }, status, code) => {
    const { send, boxes } = await openAnswering();
    const reply = await send({ serial: serial.toString('base64url'), box: box.toString('base64url') });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([status, code]);
    expect(await boxes()).toBe(0);
  });

  test('malformed JSON is refused with a sentence', async () => {
    const { app, study } = await openAnswering();
    const reply = await app.inject({
      method: 'POST',
      url: `/api/answer/${study}/boxes`,
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: '{"serial":',
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json<{ title: string }>().title).toMatch(/well-formed JSON/);
  });
});
