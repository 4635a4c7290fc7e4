import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Handler } from '../../../../server/platform/jobs/job.ts';
import { selectJob } from '../../../../server/platform/jobs/job.queries.ts';
import { Runner } from '../../../../server/platform/jobs/runner.ts';
import { cancelJob } from '../../../../server/platform/jobs/start-job.ts';
import { migrate } from '../../../../server/platform/database/migrate.ts';
import { Problem } from '../../../../server/platform/problem.ts';
import { openServices, type Services } from '../../../../server/platform/services.ts';
import { readSettings } from '../../../../server/platform/settings.ts';
import { aFolder } from '../../../support/server.ts';
import { endOf } from '../../../support/jobs.ts';
import { givenStudy } from '../../../support/server.ts';
import { count, type Counting, countingJob, linesOf } from './counting.ts';

const clock = { now: new Date('2026-03-02T08:00:00Z') };

/** One process of several on the same folder. */
async function openProcess(folder: string): Promise<Services> {
  const settings = readSettings({ FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent' });
  const services = openServices(settings, () => clock.now);
  await migrate(services.databases);
  onTestFinished(() => services.databases.close());
  return services;
}

function run(services: Services, handler: Handler<Counting, unknown> = countingJob): Runner {
  const runner = new Runner(services, [handler]);
  runner.start();
  onTestFinished(() => runner.stop());
  return runner;
}

test('two runners never do one job twice, and every job is done', async () => {
  const folder = aFolder();
  const [one, other] = [await openProcess(folder), await openProcess(folder)];
  const study = await givenStudy(one);
  const ids = [];
  for (let i = 0; i < 20; i++) ids.push(await count(one, study, { steps: 3 }));
  run(one);
  run(other);
  for (const id of ids) expect(await endOf(other, study, id)).toMatchObject({ state: 'done', attempts: 1 });
  expect(await linesOf(one)).toEqual(ids.map(() => 1));
});

test('a lease that runs out is claimed again, and who lost it can store nothing', async () => {
  const folder = aFolder();
  const [stalled, other] = [await openProcess(folder), await openProcess(folder)];
  const study = await givenStudy(stalled);
  let goOn = (): void => undefined;
  const stalling = new Promise<void>((resolve) => (goOn = resolve));
  const id = await count(stalled, study, { steps: 1 });
  run(stalled, {
    ...countingJob,
    async run(services, work) {
      await stalling;
      await countingJob.run(services, { ...work, signal: new AbortController().signal });
    },
  });
  await expect.poll(() => selectJob(other.databases.studio, study, id)).toMatchObject({ state: 'running' });
  await other.databases.studio.updateTable('job').set({ lease_until: '2026-03-02T07:00:00Z' }).execute();
  run(other);
  expect(await endOf(other, study, id)).toMatchObject({ state: 'done', attempts: 2 });
  goOn();
  await wait(100);
  expect(await linesOf(other)).toEqual([1]);
});

test('a stopping process gives its job back at once, and the try does not count', async () => {
  const folder = aFolder();
  const [stopping, other] = [await openProcess(folder), await openProcess(folder)];
  const study = await givenStudy(stopping);
  const runner = run(stopping);
  const id = await count(stopping, study, { steps: 10_000 });
  await expect.poll(() => selectJob(other.databases.studio, study, id)).toMatchObject({ state: 'running' });
  await runner.stop();
  expect(await selectJob(other.databases.studio, study, id)).toMatchObject({ state: 'waiting', attempts: 0 });
});

test('a job that waits is cancelled, and so is one that runs in another process', async () => {
  const folder = aFolder();
  const [here, there] = [await openProcess(folder), await openProcess(folder)];
  const study = await givenStudy(here);
  const waiting = await count(here, study, { steps: 10_000 });
  await cancelJob(here, waiting);
  run(there);
  expect(await endOf(here, study, waiting)).toMatchObject({ state: 'cancelled' });
  const running = await count(here, study, { steps: 10_000 });
  await expect
    .poll(() => selectJob(here.databases.studio, study, running), { timeout: 5000 })
    .toMatchObject({
      state: 'running',
    });
  await cancelJob(here, running);
  expect(await endOf(here, study, running)).toMatchObject({ state: 'cancelled', result: null });
  expect(await linesOf(here)).toEqual([]);
});

test('a job that is cut short again and again is given up with a sentence, and what it left is put right', async () => {
  const services = await openProcess(aFolder());
  const study = await givenStudy(services);
  const id = await count(services, study, { steps: 1 });
  await services.databases.studio.updateTable('job').set({ attempts: 20 }).execute();
  let putRight = 0;
  run(services, { ...countingJob, abandon: async () => void (putRight += 1) });
  const { state, problem } = await endOf(services, study, id);
  expect([state, JSON.parse(problem!)]).toMatchObject([
    'failed',
    { code: 'job-given-up', details: { attempts: 20 } },
  ]);
  expect(putRight).toBe(1);
});

test('a refusal ends a job with its sentence, a fault of ours with the number of the line in the log', async () => {
  const services = await openProcess(aFolder());
  const study = await givenStudy(services);
  const errors: Error[] = [new Problem('table-empty', { file: 'a.csv' }), new TypeError('x')];
  run(services, { ...countingJob, run: () => Promise.reject(errors.shift()!) });
  const problems = [];
  for (const id of [await count(services, study, { steps: 1 }), await count(services, study, { steps: 1 })])
    problems.push(JSON.parse((await endOf(services, study, id)).problem!));
  expect(problems).toMatchObject([
    { code: 'table-empty', details: { file: 'a.csv' } },
    { code: 'server-fault', details: { incident: expect.stringMatching(/^.{8}$/) as string } },
  ]);
});
