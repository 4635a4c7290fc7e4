import { expect, test } from 'vitest';
import { sealingKey } from '../../../../server/features/collection/collection.door.ts';
import { emptyInbox, putBoxesBack, treeOfInbox } from '../../../../server/features/response/response.door.ts';
import { takeBoxes } from '../../../support/take-boxes.ts';
import { openAnswering } from './answering.ts';

test('whoever holds the secret withdraws the response, once, and may answer again', async () => {
  const { seal, send, withdraw, boxes } = await openAnswering();
  const { submission, secret } = await seal({ PL1: 1 });
  await send(submission);
  expect((await withdraw(secret)).statusCode).toBe(204);
  expect(await boxes()).toBe(0);
  const again = await withdraw(secret);
  expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([404, 'response-unknown']);
  expect((await send(submission)).statusCode).toBe(200);
});

test('a wrong secret withdraws nothing', async () => {
  const { seal, send, withdraw, boxes } = await openAnswering();
  await send((await seal({})).submission);
  expect((await withdraw(new Uint8Array(20))).statusCode).toBe(404);
  expect(await boxes()).toBe(1);
});

test('withdrawal works after the close, stops during a freeze, resumes when there was no release', async () => {
  const { seal, send, withdraw, own, services, study } = await openAnswering();
  const { answers, studio } = services.databases;
  const { submission, secret } = await seal({ PL1: 1 });
  const later = await seal({ PL1: 2 });
  await send(submission);
  await send(later.submission);
  await own('POST', 'collection/close');

  const key = (await sealingKey(studio, services.keyring, study))!;
  expect((await takeBoxes(answers, study, key)).sheets).toHaveLength(2);
  const during = await withdraw(secret);
  expect([during.statusCode, during.json<{ code: string }>().code]).toEqual([409, 'inbox-frozen']);

  await putBoxesBack(answers, study);
  expect((await withdraw(secret)).statusCode).toBe(204);

  await takeBoxes(answers, study, key);
  const facts = { release: 1, ticket_key: null, roster: 2, tickets: 2 };
  await emptyInbox(answers, study, facts, await treeOfInbox(answers, study));
  expect((await withdraw(later.secret)).json<{ code: string }>().code).toBe('response-frozen');
});

test('a withdrawal from a study that is not there says so', async () => {
  const { withdraw } = await openAnswering();
  const reply = await withdraw(new Uint8Array(20), 'B'.repeat(22));
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([404, 'questionnaire-unknown']);
});
