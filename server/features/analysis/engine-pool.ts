import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Table } from '../../../analysis/columns.ts';
import type { Reply } from '../../../analysis/engine/analyse.ts';
import type { Definitions } from '../../../analysis/engine/definitions.ts';
import type { AnalysisRequest } from '../../contract/analysis.ts';
import { Problem } from '../../platform/problem.ts';
import { warmUpJob } from './warm-up.ts';

export interface EngineJob {
  /** The hash under which a worker may keep the table. */
  readonly release?: string;
  /** May be left out where a worker may know the release. */
  readonly table?: Table;
  readonly request: AnalysisRequest;
  readonly definitions?: Definitions;
}

/** A worker hands back a refusal as data: the classes of errors do not survive the way between threads. */
export type EngineOutcome =
  | { readonly reply: Reply }
  | { readonly unknown: true }
  | { readonly refused: { readonly field: string; readonly reason: string } };

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

/** Starts a worker and lets it compile what a results page needs, so that the first reader need not wait for it. */
export async function warmEngine(): Promise<void> {
  await thePool().run(warmUpJob());
}

/** Runs the engine off the event loop. The table is loaded only where the worker has not kept it. */
export async function runInWorker(job: EngineJob, loadTable?: () => Promise<Table>): Promise<Reply> {
  let outcome = await thePool().run(job);
  if ('unknown' in outcome && loadTable) outcome = await thePool().run({ ...job, table: await loadTable() });
  if ('refused' in outcome) throw new Problem('analysis-request-invalid', outcome.refused);
  if ('unknown' in outcome) throw new Error('an analysis needs a table');
  return outcome.reply;
}
