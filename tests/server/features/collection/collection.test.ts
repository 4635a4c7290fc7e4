import { expect, test } from 'vitest';
import type { Collection } from '../../../../server/contract/collection.ts';
import type { Questionnaire } from '../../../../server/contract/response.ts';
import { sealingKey } from '../../../../server/features/collection/collection.door.ts';
import { takeBoxes } from '../../../support/take-boxes.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';
import { pmi } from '../../../analysis/model/instrument/pmi.ts';
import { openAnswering } from '../response/answering.ts';

test('collection cannot open without a published questionnaire, nor close before it opened', async () => {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  const post = async (word: string) =>
    (await app.inject({ method: 'POST', url: `/api/studies/${study}/collection/${word}`, headers })).json<{
      code: string;
    }>();
  expect((await post('open')).code).toBe('instrument-unpublished');
  expect((await post('close')).code).toBe('collection-not-open');
});

test('the monitor shows totals only', async () => {
  const { own, seal, send, questionnaire, services, study } = await openAnswering();
  await services.databases.roster
    .insertInto('site')
    .values([
      { study_id: study, code: 'A', name: '{"zh-CN":"甲"}', invited: 120 },
      { study_id: study, code: 'B', name: '{"zh-CN":"乙"}', invited: 92 },
    ])
    .execute();
  await send((await seal({})).submission);
  expect((await own('GET', 'collection')).json()).toEqual({
    state: 'collecting',
    received: null,
    invited: 212,
    floor: 10,
    instrument: questionnaire.hash,
  } satisfies Collection);
});

test('opening again, and opening after a close, keeps the sealing key', async () => {
  const { app, own, study, questionnaire } = await openAnswering();
  await own('POST', 'collection/open');
  await own('POST', 'collection/close');
  expect((await own('POST', 'collection/open')).json()).toMatchObject({ state: 'collecting' });
  const again = (await app.inject(`/api/answer/${study}`)).json<Questionnaire>();
  expect(again.publicKey).toBe(questionnaire.publicKey);
  expect(again.state).toBe('open');
});

test('the private key is on disk only wrapped', async () => {
  const { services, study } = await openAnswering();
  const key = (await sealingKey(services.databases.studio, services.keyring, study))!;
  expect(key).toHaveLength(32);
  const stored = await services.databases.studio.selectFrom('study').selectAll().executeTakeFirstOrThrow();
  expect(Buffer.from(stored.wrapped_key!).includes(Buffer.from(key))).toBe(false);
});

test('a study that never opened has no sealing key', async () => {
  const { services } = await openTestServer();
  const study = await givenStudy(services);
  expect(await sealingKey(services.databases.studio, services.keyring, study)).toBeNull();
});

test('a new version opens only once the answers to the old one have left the inbox', async () => {
  const { own, seal, send, withdraw } = await openAnswering();
  const { submission, secret } = await seal({});
  await send(submission);
  await own('POST', 'collection/close');
  const changed = { ...pmi, title: { ...pmi.title, en: 'Second wave' } };
  await own('PUT', 'instrument/draft', { definition: changed, revision: 1 });
  await own('POST', 'instrument/versions');
  expect((await own('POST', 'collection/open')).json()).toMatchObject({ code: 'version-in-use' });
  await withdraw(secret);
  expect((await own('POST', 'collection/open')).statusCode).toBe(200);
});

test('while a freeze holds the inbox, collection does not open', async () => {
  const { own, services, study } = await openAnswering();
  await own('POST', 'collection/close');
  const { studio, answers } = services.databases;
  await takeBoxes(answers, study, (await sealingKey(studio, services.keyring, study))!);
  expect((await own('POST', 'collection/open')).json()).toMatchObject({ code: 'freeze-unfinished' });
  expect((await own('GET', 'collection')).json()).toMatchObject({ state: 'closed' });
});
