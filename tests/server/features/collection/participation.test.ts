import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Participation, ParticipationChanged } from '../../../../server/contract/participation.ts';
import type { Collection } from '../../../../server/contract/collection.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';
import { takeTicket } from '../../../../server/features/demonstration/take-ticket.ts';
import { newSeed } from '../../../../web/answer/seed.ts';
import { answersOf, collect } from '../release/frozen.ts';
import { openAnswering } from '../response/answering.ts';

const passphrase = '一句只有负责人知道的口令';

/** A study that was never open, with a published questionnaire. */
async function openDraft() {
  const { app, services } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  const own = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    app.inject({ method, url: `/api/studies/${study}/${path}`, headers, ...(body && { body }) });
  await own('POST', 'instrument/template', { template: 'four-links' });
  await own('POST', 'instrument/versions');
  return { app, services, study, own };
}

test('a study that says nothing lets people in by slips, sealed to the server', async () => {
  const { own } = await openDraft();
  expect((await own('GET', 'participation')).json()).toEqual({
    mode: 'slips',
    state: 'draft',
    key: null,
    strict: false,
    tickets: { drawn: 0, issued: null },
    sites: [],
    collector: null,
  } satisfies Participation);
});

test('slips can be printed before the opening: the key is made with the first of them and stays', async () => {
  const { app, study, own } = await openDraft();
  const drawn = await own('POST', 'tickets', { count: 30 });
  expect(drawn.statusCode).toBe(201);
  const { codes } = drawn.json<{ codes: string[] }>();
  expect(new Set(codes).size).toBe(30);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  const before = (await own('GET', 'participation')).json<Participation>();
  expect(before.tickets).toEqual({ drawn: 30, issued: null });
  await own('POST', 'collection/open');
  const { ticketKey } = (await app.inject(`/api/answer/${study}`)).json<{ ticketKey: string }>();
  const fingerprint = createHash('sha256').update(Buffer.from(ticketKey, 'base64url')).digest('base64url');
  expect(before.key).toEqual({ fingerprint });
});

test('the signing key is on disk only wrapped', async () => {
  const { services, own } = await openDraft();
  await own('POST', 'tickets', { count: 1 });
  const { wrapped_key } = await services.databases.roster
    .selectFrom('ticketing')
    .selectAll()
    .executeTakeFirstOrThrow();
  const key = Buffer.from(services.keyring.unwrap(wrapped_key!));
  expect(Buffer.from(wrapped_key!).includes(key.subarray(-64))).toBe(false);
});

test('way in and sealing are chosen before the first opening, and not after', async () => {
  const { own } = await openDraft();
  const change = async (body: object) =>
    (await own('PUT', 'participation', body)).json<ParticipationChanged>();
  expect(await change({ mode: 'list' })).toMatchObject({ participation: { mode: 'list' }, recovery: null });
  const { recovery } = await change({ mode: 'open', passphrase });
  expect(recovery).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
  expect(await change({ mode: 'slips' })).toMatchObject({ participation: { strict: true } });
  expect(await change({ mode: 'slips', passphrase: null })).toMatchObject({
    participation: { strict: false },
  });
  await own('POST', 'collection/open');
  for (const body of [{ mode: 'open' }, { mode: 'slips', passphrase }])
    expect(await change(body)).toMatchObject({ code: 'participation-fixed' });
  await own('POST', 'collection/close');
  expect(await change({ mode: 'open' })).toMatchObject({ code: 'participation-fixed' });
});

test.each([
  ['an unknown way in', { mode: 'letter' }],
  ['a short passphrase', { mode: 'slips', passphrase: 'short' }],
])('%s is refused', async (_, body) => {
  const { own } = await openDraft();
  expect((await own('PUT', 'participation', body)).json()).toMatchObject({ code: 'request-invalid' });
});

test('a site has tickets of its own from thirty people on', async () => {
  const { own } = await openDraft();
  const site = (code: string, invited: number) => ({ code, name: { 'zh-CN': code, en: code }, invited });
  await own('PUT', 'sites', [site('A', 30), site('B', 29)]);
  expect((await own('POST', 'tickets', { count: 5, site: 'A' })).statusCode).toBe(201);
  expect((await own('POST', 'tickets', { count: 5, site: 'B' })).json()).toMatchObject({
    code: 'site-too-small',
  });
  expect((await own('POST', 'tickets', { count: 5, site: 'X' })).json()).toMatchObject({
    code: 'site-unknown',
  });
  expect((await own('POST', 'tickets', { count: 3, site: null })).statusCode).toBe(201);
  expect((await own('GET', 'participation')).json<Participation>()).toMatchObject({
    tickets: { drawn: 8 },
    sites: [
      { code: 'A', ownTickets: true, drawn: 5, issued: null },
      { code: 'B', ownTickets: false, drawn: 0, issued: null },
    ],
  });
});

test('issued tickets are told from twenty on, rounded to five, by site and in all', async () => {
  const given = await openAnswering();
  const name = { 'zh-CN': '甲', en: 'A' };
  await given.own('PUT', 'sites', [{ code: 'A', name, invited: 60 }]);
  const { codes } = (await given.own('POST', 'tickets', { count: 30, site: 'A' })).json<{
    codes: string[];
  }>();
  const take = async (code: string) =>
    takeTicket(
      given.study,
      given.questionnaire,
      Buffer.alloc(32, 1).toString('base64url'),
      newSeed(),
      async (blinded) => (await given.ask({ code, blinded })).json(),
    );
  const issued = async () => {
    const { tickets, sites } = (await given.own('GET', 'participation')).json<Participation>();
    return [tickets.issued, sites[0]!.issued];
  };
  for (const code of codes.slice(0, 19)) await take(code);
  expect(await issued()).toEqual([null, null]);
  for (const code of codes.slice(19, 23)) await take(code);
  expect(await issued()).toEqual([25, 25]);
});

test('strict: answers are read with the passphrase or the recovery code, and with nothing else', async () => {
  const given = await openAnswering({ passphrase });
  const { recovery } = given;
  await collect(given, 0, 10);
  const study = await given.services.databases.studio
    .selectFrom('study')
    .selectAll()
    .executeTakeFirstOrThrow();
  expect(() => given.services.keyring.unwrap(study.wrapped_key!)).toThrow();

  const freezeWith = async (body?: object) => (await given.own('POST', 'releases', body)).json<object>();
  expect(await freezeWith()).toMatchObject({ code: 'passphrase-needed' });
  expect(await freezeWith({ passphrase: 'another passphrase' })).toMatchObject({ code: 'passphrase-wrong' });
  expect(await freezeWith({ recovery: '0'.repeat(32) })).toMatchObject({ code: 'recovery-wrong' });
  expect(await freezeWith({ recovery: 'no code' })).toMatchObject({ code: 'recovery-wrong' });
  expect((await given.own('GET', 'collection')).json<Collection>()).toMatchObject({ received: 10 });
  expect(await freezeWith({ recovery: recovery!.toLowerCase().replace(/(.{4})/g, '$1-') })).toMatchObject({
    n: 10,
  });

  await collect(given, 10, 20);
  expect(await freezeWith({ passphrase })).toMatchObject({ n: 20 });
});

test('strict: neither passphrase nor recovery code is stored', async () => {
  const given = await openAnswering({ passphrase });
  await given.send((await given.seal(answersOf(0))).submission);
  const row = await given.services.databases.studio.selectFrom('study').selectAll().executeTakeFirstOrThrow();
  const stored = Buffer.concat([row.wrapped_key!, row.recovery_key!, Buffer.from(JSON.stringify(row))]);
  for (const secret of [passphrase, given.recovery!]) expect(stored.includes(secret)).toBe(false);
});
