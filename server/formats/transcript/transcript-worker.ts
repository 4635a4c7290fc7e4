import { refuseQuestionnaire } from '../instrument/refuse-questionnaire.ts';
import { readTranscript, type Transcript } from './read-transcript.ts';

/** The body of a child process. */
export async function run(bytes: Uint8Array): Promise<Transcript> {
  await refuseQuestionnaire({ name: '', bytes });
  return readTranscript(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
