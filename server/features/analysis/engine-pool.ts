import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Reply } from '../../../analysis/engine/analyse.ts';
import type { Definitions } from '../../../analysis/engine/definitions.ts';
import type { Table } from '../../../analysis/columns.ts';
import type { AnalysisRequest } from '../../contract/analysis.ts';
import { Problem } from '../../platform/problem.ts';

export interface EngineJob {
  readonly table: Table;
  readonly request: AnalysisRequest;
  readonly definitions: Definitions;
}

/** A worker hands back a refusal as data: the classes of errors do not survive the way between threads. */
export type EngineOutcome =
  { readonly reply: Reply } | { readonly refused: { readonly field: string; readonly reason: string } };

let pool: Piscina<EngineJob, EngineOutcome> | undefined;

/** Runs the engine off the event loop; threads start with the first analysis and do not keep the process alive. */
export async function runInWorker(job: EngineJob): Promise<Reply> {
  pool ??= new Piscina<EngineJob, EngineOutcome>({
    filename: fileURLToPath(new URL('./engine-worker.ts', import.meta.url)),
    name: 'run',
    execArgv: ['--import', 'tsx'],
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: 60_000,
  });
  const outcome = await pool.run(job);
  if ('refused' in outcome) throw new Problem('analysis-request-invalid', outcome.refused);
  return outcome.reply;
}
