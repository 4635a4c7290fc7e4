/** What a font of the kind CFF is made of (Adobe Technical Note 5176), as far as glyphs can be left out of one. */

/** A list of pieces: how many, how long an offset is, the offsets, the pieces. */
export function readIndex(cff: Buffer, at: number): { pieces: Buffer[]; end: number } {
  const count = cff.readUInt16BE(at);
  if (count === 0) return { pieces: [], end: at + 2 };
  const width = cff[at + 2]!;
  const base = at + 2 + (count + 1) * width;
  const offset = (i: number) => base + cff.readUIntBE(at + 3 + i * width, width);
  const pieces = Array.from({ length: count }, (_, i) => cff.subarray(offset(i), offset(i + 1)));
  return { pieces, end: offset(count) };
}

export function writeIndex(pieces: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(3 + (pieces.length + 1) * 4);
  head.writeUInt16BE(pieces.length);
  head[2] = 4;
  let offset = 1;
  for (const [i, piece] of pieces.entries()) {
    head.writeUInt32BE(offset, 3 + i * 4);
    offset += piece.length;
  }
  head.writeUInt32BE(offset, 3 + pieces.length * 4);
  return Buffer.concat([head, ...pieces]);
}

/** Operators of two bytes count from here. */
const ESCAPE = 12;
export const operator = { charStrings: 17, private: 18, fontDicts: ESCAPE * 256 + 36 } as const;

const LONG = 29;

/** Where the last number before an operator stands, and what it is; only numbers of five bytes can be changed in their place. */
export function longNumber(dict: Buffer, wanted: number): { at: number; value: number } {
  let last = -1;
  for (let i = 0; i < dict.length;) {
    const byte = dict[i]!;
    if (byte <= 21) {
      const found = byte === ESCAPE ? ESCAPE * 256 + dict[i + 1]! : byte;
      if (found === wanted && dict[last] === LONG) return { at: last + 1, value: dict.readInt32BE(last + 1) };
      i += byte === ESCAPE ? 2 : 1;
      continue;
    }
    last = i;
    i += lengthOfNumber(dict, i);
  }
  throw new Error(`No number of five bytes before operator ${wanted}`);
}

function lengthOfNumber(dict: Buffer, at: number): number {
  const byte = dict[at]!;
  if (byte === LONG) return 5;
  if (byte === 28) return 3;
  if (byte >= 247) return 2;
  if (byte !== 30) return 1;
  // A decimal ends with a half byte of ones.
  let end = at + 1;
  while ((dict[end]! & 0x0f) !== 0x0f && dict[end]! >> 4 !== 0x0f) end++;
  return end + 1 - at;
}
