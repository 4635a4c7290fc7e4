import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Table } from '../../../analysis/columns.ts';
import type { Reply } from '../../../analysis/engine/analyse.ts';
import { Problem } from '../../platform/problem.ts';
import type { EngineJob, EngineOutcome } from './engine-job.ts';
import { warmUpJob } from './warm-up.ts';

type EnginePool = Piscina<EngineJob, EngineOutcome>;

let pool: EnginePool | undefined;

/** Threads start with the first job; one stays, and none keeps the process alive. */
function thePool(): EnginePool {
  return (pool ??= new Piscina<EngineJob, EngineOutcome>({
    filename: fileURLToPath(new URL('./engine-worker.ts', import.meta.url)),
    name: 'run',
    execArgv: ['--import', 'tsx'],
    minThreads: 1,
    maxThreads: 2,
    idleTimeout: 60_000,
  }));
}

/** Starts a worker and lets it compile what a results page needs, so that the first reader need not wait for it; `signal` ends it early. */
export async function warmEngine(signal: AbortSignal | null = null): Promise<void> {
  await thePool().run(warmUpJob(), { signal });
}

/** Runs the engine off the event loop. The table is loaded only where the worker has not kept it. */
export async function runInWorker(job: EngineJob, loadTable?: () => Promise<Table>): Promise<Reply> {
  let outcome = await thePool().run(job);
  if ('unknown' in outcome && loadTable) outcome = await thePool().run({ ...job, table: await loadTable() });
  if ('refused' in outcome) throw new Problem('analysis-request-invalid', outcome.refused);
  if ('unknown' in outcome) throw new Error('an analysis needs a table');
  return outcome.reply;
}
