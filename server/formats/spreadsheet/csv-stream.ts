import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { csvChunks, type Row } from './csv.ts';

/** A long table on its way out: others are served after each chunk, and nothing is made before it is wanted. */
export function csvStream(rows: Iterable<Row>): Readable {
  return Readable.from(unhurried(csvChunks(rows)), { highWaterMark: 1 });
}

async function* unhurried(chunks: Iterable<string>): AsyncGenerator<string> {
  for (const chunk of chunks) {
    yield chunk;
    await breathe();
  }
}
