import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { JobId, StudyId } from '../../server/contract/ids.ts';
import { type JobRow, selectJob } from '../../server/platform/jobs/job.queries.ts';
import type { Services } from '../../server/platform/services.ts';

/** A process of the role `worker` on the databases of a server that does no jobs itself. */
function startWorker(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'server/commands/cli.ts', 'serve', '--role', 'worker'], {
    env: { ...process.env, FOURLINKS_LOG: 'silent', ...env },
    stdio: 'ignore',
  });
}

async function until(found: () => Promise<boolean>): Promise<void> {
  while (!(await found())) await wait(5);
}

/** Lets a job be done once and returns how long that took from its claim on. */
export async function timeOf(services: Services, study: StudyId, id: JobId, env: NodeJS.ProcessEnv) {
  const find = () => selectJob(services.databases.studio, study, id);
  const worker = startWorker(env);
  await until(async () => (await find())?.state !== 'waiting');
  const begun = performance.now();
  await until(async () => Boolean((await find())?.ended_at));
  const took = performance.now() - begun;
  worker.kill('SIGKILL');
  return took;
}

/** Kills the process that does a job at each of these moments after it has claimed it, with everything that it started; then lets it end. */
export async function killAt(
  services: Services,
  study: StudyId,
  id: JobId,
  { env, moments }: { env: NodeJS.ProcessEnv; moments: readonly number[] },
): Promise<{ end: JobRow; kills: number }> {
  const { studio } = services.databases;
  const find = async () => (await selectJob(studio, study, id))!;
  let kills = 0;
  for (const moment of [...moments, Infinity]) {
    // The lease of a process that is gone runs out; the test does not wait for it.
    await sql`update job set lease_until = '2000-01-01T00:00:00.000Z' where state = 'running'`.execute(
      studio,
    );
    const { attempts } = await find();
    const worker = startWorker(env);
    const gone = once(worker, 'exit');
    await until(async () => (await find()).attempts > attempts || (await find()).ended_at !== null);
    if (moment !== Infinity) await wait(moment);
    else await until(async () => (await find()).ended_at !== null);
    if ((await find()).ended_at === null) kills += 1;
    worker.kill('SIGKILL');
    await gone;
    if ((await find()).ended_at !== null) break;
  }
  return { end: await find(), kills };
}
