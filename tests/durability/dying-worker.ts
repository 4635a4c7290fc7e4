import { jobHandlers } from '../../server/job-handlers.ts';
import type { JobId, StudyId } from '../../server/contract/ids.ts';
import { Runner } from '../../server/platform/jobs/runner.ts';
import { openServices } from '../../server/platform/services.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { endOf } from '../support/jobs.ts';
import { watchStatements } from './statements.ts';

/** A job in the databases of an environment, and after how many of its statements it may not go on. */
export interface Doomed {
  readonly study: StudyId;
  readonly id: JobId;
  readonly env: NodeJS.ProcessEnv;
  readonly last: number;
}

const forever = new Promise<void>(() => undefined);

/** A process that begins jobs, each in databases of its own, and kills itself when every one has come to its last statement, or to its end. */
process.once('message', (jobs: readonly Doomed[]) => {
  let alive = jobs.length;
  const arrive = (): void => {
    alive -= 1;
    if (alive === 0) process.kill(process.pid, 'SIGKILL');
  };
  for (const { study, id, env, last } of jobs) {
    const services = openServices(readSettings({ ...process.env, ...env }));
    const watched = watchStatements(services, jobHandlers, async (count) => {
      if (count !== last) return;
      arrive();
      await forever;
    });
    new Runner(watched.services, watched.handlers).start();
    void endOf(services, study, id).then(arrive);
  }
});
