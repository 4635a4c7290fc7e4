import { reading } from '../../platform/child/limits.ts';
import { type Order, runInChild } from '../../platform/child/run-in-child.ts';
import type { SourceFile } from '../../formats/instrument/format.ts';
import type { FoundInstrument } from '../../formats/instrument/index.ts';

const worker = new URL('./instrument-worker.ts', import.meta.url);

/** The draft that a file holds, read in a process with limits: what is in foreign files nobody can foresee. */
export function readInstrumentInChild(
  file: SourceFile,
  sender: Pick<Order, 'share' | 'signal'>,
): Promise<FoundInstrument> {
  return runInChild<FoundInstrument>(worker, file, { ...sender, limits: reading });
}
