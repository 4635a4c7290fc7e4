import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealingKey } from '../../../../server/features/collection/collection.door.ts';
import { countBoxes, emptyInbox, treeOfInbox } from '../../../../server/features/response/response.door.ts';
import { takeBoxes } from '../../../support/take-boxes.ts';
import { fullAnswers } from '../../../analysis/model/instrument/pmi.ts';
import { openAnswering } from './answering.ts';

async function closed(given: Awaited<ReturnType<typeof openAnswering>>) {
  await given.own('POST', 'collection/close');
  const { studio, answers } = given.services.databases;
  const key = (await sealingKey(studio, given.services.keyring, given.study))!;
  return () => takeBoxes(answers, given.study, key);
}

const published = { release: 1, ticket_key: null, roster: 70, tickets: 70 };

test('every sealed sheet comes out as it went in, beyond one chunk', async () => {
  const given = await openAnswering();
  const sent = await Promise.all(
    Array.from({ length: 70 }, async (_, value) => {
      const answers = fullAnswers((choices) => value % choices, `意见 ${value}`);
      await given.send((await given.seal(answers)).submission);
      return answers;
    }),
  );
  const taken = await (await closed(given))();
  expect(taken.unreadable).toBe(0);
  expect(taken.hash).toBe(given.questionnaire.hash);
  const words = (answers: object) => JSON.stringify(Object.entries(answers).sort());
  expect(taken.sheets.map(({ answers }) => words(answers)).sort()).toEqual(sent.map(words).sort());
});

test('a box that cannot be opened or holds something else is counted and left out', async () => {
  const given = await openAnswering();
  const { admit, sheetOf } = given;
  const sendUnder = async (serial: string, box: string) =>
    given.send({ box, serial, ...(await admit(serial)) });
  const anySerial = () => randomBytes(32).toString('base64url');
  await given.send((await given.seal({ PL1: 3 })).submission);
  await sendUnder(anySerial(), randomBytes(4177).toString('base64url'));
  for (const sheet of [sheetOf({ PL1: 9 }), { ...sheetOf({}), instrument: 'other' }, 'no sheet', null])
    await given.send((await given.sealAny(sheet)).submission);
  // A genuine box under another serial: the seal is bound to the serial.
  const { submission } = await given.seal({ PL1: 3 });
  await sendUnder(anySerial(), submission.box);

  const taken = await (await closed(given))();
  expect(taken.sheets.map(({ answers }) => answers)).toEqual([{ PL1: 3 }]);
  expect(taken.unreadable).toBe(6);
});

test('taking twice gives the same; emptying leaves the inbox empty and other studies alone', async () => {
  const given = await openAnswering();
  const { answers } = given.services.databases;
  await given.send((await given.seal({ PL1: 3 })).submission);
  const take = await closed(given);
  expect(await take()).toEqual(await take());
  await emptyInbox(answers, given.study, published, await treeOfInbox(answers, given.study));
  expect(await countBoxes(answers, given.study)).toBe(0);
  expect((await take()).sheets).toEqual([]);
});

test('an open collection is not taken', async () => {
  const { services, study } = await openAnswering();
  const { studio, answers } = services.databases;
  const key = (await sealingKey(studio, services.keyring, study))!;
  await expect(takeBoxes(answers, study, key)).rejects.toMatchObject({ code: 'release-while-open' });
});
