import { Problem } from '../../platform/problem.ts';
import { reading } from '../../platform/child/limits.ts';
import { runInChild } from '../../platform/child/run-in-child.ts';
import type { FileReading } from './reading-worker.ts';

const worker = new URL('./reading-worker.ts', import.meta.url);

/** Reads a file off the event loop, because a large one takes seconds; `signal` gives it up. */
export async function readFile(bytes: Uint8Array, signal: AbortSignal): Promise<FileReading> {
  const order = { limits: reading, share: 'files', signal };
  return runInChild<FileReading>(worker, bytes, order).catch((error: unknown) => {
    throw signal.aborted ? new Problem('refi-cancelled') : error;
  });
}
