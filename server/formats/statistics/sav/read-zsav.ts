import { inflateSync } from 'node:zlib';
import { Problem } from '../../../platform/problem.ts';
import { ByteSource, CutShort } from '../byte-source.ts';

const MOST_BYTES = 1024 ** 3;

/** The cases of a `.zsav` file: blocks packed by zlib, listed at its end. */
export function unpackZsav(source: ByteSource): ByteSource {
  source.skip(8);
  source.goTo(source.u64());
  source.skip(20);
  const blocks = Array.from({ length: source.i32() }, () => {
    source.skip(8);
    return { at: source.u64(), unpacked: source.u32(), packed: source.u32() };
  });
  const total = blocks.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > MOST_BYTES)
    throw new Problem('archive-total-too-large', { entry: '.zsav', limit: MOST_BYTES / 2 ** 20 });
  const parts = blocks.map(({ at, packed, unpacked }) => {
    source.goTo(at);
    return inflated(source.take(packed), unpacked);
  });
  const cases = new ByteSource(Buffer.concat(parts));
  cases.isLittle = source.isLittle;
  return cases;
}

function inflated(bytes: Uint8Array, length: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, length) });
  } catch {
    throw new CutShort();
  }
}
