import { reading } from '../../platform/child/limits.ts';
import { type Order, runInChild } from '../../platform/child/run-in-child.ts';
import type { FileReading } from './reading-worker.ts';

const worker = new URL('./reading-worker.ts', import.meta.url);

/** Whose file it is, whether anybody still waits for it, and who hears how far it is read. */
export type Sender = Omit<Order, 'limits'>;

/** Reads a file off the event loop, because a large one takes seconds. */
export function readFile(bytes: Uint8Array, sender: Sender): Promise<FileReading> {
  return runInChild<FileReading>(worker, bytes, { ...sender, limits: reading });
}
