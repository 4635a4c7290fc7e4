import type { Table } from '../../../analysis/columns.ts';
import type { Answer } from '../../../analysis/engine/analyse.ts';
import { Problem } from '../../platform/problem.ts';
import { runInPool } from '../../platform/worker-pool.ts';
import type { EngineJob, EngineOutcome } from './engine-job.ts';
import { warmUpJob } from './warm-up.ts';

const worker = new URL('./engine-worker.ts', import.meta.url);

/** Starts a worker and lets it compile what a results page needs, so that the first reader need not wait for it; `signal` ends it early. */
export async function warmEngine(signal: AbortSignal | null = null): Promise<void> {
  await runInPool(worker, warmUpJob(), signal);
}

/** Runs the engine off the event loop. The table is loaded only where the worker has not kept it. */
export async function runInWorker(job: EngineJob, loadTable?: () => Promise<Table>): Promise<Answer> {
  const run = (given: EngineJob) => runInPool<EngineJob, EngineOutcome>(worker, given);
  let outcome = await run(job);
  if ('unknown' in outcome && loadTable) outcome = await run({ ...job, table: await loadTable() });
  if ('refused' in outcome) throw new Problem('analysis-request-invalid', outcome.refused);
  if ('unknown' in outcome) throw new Error('an analysis needs a table');
  return outcome.answer;
}
