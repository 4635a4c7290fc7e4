import { reading } from '../../platform/child/limits.ts';
import { type Order, runInChild } from '../../platform/child/run-in-child.ts';
import type { TranscriptOptions } from './read-transcript.ts';
import type { Transcript } from './transcript.ts';

const worker = new URL('./transcript-worker.ts', import.meta.url);

/** The text of an imported file, read in a process with limits: what libraries make of a broken file nobody can foresee. */
export function readTranscriptInChild(
  bytes: Uint8Array,
  sender: Pick<Order, 'share' | 'signal'>,
  { encoding }: TranscriptOptions = {},
): Promise<Transcript> {
  return runInChild<Transcript>(worker, { bytes, encoding }, { ...sender, limits: reading });
}
