import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { MISSING_INTEGER } from '../../../../analysis/columns.ts';
import { createRandom } from '../../../../analysis/numeric/random.ts';
import type { Answer } from '../../../../analysis/model/instrument/answers.ts';
import { scorerOf } from '../../../../analysis/model/instrument/score-answers.ts';
import type { JobId } from '../../../../server/contract/ids.ts';
import type { Job } from '../../../../server/contract/job.ts';
import type { ReleaseList } from '../../../../server/contract/release.ts';
import { selectJob } from '../../../../server/platform/jobs/job.queries.ts';
import { startJob } from '../../../../server/platform/jobs/start-job.ts';
import { randomId } from '../../../../server/platform/random.ts';
import { fullAnswers, pmi } from '../../../analysis/model/instrument/pmi.ts';
import { endOf } from '../../../support/jobs.ts';
import { givenResearcher, givenStudy } from '../../../support/server.ts';
import { countBoxes } from '../../../../server/features/response/response.door.ts';
import { openAnswering } from '../response/answering.ts';
import { type Answering, answersOf, collect, freeze, readColumns } from './frozen.ts';

const cellOf = (answer: Answer | undefined) =>
  typeof answer === 'number' ? answer : MISSING_INTEGER[answer as 'preferNotToSay' | 'dontKnow'];
const sorted = (cells: readonly (number | string)[]) => [...cells].map(String).sort();

test('every answer is in the release under its code, every row whole, scores beside it', async () => {
  const given = await openAnswering();
  await collect(given, 0, 12);
  const release = await freeze(given);
  expect(release).toMatchObject({ number: 1, n: 12, source: 'collection' });
  const columns = await readColumns(given.services, release);
  const rowNames = release.manifest.columns.filter(({ pool }) => pool === 'rows').map(({ name }) => name);
  const score = scorerOf(pmi);
  const expected = Array.from({ length: 12 }, (_, i) => {
    const answers = answersOf(i);
    const scores = score(answers);
    return rowNames.map((name) => {
      if (name === 'flagged') return 0;
      if (name in scores) return scores[name] ?? NaN;
      return cellOf(answers[name]);
    });
  });
  const rows = expected.map((_, row) => rowNames.map((name) => columns.get(`rows ${name}`)![row]!));
  expect(rows.map(String).sort()).toEqual(expected.map(String).sort());
  expect(sorted(columns.get('open:O1 O1')!)).toEqual(sorted(expected.map((_, i) => `意见 ${i}`)));
});

test('two freezes of the same answers give other row orders and the same cells in every column', async () => {
  const [first, second] = await Promise.all(
    [openAnswering(), openAnswering()].map(async (opening) => {
      const given = await opening;
      await collect(given, 0, 30);
      return readColumns(given.services, await freeze(given));
    }),
  );
  expect([...first!.keys()]).toEqual([...second!.keys()]);
  for (const [name, cells] of first!) expect(sorted(cells), name).toEqual(sorted(second!.get(name)!));
  expect(first!.get('rows PL')).not.toEqual(second!.get('rows PL'));
});

test('pools are shuffled apart: the open answers do not come in the order of the rows', async () => {
  const given = await openAnswering();
  await collect(given, 0, 30);
  const columns = await readColumns(given.services, await freeze(given));
  const [first, second] = ['open:O1 O1', 'open:O2 O2'].map((name) => columns.get(name)!);
  expect(sorted(first!)).toEqual(sorted(second!));
  expect(first).not.toEqual(second);
});

test('a detached answer is in a pool of its own, in the order of no row, no other pool and no arrival', async () => {
  const given = await openAnswering();
  const { uniform } = createRandom(8);
  const people = Array.from({ length: 30 }, (_, i) =>
    fullAnswers((choices) => Math.floor(uniform() * choices), `意见 ${i}`),
  );
  for (const answers of people) await given.send((await given.seal(answers)).submission);
  await given.own('POST', 'collection/close');
  const columns = await readColumns(given.services, await freeze(given));

  const linked = pmi.items.map(({ code }) => code).filter((code) => columns.has(`rows ${code}`));
  const byRow = new Map(people.map((one) => [linked.map((code) => cellOf(one[code])).join(), one]));
  const inRows = people.map((_, row) =>
    byRow.get(linked.map((code) => columns.get(`rows ${code}`)![row]).join())!,
  );
  const inOpen = columns.get('open:O1 O1')!.map((text) => people[Number(String(text).split(' ')[1])]!);
  for (const code of ['D4', 'D5']) {
    const cells = columns.get(`detached:${code} ${code}`)!;
    const cellsBy = (order: typeof people) => order.map((one) => cellOf(one[code]));
    expect(linked).not.toContain(code);
    expect(sorted(cells)).toEqual(sorted(cellsBy(people)));
    for (const order of [people, inRows, inOpen]) expect(cells).not.toEqual(cellsBy(order));
  }
});

test('the manifest names its instrument and every column', async () => {
  const given = await openAnswering();
  await collect(given, 0, 10);
  const { manifest, id } = await freeze(given);
  expect(manifest.instrument).toEqual({ code: 'PMI', number: 1, hash: given.questionnaire.hash });
  const stored = await given.services.databases.studio
    .selectFrom('release_column')
    .select(['pool', 'name'])
    .where('release_id', '=', id)
    .execute();
  const names = (columns: readonly { pool: string; name: string }[]) =>
    columns.map(({ pool, name }) => `${pool} ${name}`).sort();
  expect(names(manifest.columns)).toEqual(names(stored));
});

test('a later release holds the earlier rows and the new ones; the earlier one stays as it is', async () => {
  const given = await openAnswering();
  await collect(given, 0, 10);
  const first = await freeze(given);
  const before = await readColumns(given.services, first);
  await collect(given, 10, 21);
  const second = await freeze(given);
  expect(second).toMatchObject({ number: 2, n: 21 });
  const columns = await readColumns(given.services, second);
  expect(sorted(columns.get('open:O1 O1')!)).toEqual(
    sorted(Array.from({ length: 21 }, (_, i) => `意见 ${i}`)),
  );
  expect(await readColumns(given.services, first)).toEqual(before);
  const { releases } = (await given.own('GET', 'releases')).json<ReleaseList>();
  expect(releases.map(({ number, n }) => [number, n])).toEqual([
    [2, 21],
    [1, 10],
  ]);
});

test('too few answers, and too few new ones, are refused; nothing is lost and answering can go on', async () => {
  const given = await openAnswering();
  await collect(given, 0, 9);
  const few = await given.own('POST', 'releases');
  expect(few.statusCode).toBe(409);
  expect(few.json()).toMatchObject({ code: 'release-too-few', details: { floor: 10 } });
  await collect(given, 9, 10);
  await freeze(given);
  const again = await given.own('POST', 'releases');
  expect(again.json()).toMatchObject({ code: 'release-nothing-new', details: { number: 1 } });
  await collect(given, 10, 19);
  expect((await given.own('POST', 'releases')).json()).toMatchObject({
    code: 'release-nothing-new',
    details: { floor: 10 },
  });
  expect(await countBoxes(given.services.databases.answers, given.study)).toBe(9);
});

test('an open collection, and one that never opened, are not frozen', async () => {
  const given = await openAnswering();
  expect((await given.own('POST', 'releases')).json()).toMatchObject({ code: 'release-while-open' });
  const { app, services } = given;
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  const unopened = await app.inject({ method: 'POST', url: `/api/studies/${study}/releases`, headers });
  expect(unopened.json()).toMatchObject({ code: 'release-too-few', details: { floor: 10 } });
});

test('when a column cannot be stored nothing is, and the answers wait in the inbox', async () => {
  const given = await openAnswering();
  const { studio } = given.services.databases;
  await collect(given, 0, 10);
  await sql`create trigger full_disk before insert on release_column when new.name = 'PM'
    begin select raise(abort, 'disk full'); end`.execute(studio);
  expect((await given.own('POST', 'releases')).statusCode).toBe(500);
  for (const table of ['release', 'release_column', 'look'] as const)
    expect(await studio.selectFrom(table).selectAll().execute()).toEqual([]);
  expect((await given.collection()).received).toBe(10);
  await sql`drop trigger full_disk`.execute(studio);
  expect((await freeze(given)).n).toBe(10);
});

/** Begins a freeze that is cut short after its release was stored, and returns what lets it go on. */
async function cutShort({ app, services, study, headers, clock }: Answering) {
  const url = `/api/studies/${study}/releases`;
  const reply = await app.inject({ method: 'POST', url, headers: { ...headers, prefer: 'respond-async' } });
  expect(reply.statusCode).toBe(202);
  const { id } = reply.json<Job>();
  const find = () => selectJob(services.databases.studio, study, id);
  await expect
    .poll(find, { timeout: 30_000 })
    .toMatchObject({ claim: null, result: expect.anything() as string });
  return async () => {
    clock.now = new Date(clock.now.getTime() + 120_000);
    expect((await endOf(services, study, id)).state).toBe('done');
  };
}

test('a crash between release and emptying is mended by the same job: nothing enters or leaves until then', async () => {
  const given = await openAnswering();
  const { studio, answers } = given.services.databases;
  await collect(given, 0, 10);
  await sql`create trigger crash before delete on box begin select raise(abort, 'crash'); end`.execute(
    answers,
  );
  const goOn = await cutShort(given);
  expect(await countBoxes(answers, given.study)).toBe(10);
  expect((await given.own('POST', 'collection/open')).statusCode).toBe(409);
  expect((await given.own('POST', 'releases')).json()).toMatchObject({ code: 'job-under-way' });

  await sql`drop trigger crash`.execute(answers);
  await goOn();
  expect(await countBoxes(answers, given.study)).toBe(0);
  const { releases } = (await given.own('GET', 'releases')).json<ReleaseList>();
  expect(releases.map(({ n }) => n)).toEqual([10]);
  expect(await studio.selectFrom('study').select('inbox_to_empty').execute()).toEqual([
    { inbox_to_empty: 0 },
  ]);
});

test('a crash after the emptying never costs the answers that came later', async () => {
  const given = await openAnswering();
  const { studio } = given.services.databases;
  await collect(given, 0, 10);
  await sql`create trigger crash before update of inbox_to_empty on study when new.inbox_to_empty = 0
    begin select raise(abort, 'crash'); end`.execute(studio);
  const goOn = await cutShort(given);
  await sql`drop trigger crash`.execute(studio);
  await collect(given, 10, 20);
  await goOn();
  expect((await freeze(given)).n).toBe(20);
});

test('a freeze that is cancelled stores nothing, and the answers can be withdrawn again', async () => {
  const given = await openAnswering();
  const { app, services, study, headers } = given;
  await collect(given, 0, 10);
  const url = `/api/studies/${study}`;
  const prefer = { ...headers, prefer: 'respond-async' };
  const { id } = (await app.inject({ method: 'POST', url: `${url}/releases`, headers: prefer })).json<Job>();
  const cancelled = await app.inject({ method: 'DELETE', url: `${url}/jobs/${id}`, headers });
  expect(cancelled.statusCode).toBe(204);
  expect(await endOf(services, study, id)).toMatchObject({ state: 'cancelled', result: null });
  expect((await given.own('GET', 'releases')).json<ReleaseList>().releases).toEqual([]);
  const { answers } = services.databases;
  expect(await answers.selectFrom('questionnaire').select('state').execute()).toEqual([{ state: 'closed' }]);
  expect((await app.inject({ method: 'DELETE', url: `${url}/jobs/${id}`, headers })).json()).toMatchObject({
    code: 'job-settled',
  });
  expect((await freeze(given)).n).toBe(10);
});

test('a job tells of no number of answers, and a strict one that lost its key asks for the passphrase again', async () => {
  const given = await openAnswering({ passphrase: 'a long enough passphrase' });
  const { services, study, headers } = given;
  const { studio, answers } = services.databases;
  await collect(given, 0, 12);
  const { id: owner } = await givenResearcher(services, { study, role: 'owner' });
  const id = randomId<JobId>();
  const slot = `freeze ${study}`;
  await startJob(services, { id, study, owner, kind: 'freeze', slot, input: { unlocked: true } });
  const { problem } = await endOf(services, study, id);
  expect(JSON.parse(problem!)).toMatchObject({ code: 'release-unlock-again' });
  expect(await answers.selectFrom('questionnaire').select('state').execute()).toEqual([{ state: 'closed' }]);
  const body = { passphrase: 'a long enough passphrase' };
  const { app } = given;
  await app.inject({ method: 'POST', url: `/api/studies/${study}/releases`, headers, body });
  const [row] = await studio.selectFrom('job').selectAll().where('state', '=', 'done').execute();
  const { result: _, ...told } = row!;
  expect(JSON.stringify(told)).not.toMatch(/passphrase|\b12\b/);
  expect(told).toMatchObject({ file: null, input: '{"unlocked":true}' });
});

test('of two freezes at once one makes the release', async () => {
  const given = await openAnswering();
  await collect(given, 0, 10);
  const replies = await Promise.all([given.own('POST', 'releases'), given.own('POST', 'releases')]);
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  const { releases } = (await given.own('GET', 'releases')).json<ReleaseList>();
  expect(releases).toHaveLength(1);
  expect((await given.collection()).received).toBe(0);
});

test('boxes that cannot be opened are counted, left out and gone', async () => {
  const given = await openAnswering();
  const serial = Buffer.alloc(32, 7).toString('base64url');
  const box = Buffer.alloc(4177).toString('base64url');
  await given.send({ serial, box, ...(await given.admit(serial)) });
  await collect(given, 0, 10);
  expect((await freeze(given)).manifest).toMatchObject({ n: 10, refused: 1 });
  expect((await given.collection()).received).toBe(0);
});

test('who froze and when is logged, and a release of another study is unknown', async () => {
  const given = await openAnswering();
  const other = await openAnswering();
  await collect(given, 0, 10);
  const { id } = await freeze(given);
  const looks = await given.services.databases.studio.selectFrom('look').selectAll().execute();
  expect(looks).toMatchObject([{ action: 'release.freeze', subject: id, study_id: given.study }]);
  expect((await other.own('GET', `releases/${id}`)).json()).toMatchObject({ code: 'release-unknown' });
});
