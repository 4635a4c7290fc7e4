import type { Table } from '../../../analysis/columns.ts';
import type { Answer } from '../../../analysis/engine/analyse.ts';
import { computing } from '../../platform/child/limits.ts';
import { type Order, runInChild } from '../../platform/child/run-in-child.ts';
import { Problem } from '../../platform/problem.ts';
import type { EngineJob, EngineOutcome } from './engine-job.ts';
import { warmUpJob } from './warm-up.ts';

const worker = new URL('./engine-worker.ts', import.meta.url);

/** Whose analysis it is, whether anybody still waits for it, and how long it may take. */
export interface Asker extends Pick<Order, 'share' | 'signal'> {
  readonly seconds?: number;
}

/** Starts a child and lets it compile what a results page needs, so that the first reader need not wait for it; `signal` ends it early. */
export async function warmEngine(signal?: AbortSignal): Promise<void> {
  await runInChild(worker, warmUpJob(), { limits: computing, share: 'server', signal });
}

/** Runs the engine in a child process. The table is loaded only where the child has not kept it. */
export async function runInWorker(
  job: EngineJob,
  { seconds = computing.seconds, ...asker }: Asker,
  loadTable?: () => Promise<Table>,
): Promise<Answer> {
  const order = { ...asker, limits: { ...computing, seconds } };
  const run = (given: EngineJob) => runInChild<EngineOutcome>(worker, given, order);
  let outcome = await run(job);
  if ('unknown' in outcome && loadTable) outcome = await run({ ...job, table: await loadTable() });
  if ('ungrammatical' in outcome) throw new Problem('analysis-ungrammatical', outcome.ungrammatical);
  if ('small' in outcome) throw new Problem('analysis-protected');
  if ('refused' in outcome) throw new Problem('analysis-request-invalid', outcome.refused);
  if ('unknown' in outcome) throw new Error('an analysis needs a table');
  return outcome.answer;
}
