import type { Chunks } from '../../platform/write-whole.ts';

const PATIENCE_MS = 2000;
const MEBIBYTE = 2 ** 20;

/** Says on standard error how far a long file is; a short one passes in silence. */
export async function* withProgress(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let said = performance.now();
  for await (const chunk of chunks) {
    yield chunk;
    bytes += chunk.byteLength;
    if (performance.now() - said < PATIENCE_MS) continue;
    said = performance.now();
    process.stderr.write(`${Math.round(bytes / MEBIBYTE)} MiB written\n`);
  }
}
