import { expect, test } from 'vitest';
import type { Job, JobList } from '../../../../server/contract/job.ts';
import type { JobId, ResearcherId } from '../../../../server/contract/ids.ts';
import { orderIntervals } from '../../../../server/features/agreement/intervals-job.ts';
import { endJob, selectJob } from '../../../../server/platform/jobs/job.queries.ts';
import { startJob } from '../../../../server/platform/jobs/start-job.ts';
import { randomId } from '../../../../server/platform/random.ts';
import { givenResearcher, givenStudy } from '../../../support/server.ts';
import { openComparison } from '../adjudication/compared.ts';
import { openCodedStudy } from '../interview/given.ts';

type Server = Awaited<ReturnType<typeof openCodedStudy>>;
type Headers = Server['owner']['headers'];

/** A study with members of every role, and jobs that another process does. */
async function openJobs() {
  const server = await openCodedStudy();
  const { app, services, study } = server;
  await app.ready();
  services.bell.removeAllListeners('given');
  const begin = async (owner: ResearcherId): Promise<JobId> => {
    const id = randomId<JobId>();
    await startJob(services, { id, study, owner, kind: 'table-import', input: {}, here: true });
    return id;
  };
  const url = `/api/studies/${study}/jobs`;
  const show = async (id: JobId, headers: Headers) =>
    (await app.inject({ url: `${url}/${id}`, headers })).json<Job>();
  const cancel = async (id: JobId, headers: Headers, path = url) =>
    (await app.inject({ method: 'DELETE', url: `${path}/${id}`, headers })).statusCode;
  const [analyst, viewer] = [
    await givenResearcher(services, { study, role: 'analyst' }),
    await givenResearcher(services, { study, role: 'viewer' }),
  ];
  return { ...server, analyst, viewer, begin, show, cancel, url };
}

test('members see that a job runs; who began it and the owner of the study may cancel it, others may not', async () => {
  const { app, owner, analyst, viewer, coderA, begin, show, cancel, url } = await openJobs();
  const id = await begin(analyst.id);
  for (const { headers } of [owner, coderA, viewer]) {
    const { jobs } = (await app.inject({ url, headers })).json<JobList>();
    expect(jobs).toMatchObject([{ id, kind: 'table-import', state: 'running', own: false }]);
  }
  expect(await show(id, analyst.headers)).toMatchObject({ own: true });
  expect(await cancel(id, viewer.headers)).toBe(403);
  expect(await cancel(id, coderA.headers)).toBe(403);
  expect(await show(id, analyst.headers)).toMatchObject({ cancelling: false });
  expect(await cancel(id, analyst.headers)).toBe(204);
  expect(await show(id, viewer.headers)).toMatchObject({ cancelling: true });
  const others = await begin(coderA.id);
  expect(await cancel(others, analyst.headers)).toBe(403);
  expect(await cancel(others, owner.headers)).toBe(204);
});

test('for whoever is no member there is neither study nor job, also under the address of a study of their own', async () => {
  const { app, services, owner, begin, show, cancel, url } = await openJobs();
  const id = await begin(owner.id);
  const theirs = await givenStudy(services);
  const stranger = await givenResearcher(services, { study: theirs, role: 'owner' });
  const there = `/api/studies/${theirs}/jobs`;
  for (const path of [url, there]) {
    expect((await app.inject({ url: `${path}/${id}`, headers: stranger.headers })).statusCode).toBe(404);
    expect(await cancel(id, stranger.headers, path)).toBe(404);
  }
  expect((await app.inject({ url: there, headers: stranger.headers })).json()).toEqual({ jobs: [] });
  expect(await show(id, owner.headers)).toMatchObject({ cancelling: false });
});

test('what a job found in a file is told to whoever gave it, not to the other members', async () => {
  const { services, study, owner, analyst, coderA, begin, show } = await openJobs();
  const { studio } = services.databases;
  const id = await begin(analyst.id);
  const { claim } = (await selectJob(studio, study, id))!;
  const found = { column: '王明' };
  const problem = JSON.stringify({ code: 'import-column-unknown', details: found });
  await endJob(studio, { id, claim: claim! }, { state: 'failed', problem }, services.now());
  expect(JSON.stringify(await show(id, analyst.headers))).toContain('王明');
  for (const { headers } of [owner, coderA]) {
    const shown = await show(id, headers);
    expect(shown).toMatchObject({ state: 'failed', problem: { code: 'job-failed' } });
    expect(JSON.stringify(shown)).not.toContain('王明');
  }
});

test('whoever asks for the same intervals meanwhile is given the job that is under way', async () => {
  const { app, services, study, code, finish, owner, coderA, coderB } = await openComparison();
  await code(coderA, '季度末墙上贴张表，𠮷才晓得扣了多少。');
  await code(coderB, '𠮷才晓得扣了多少。');
  await finish(coderA, coderB);
  services.bell.removeAllListeners('given');
  const reader = { id: owner.id, role: 'owner' } as const;
  const order = await orderIntervals(services.databases.studio, study, reader, undefined);
  const id = await startJob(services, { id: randomId(), ...order, owner: owner.id, here: true });
  const ask = async ({ headers }: typeof owner) =>
    (
      await app.inject({
        method: 'POST',
        url: `/api/studies/${study}/agreement/intervals`,
        headers: { ...headers, prefer: 'respond-async' },
      })
    ).json<Job>();
  expect(await ask(owner)).toMatchObject({ id, kind: 'intervals', own: true });
  expect(await ask(coderB)).toMatchObject({ id, own: false });
});
