import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyStored } from '../../../../server/features/audit/verify-stored.ts';
import { openRecorded } from './given.ts';

test('a change is recorded before it is done, with what it changes from and to', async () => {
  const { call, join, entries, owner } = await openRecorded();
  const colleague = await join('viewer');
  expect((await call('PATCH', `/members/${colleague.id}`, { role: 'coder' })).statusCode).toBe(200);
  expect(await entries()).toMatchObject([
    {
      number: 1,
      at: '2026-03-02T08:00:00.000Z',
      researcher: owner.id,
      kind: 'settings',
      act: 'PATCH /members/:researcher',
      details: { researcher: colleague.id, from: 'viewer', role: 'coder' },
    },
  ]);
});

test('what the database or a rule refuses gets a second entry that says so', async () => {
  const { call, owner, entries } = await openRecorded();
  expect((await call('PATCH', `/members/${owner.id}`, { role: 'viewer' })).statusCode).toBe(409);
  expect(await entries()).toMatchObject([
    { number: 1, act: 'PATCH /members/:researcher' },
    { number: 2, act: 'refused', details: { entry: 1, status: 409 } },
  ]);
});

test('what the gate or the schema refuses was no act', async () => {
  const { call, as, join, entries } = await openRecorded();
  const viewer = as(await join('viewer'));
  expect((await viewer('PATCH', '', { floor: 10 })).statusCode).toBe(403);
  expect((await call('PATCH', '', { floor: 'ten' })).statusCode).toBe(400);
  expect((await call('GET', '/interviews/AAAAAAAAAAAAAAAAAAAAAA')).statusCode).toBe(404);
  expect(await entries()).toEqual([]);
});

test('the same look of the same person is one entry in ten minutes, that of another is another', async () => {
  const { call, as, join, clock, entries } = await openRecorded();
  for (let look = 0; look < 3; look++) await call('GET', '/interviews');
  await as(await join('coder'))('GET', '/interviews');
  clock.now = new Date(clock.now.getTime() + 10 * 60_000);
  await call('GET', '/interviews');
  expect((await entries()).map(({ at }) => at.slice(11, 16))).toEqual(['08:00', '08:00', '08:10']);
});

test('a file is recorded with the hash of what its reader keeps, each time', async () => {
  const { call, entries } = await openRecorded();
  const first = await call('GET', '/looks.csv');
  await call('GET', '/looks.csv');
  const sha256 = createHash('sha256').update(first.rawPayload).digest('hex');
  expect(await entries()).toMatchObject([
    { kind: 'export', act: 'GET /looks.csv', details: { sha256 } },
    { number: 2, details: { sha256 } },
  ]);
});

test('without room for an entry nothing is changed and nothing is shown', async () => {
  const { call, services, entries } = await openRecorded();
  const { studio } = services.databases;
  await sql`create trigger full before insert on act begin select raise(abort, 'full'); end`.execute(studio);
  expect((await call('PATCH', '', { floor: 12 })).statusCode).toBe(500);
  expect((await call('GET', '/interviews')).statusCode).toBe(500);
  await sql`drop trigger full`.execute(studio);
  expect((await call('GET', '')).json()).toMatchObject({ floor: 10 });
  expect(await entries()).toEqual([]);
});

test('the database refuses to change an entry, or to remove one of a study that is there', async () => {
  const { call, services, study } = await openRecorded();
  const { studio } = services.databases;
  await call('GET', '/interviews');
  const refusal = 'only added to';
  await expect(studio.updateTable('act').set({ act: 'else' }).execute()).rejects.toThrow(refusal);
  await expect(studio.deleteFrom('act').execute()).rejects.toThrow(refusal);
  await expect(studio.updateTable('act_head').set({ number: 0 }).execute()).rejects.toThrow(refusal);
  expect((await verifyStored(studio, study)).fault).toBeNull();
});

test('acts at the same moment stand one behind the other, each study in a chain of its own', async () => {
  const { call, as, join, services, study, entries } = await openRecorded();
  const coders = await Promise.all(Array.from({ length: 20 }, () => join('coder')));
  await Promise.all([...coders.map((coder) => as(coder)('GET', '/interviews')), call('GET', '/interviews')]);
  expect((await entries()).map(({ number }) => number)).toEqual(
    Array.from({ length: 21 }, (_, at) => at + 1),
  );
  expect(await verifyStored(services.databases.studio, study)).toMatchObject({
    head: { number: 21 },
    fault: null,
  });
});

test('nothing of an address, an agent, a search or a written text is in an entry', async () => {
  const { app, study, owner, services, call } = await openRecorded();
  const canary = 'canary-0815';
  const headers = { ...owner.headers, 'user-agent': canary, 'x-forwarded-for': '203.0.113.77' };
  const url = `/api/studies/${study}`;
  await app.inject({ url: `${url}/search?q=${canary}`, headers });
  await app.inject({
    method: 'POST',
    url: `${url}/memos`,
    headers,
    payload: { text: canary, interview: null, code: null },
  });
  await app.inject({
    method: 'PUT',
    url: `${url}/sites`,
    headers,
    payload: [{ code: 'A', name: { en: canary }, invited: 3 }],
  });
  await call('GET', '/collection');
  const rows = await services.databases.studio.selectFrom('act').selectAll().execute();
  expect(rows.length).toBeGreaterThan(2);
  expect(JSON.stringify(rows)).not.toMatch(/canary|203\.0|127\.0|::1/);
  expect(rows.find(({ act }) => act === 'GET /collection')!.details).toBe('{}');
});
