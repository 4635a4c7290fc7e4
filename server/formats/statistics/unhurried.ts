import { setImmediate as breathe } from 'node:timers/promises';

/** The same chunks; others are served after each. */
export async function* unhurried(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    yield chunk;
    await breathe();
  }
}
