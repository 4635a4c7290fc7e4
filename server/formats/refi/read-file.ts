import { Problem } from '../../platform/problem.ts';
import { runInPool } from '../../platform/worker-pool.ts';
import type { FileOutcome, FileReading } from './reading-worker.ts';

const worker = new URL('./reading-worker.ts', import.meta.url);

/** Reads a file off the event loop, because a large one takes seconds; `signal` gives it up. */
export async function readFile(bytes: Uint8Array, signal: AbortSignal): Promise<FileReading> {
  const outcome = await runInPool<Uint8Array, FileOutcome>(worker, bytes, signal).catch((error: unknown) => {
    throw signal.aborted ? new Problem('refi-cancelled') : error;
  });
  if ('refused' in outcome) throw new Problem(outcome.refused.code, outcome.refused.details);
  return outcome;
}
