import { type ByteSource, CutShort } from '../byte-source.ts';

/** One table of labels, from its name on; `nameBytes` is the width of the field of a name. */
export function readLabelTable(
  source: ByteSource,
  nameBytes: number,
): { name: string; entries: Map<number, Buffer> } {
  const name = source.take(nameBytes).toString('latin1').replace(/\0.*/s, '');
  source.skip(3);
  const count = source.i32();
  const length = source.i32();
  if (count * 8 > source.left) throw new CutShort();
  const offsets = Array.from({ length: count }, () => source.i32());
  const values = Array.from({ length: count }, () => source.i32());
  const texts = source.take(length);
  return { name, entries: new Map(values.map((value, i) => [value, texts.subarray(offsets[i])])) };
}
