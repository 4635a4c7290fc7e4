import { readTranscript, type Transcript } from './read-transcript.ts';

/** The body of a child process. */
export function run(bytes: Uint8Array): Promise<Transcript> {
  return readTranscript(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
