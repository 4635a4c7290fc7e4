import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { merkleRoot } from '../../../../analysis/protocol/merkle.ts';
import type { Board } from '../../../../server/contract/board.ts';
import type { JobId } from '../../../../server/contract/ids.ts';
import type { Job } from '../../../../server/contract/job.ts';
import type { Receipt } from '../../../../server/contract/response.ts';
import { type JobRow, selectJob } from '../../../../server/platform/jobs/job.queries.ts';
import { endOf } from '../../../support/jobs.ts';
import { answersOf, type Answering, collect, freeze } from '../release/frozen.ts';
import { openAnswering } from '../response/answering.ts';

const boardOf = async ({ app, study }: Answering) => (await app.inject(`/api/board/${study}`)).json<Board>();
const ticketing = async ({ services }: Answering) =>
  services.databases.roster.selectFrom('ticketing').selectAll().executeTakeFirstOrThrow();
const countTickets = async ({ services }: Answering) =>
  (await services.databases.roster.selectFrom('ticket').select('site').execute()).length;

test('before the first freeze the board shows the key that signs now, and nothing else', async () => {
  const given = await openAnswering();
  const { key, fingerprint, boards } = await boardOf(given);
  expect(key).toBe(given.questionnaire.ticketKey);
  const modulus = Buffer.from(key!, 'base64url');
  expect(fingerprint).toBe(createHash('sha256').update(modulus).digest('base64url'));
  expect(boards).toEqual([]);
});

test('a freeze publishes every receipt once, sorted, under a root that anyone can compute', async () => {
  const given = await openAnswering();
  const receipts: string[] = [];
  for (let i = 0; i < 12; i++) {
    const reply = await given.send((await given.seal(answersOf(i))).submission);
    receipts.push(reply.json<Receipt>().leaf);
  }
  const { submission, secret } = await given.seal(answersOf(12));
  const withdrawn = (await given.send(submission)).json<Receipt>().leaf;
  await given.withdraw(secret);
  await given.own('POST', 'collection/close');
  await freeze(given);

  const { boards } = await boardOf(given);
  expect(boards).toHaveLength(1);
  const [{ leaves, root, ...facts }] = boards as [Board['boards'][number]];
  expect(leaves).toEqual(receipts.sort());
  expect(leaves).not.toContain(withdrawn);
  const computed = await merkleRoot(leaves.map((leaf) => Buffer.from(leaf, 'hex')));
  expect(root).toBe(Buffer.from(computed).toString('hex'));
  const { ticketKey } = given.questionnaire;
  expect(facts).toMatchObject({ release: 1, key: ticketKey, roster: 40, tickets: 13, responses: 12 });
});

test('the freeze destroys the signing key and the tickets, and keeps their counts', async () => {
  const given = await openAnswering();
  await collect(given, 0, 10);
  expect((await ticketing(given)).wrapped_key).not.toBeNull();
  await freeze(given);
  expect(await ticketing(given)).toMatchObject({ wrapped_key: null, drawn: 40, issued: 10 });
  expect(await countTickets(given)).toBe(0);
  expect((await given.own('GET', 'participation')).json()).toMatchObject({ key: null });
});

test('a reply that was lost is found after the freeze too: the same box has the same receipt', async () => {
  const given = await openAnswering();
  const { submission } = await given.seal(answersOf(0));
  const late = await given.seal(answersOf(99));
  const first = (await given.send(submission)).json<Receipt>();
  await collect(given, 1, 11);
  await freeze(given);
  const again = await given.send(submission);
  expect([again.statusCode, again.json()]).toEqual([200, first]);
  const other = await given.send(late.submission);
  expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([409, 'questionnaire-closed']);
});

test('the next wave has a key of its own, and the first board stays as it was', async () => {
  const given = await openAnswering();
  await collect(given, 0, 10);
  await freeze(given);
  const before = (await boardOf(given)).boards[0];
  const old = await given.seal(answersOf(50)).catch(() => null);
  expect(old).toBeNull();
  await collect(given, 10, 20);
  await freeze(given);
  const { key, boards } = await boardOf(given);
  expect(boards.map(({ release, responses }) => [release, responses])).toEqual([
    [1, 10],
    [2, 10],
  ]);
  expect(boards[0]).toEqual(before);
  expect(boards[1]!.key).toBe(key);
  expect(key).not.toBe(before!.key);
});

test('a crash at any step between release and end is made good by the job itself, with the same board', async () => {
  const crashes = [
    ['roster', 'before update of wrapped_key on ticketing when new.wrapped_key is null'],
    ['roster', 'before delete on ticket'],
    ['answers', 'before insert on board'],
    ['answers', 'before delete on box'],
  ] as const;
  for (const [database, moment] of crashes) {
    const given = await openAnswering();
    await collect(given, 0, 10);
    const db = given.services.databases[database];
    await sql.raw(`create trigger crash ${moment} begin select raise(abort, 'crash'); end`).execute(db);
    const { id } = await orderFreezeOf(given);
    await vi.waitFor(async () => expect((await jobOf(given, id)).result, moment).not.toBeNull(), 20_000);
    expect((await given.own('POST', 'collection/open')).json(), moment).toMatchObject({
      code: 'freeze-unfinished',
    });
    await sql`drop trigger crash`.execute(db);
    // The next try waits a while by the clock.
    given.clock.now = new Date(given.clock.now.getTime() + 60_000);
    expect((await endOf(given.services, given.study, id)).state, moment).toBe('done');
    expect((await given.own('POST', 'releases')).json(), moment).toMatchObject({
      code: 'release-nothing-new',
    });
    expect((await boardOf(given)).boards, moment).toMatchObject([
      { release: 1, roster: 40, tickets: 10, responses: 10 },
    ]);
    expect(await countTickets(given)).toBe(0);
    expect((await ticketing(given)).wrapped_key).toBeNull();
  }
}, 120_000);

/** The row of a freeze that was ordered without waiting for it. */
async function orderFreezeOf(given: Answering): Promise<JobRow> {
  const reply = await given.app.inject({
    method: 'POST',
    url: `/api/studies/${given.study}/releases`,
    headers: { ...given.headers, prefer: 'respond-async' },
  });
  return jobOf(given, reply.json<Job>().id);
}

const jobOf = async ({ services, study }: Answering, id: JobId): Promise<JobRow> =>
  (await selectJob(services.databases.studio, study, id))!;

test('a freeze that makes no release publishes nothing and leaves key and tickets', async () => {
  const given = await openAnswering();
  await collect(given, 0, 3);
  expect((await given.own('POST', 'releases')).json()).toMatchObject({ code: 'release-too-few' });
  expect((await boardOf(given)).boards).toEqual([]);
  expect((await ticketing(given)).wrapped_key).not.toBeNull();
  expect(await countTickets(given)).toBe(40);
  await collect(given, 3, 10);
  expect((await freeze(given)).n).toBe(10);
});

test('the board of a study that is not there is not found', async () => {
  const { app } = await openAnswering();
  expect((await app.inject(`/api/board/${'D'.repeat(22)}`)).json()).toMatchObject({
    code: 'questionnaire-unknown',
  });
});
