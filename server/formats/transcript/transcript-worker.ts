import { refuseQuestionnaire } from '../instrument/refuse-questionnaire.ts';
import { readTranscript, type TranscriptOptions } from './read-transcript.ts';
import type { Transcript } from './transcript.ts';

/** The body of a child process. */
export async function run(file: TranscriptOptions & { readonly bytes: Uint8Array }): Promise<Transcript> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  await refuseQuestionnaire({ name: '', bytes });
  return readTranscript(bytes, file);
}
