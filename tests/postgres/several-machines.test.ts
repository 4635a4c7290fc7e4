import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { start, startWorker } from '../../server/main.ts';
import { claimJob } from '../../server/platform/jobs/job.queries.ts';
import { randomId } from '../../server/platform/random.ts';
import { readSettings, SettingsError } from '../../server/platform/settings.ts';
import { givenPostgres } from '../support/postgres.ts';
import { aFolder, givenResearcher, givenStudy } from '../support/server.ts';

const postgres = givenPostgres();
const key = 'ab'.repeat(32);

/** A machine of its own: its folder is shared with no other. */
const settingsOf = (url: string, more: NodeJS.ProcessEnv = {}) =>
  readSettings({
    DATABASE_URL: url,
    FOURLINKS_DATA: aFolder(),
    FOURLINKS_LOG: 'silent',
    FOURLINKS_KEY: key,
    PORT: '0',
    ...more,
  });

async function aMachine(url: string) {
  const running = await start(settingsOf(url));
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= running.close());
  onTestFinished(close);
  return { ...running, close };
}

test('machines that start at once on empty databases migrate them once, and any of them takes the code of another', async () => {
  const url = await postgres.url();
  const [one, other] = await Promise.all([aMachine(url), aMachine(url)]);
  const account = { email: 'owner@example.org', name: 'Owner', password: 'a long enough password' };
  const reply = await fetch(`${one.address}/api/owner`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: other.services.ownerCode, ...account }),
  });
  expect(reply.ok).toBe(true);
  const cookie = reply.headers.getSetCookie()[0]!.split(';')[0]!;
  const there = await fetch(`${other.address}/api/studies`, { headers: { cookie } });
  expect(there.status).toBe(200);
});

test('a machine with another key is refused, worker or not, though nothing was closed with the key yet', async () => {
  const url = await postgres.url();
  await aMachine(url);
  const other = settingsOf(url, { FOURLINKS_KEY: 'cd'.repeat(32) });
  for (const begin of [start, startWorker]) {
    const refusal: unknown = await begin(other).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SettingsError);
    expect((refusal as Error).message).toContain('does not open what is kept in the databases');
  }
});

test('a job that only a newer version knows is left to it', async () => {
  const { services } = await aMachine(await postgres.url());
  const { studio } = services.databases;
  const study = await givenStudy(services);
  const { id: owner } = await givenResearcher(services, { study, role: 'owner' });
  const at = new Date('2026-03-01T00:00:00Z').toISOString();
  const id = randomId();
  await sql`insert into job (id, study_id, owner_id, kind, state, input, created_at)
    values (${id}, ${study}, ${owner}, 'of-tomorrow', 'waiting', '{}', ${at})`.execute(studio);
  expect(await claimJob(studio, randomId(), ['freeze'], new Date())).toBeUndefined();
  expect(await claimJob(studio, randomId(), ['of-tomorrow' as 'freeze'], new Date())).toMatchObject({ id });
});

test('a machine that stops rewrites no table under the others', async () => {
  const url = await postgres.url();
  const [staying, leaving] = [await aMachine(url), await aMachine(url)];
  const { answers } = staying.services.databases;
  const files = async () =>
    (await sql<{ file: string }>`select pg_relation_filepath('box') as file`.execute(answers)).rows[0]!.file;
  const before = await files();
  await leaving.close();
  expect(await files()).toBe(before);
});
