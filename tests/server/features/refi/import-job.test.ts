import { expect, test } from 'vitest';
import type { JobId } from '../../../../server/contract/ids.ts';
import { refiImportJob } from '../../../../server/features/refi/import-job.ts';
import { selectJob } from '../../../../server/platform/jobs/job.queries.ts';
import { Runner } from '../../../../server/platform/jobs/runner.ts';
import { startJob } from '../../../../server/platform/jobs/start-job.ts';
import { randomId } from '../../../../server/platform/random.ts';
import { endOf } from '../../../support/jobs.ts';
import { packed } from '../../formats/refi/full-project.ts';
import { openCodedStudy } from '../interview/given.ts';

test('a process that stops while a project is stored leaves nothing of it, and the next one stores all', async () => {
  const { app, services, study, owner } = await openCodedStudy();
  await app.close();
  const { studio } = services.databases;
  const order = { study, kind: 'refi-import', input: { values: 'stance:problem' }, file: packed } as const;
  const id = await startJob(services, { ...order, id: randomId<JobId>(), owner: owner.id });
  let stopped: Promise<void> | undefined;
  const seen: number[] = [];
  const stopping = new Runner(services, [
    {
      ...refiImportJob,
      run: (given, work) =>
        refiImportJob.run(given, {
          ...work,
          progress(done, total) {
            seen.push(done);
            work.progress(done, total);
            // The first of three interviews is stored.
            if (done > 80) stopped ??= stopping.stop();
          },
        }),
    },
  ]);
  stopping.start();
  await expect.poll(() => stopped !== undefined, { timeout: 60_000 }).toBe(true);
  await stopped;
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(await studio.selectFrom('interview').select('id').execute()).toEqual([]);
  expect(await selectJob(studio, study, id)).toMatchObject({ state: 'waiting', attempts: 0, result: null });

  const next = new Runner(services, [refiImportJob]);
  next.start();
  expect(await endOf(services, study, id)).toMatchObject({ state: 'done' });
  await next.stop();
  expect(await studio.selectFrom('interview').select('id').execute()).toHaveLength(3);
});
