import { expect, test } from 'vitest';
import type { Retention } from '../../../../server/contract/retention.ts';
import { carryOutDue } from '../../../../server/features/retention/keep-retention.ts';
import { openRecorded } from '../audit/given.ts';

const day = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);

test('an owner says until when a study is kept; a day that is past or that the calendar lacks is refused', async () => {
  const { call, clock, join, as } = await openRecorded();
  const decide = (endsOn: string) => call('PUT', '/retention', { endsOn, afterwards: 'remind' });
  expect((await decide(day(clock.now, -1))).json()).toMatchObject({ code: 'retention-past' });
  expect((await decide('2027-02-30')).json()).toMatchObject({ code: 'retention-past' });
  expect((await decide(day(clock.now, 0))).json()).toMatchObject({ daysLeft: 0 });
  const viewer = as(await join('viewer'));
  expect((await viewer('GET', '/retention')).json<Retention>()).toMatchObject({ daysLeft: 0 });
  expect((await viewer('PUT', '/retention', { endsOn: null, afterwards: 'study' })).statusCode).toBe(403);
});

test('what was decided is carried out after the last day, once, and nothing before', async () => {
  const { call, clock, services, study, entries } = await openRecorded();
  await call('PUT', '/retention', { endsOn: day(clock.now, 1), afterwards: 'answers' });
  clock.now = new Date(clock.now.getTime() + 86_400_000);
  await carryOutDue(services);
  clock.now = new Date(clock.now.getTime() + 86_400_000);
  await carryOutDue(services);
  await carryOutDue(services);
  expect((await entries()).map(({ act }) => act)).toEqual(['PUT /retention', 'answers deleted']);
  const { studio } = services.databases;
  const row = await studio
    .selectFrom('retention')
    .selectAll()
    .where('study_id', '=', study)
    .executeTakeFirst();
  expect(row!.done_at).toBe(clock.now.toISOString());
});

test('without a decision to delete, nothing goes by itself', async () => {
  const { call, clock, services, study } = await openRecorded();
  await call('PUT', '/retention', { endsOn: day(clock.now, 1), afterwards: 'remind' });
  clock.now = new Date(clock.now.getTime() + 40 * 86_400_000);
  await carryOutDue(services);
  const { studio } = services.databases;
  expect(await studio.selectFrom('study').select('id').where('id', '=', study).execute()).toHaveLength(1);
});

test('a study whose deletion was decided goes, also where the process died amid it', async () => {
  const { call, clock, services, study } = await openRecorded();
  const { studio } = services.databases;
  await call('PUT', '/retention', { endsOn: day(clock.now, 0), afterwards: 'study' });
  clock.now = new Date(clock.now.getTime() + 86_400_000);
  // Somebody else has begun, just now: it is theirs for an hour.
  await studio.updateTable('retention').set({ claimed_at: clock.now.toISOString() }).execute();
  await carryOutDue(services);
  expect(await studio.selectFrom('study').select('id').where('id', '=', study).execute()).toHaveLength(1);
  clock.now = new Date(clock.now.getTime() + 61 * 60_000);
  await carryOutDue(services);
  expect(await studio.selectFrom('study').select('id').where('id', '=', study).execute()).toEqual([]);
});

test('in an archived study everything is read and nothing changed, but for taking it out again', async () => {
  const { call, app, owner, study } = await openRecorded();
  expect((await call('POST', '/archive')).json<Retention>().archivedAt).not.toBeNull();
  expect((await call('PATCH', '', { floor: 12 })).json()).toMatchObject({ code: 'study-archived' });
  expect((await call('GET', '/members')).statusCode).toBe(200);
  await app.ready();
  const paths = app.swagger().paths as Record<string, Record<string, unknown>>;
  const writes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'get' && path.startsWith('/api/studies/{study}'))
      .map((method) => [method.toUpperCase() as 'POST', path] as const),
  );
  const open: string[] = [];
  for (const [method, path] of writes) {
    const inside = path.slice('/api/studies/{study}'.length).replace(/\{\w+\}/g, 'x');
    // Nothing can be read of it, so that what passes the gate ends there.
    const headers = { ...owner.headers, 'content-type': 'application/json' };
    const reply = await app.inject({ method, url: `/api/studies/${study}${inside}`, headers, payload: '{' });
    if (reply.json<{ code: string }>().code !== 'study-archived') open.push(`${method} ${inside}`);
  }
  expect(writes.length).toBeGreaterThan(70);
  expect(open.sort()).toEqual([
    'DELETE /archive',
    'POST /deletion',
    'POST /duplicates',
    'POST /finding-searches',
    'POST /instrument/import/preview',
    'POST /instrument/translations/read',
    'POST /interviews/preview',
    'POST /interviews/x/erasure',
    'POST /interviews/x/revisions/preview',
    'POST /record-releases/x/analyses',
    'POST /refi/preview',
    'POST /reidentification',
    'POST /releases/imports/preview',
    'POST /releases/preview',
    'POST /releases/x/analyses',
    'POST /releases/x/presented',
    'POST /suggestions',
    'PUT /retention',
  ]);
});

test('a study that collects is neither archived nor deleted', async () => {
  const { call, services } = await openRecorded();
  await services.databases.studio.updateTable('study').set({ state: 'collecting' }).execute();
  expect((await call('POST', '/archive')).json()).toMatchObject({ code: 'study-collecting' });
  expect((await call('POST', '/deletion', { title: '测试研究' })).json()).toMatchObject({
    code: 'study-collecting',
  });
});
