import { expect, test } from 'vitest';
import type { ReleaseDetail } from '../../server/contract/release.ts';
import { orderFreeze } from '../../server/features/release/freeze-job.ts';
import { countBoxes } from '../../server/features/response/response.door.ts';
import { startJob } from '../../server/platform/jobs/start-job.ts';
import { collect } from '../server/features/release/frozen.ts';
import { openAnswering } from '../server/features/response/answering.ts';
import { givenPostgres } from '../support/postgres.ts';
import { givenResearcher } from '../support/server.ts';
import { killAt, timeOf } from './killed-worker.ts';

const key = 'ab'.repeat(32);
const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** A study with twelve answers and the order to freeze them, which the server leaves to others. */
async function givenOrder(more: NodeJS.ProcessEnv = {}) {
  const given = await openAnswering({ env: { FOURLINKS_KEY: key, ...more } });
  const { app, services, study, folder } = given;
  await collect(given, 0, 12);
  await app.close();
  const { id: owner } = await givenResearcher(services, { study, role: 'owner' });
  const order = await orderFreeze(services, study, {});
  await startJob(services, { ...order, owner });
  return { services, study, id: order.id, env: { FOURLINKS_DATA: folder, FOURLINKS_KEY: key, ...more } };
}

async function freezeUnderBlows(
  { services, study, id, env }: Awaited<ReturnType<typeof givenOrder>>,
  moments: readonly number[],
): Promise<number> {
  const { studio, answers, roster } = services.databases;
  const { end, kills } = await killAt(services, study, id, { env, moments });
  expect(end).toMatchObject({ state: 'done', problem: null, claim: null, slot: null });
  expect(JSON.parse(end.result!) as ReleaseDetail).toMatchObject({ n: 12, number: 1 });
  const releases = await studio.selectFrom('release').select(['number', 'n']).execute();
  expect(releases).toEqual([{ number: 1, n: 12 }]);
  expect(await countBoxes(answers, study)).toBe(0);
  const boards = await answers.selectFrom('board').select(['release', 'responses']).execute();
  expect(boards).toEqual([{ release: 1, responses: 12 }]);
  const questionnaires = await answers.selectFrom('questionnaire').select('state').execute();
  expect(questionnaires).toEqual([{ state: 'closed' }]);
  expect(await roster.selectFrom('ticket').selectAll().execute()).toEqual([]);
  const looks = await studio.selectFrom('look').select('action').execute();
  expect(looks).toEqual([{ action: 'release.freeze' }]);
  return kills;
}

test('a freeze whose process is killed at every tenth percent is done once, with nothing half-done', async () => {
  const trial = await givenOrder();
  const took = await timeOf(trial.services, trial.study, trial.id, trial.env);
  const kills = await freezeUnderBlows(
    await givenOrder(),
    tenths.map((share) => share * took),
  );
  // A machine that is less busy than during the trial ends it before the last blows.
  expect(kills).toBeGreaterThan(2);
}, 400_000);

const postgres = givenPostgres();

test('so it is on PostgreSQL', async () => {
  const kills = await freezeUnderBlows(
    await givenOrder({ DATABASE_URL: await postgres.url() }),
    [20, 300, 900],
  );
  expect(kills).toBeGreaterThan(0);
});
