import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { jobHandlers } from '../../server/job-handlers.ts';
import type { JobId, StudyId } from '../../server/contract/ids.ts';
import type { JobRow } from '../../server/platform/jobs/job.queries.ts';
import { Runner } from '../../server/platform/jobs/runner.ts';
import type { Services } from '../../server/platform/services.ts';
import { endOf } from '../support/jobs.ts';
import { startOf } from '../support/start-of.ts';
import type { Doomed } from './dying-worker.ts';
import { watchStatements } from './statements.ts';

/** A job that waits in the databases of an environment, which no process does yet. */
export interface Waiting {
  readonly services: Services;
  readonly study: StudyId;
  readonly id: JobId;
  readonly env: NodeJS.ProcessEnv;
}

const worker = startOf(new URL('./dying-worker.ts', import.meta.url));

function startWorker(): ChildProcess {
  return fork(worker, {
    execArgv: [],
    env: { ...process.env, FOURLINKS_LOG: 'silent' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Does the job in this process; its end, and how many statements it took. */
export async function endHere({
  services,
  study,
  id,
}: Waiting): Promise<{ end: JobRow; statements: number }> {
  await letGo(services);
  let statements = 0;
  const counted = watchStatements(services, jobHandlers, (count) => {
    statements = count;
    return Promise.resolve();
  });
  const runner = new Runner(counted.services, counted.handlers);
  runner.start();
  const end = await endOf(services, study, id);
  await runner.stop();
  return { end, statements };
}

/**
 * Lets process after process begin some jobs; each is killed when all of them have made as many statements as is said for this
 * time, or have ended: a job that goes on where it was cut short may do so. `onkill` looks at what is left each time.
 */
export async function killAfter(
  times: readonly (readonly (Waiting & { readonly last: number })[])[],
  onkill: () => Promise<void>,
): Promise<void> {
  let next = startWorker();
  try {
    for (const jobs of times) {
      const dying = next;
      // The next process loads while this one works.
      next = startWorker();
      for (const { services } of jobs) await letGo(services);
      dying.send(jobs.map(({ study, id, env, last }): Doomed => ({ study, id, env, last })));
      await once(dying, 'exit');
      await onkill();
    }
  } finally {
    next.kill('SIGKILL');
  }
}

/** The lease of a process that is gone runs out; nobody waits for that here. */
async function letGo({ databases }: Services): Promise<void> {
  const past = '2000-01-01T00:00:00.000Z';
  await sql`update job set lease_until = ${past} where state = 'running'`.execute(databases.studio);
}
