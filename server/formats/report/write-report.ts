import type { Limits } from '../../platform/child/limits.ts';
import { type Order, runInChild } from '../../platform/child/run-in-child.ts';
import type { Writing } from './report-worker.ts';

const worker = new URL('./report-worker.ts', import.meta.url);

/** Minutes only where a machine has much else to do. */
const limits: Limits = { memoryMB: 2048, seconds: 900, outputMB: 256 };

/** A report in each of the formats. */
export function writeReport(
  writing: Writing,
  sender: Pick<Order, 'share' | 'signal'>,
): Promise<Uint8Array[]> {
  return runInChild<Uint8Array[]>(worker, writing, { ...sender, limits });
}
