import { refuseQuestionnaire } from '../instrument/refuse-questionnaire.ts';
import { readTranscript } from './read-transcript.ts';
import type { Transcript } from './transcript.ts';

/** The body of a child process. */
export async function run({
  bytes,
  encoding,
}: {
  readonly bytes: Uint8Array;
  readonly encoding?: string;
}): Promise<Transcript> {
  await refuseQuestionnaire({ name: '', bytes });
  return readTranscript(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { encoding });
}
