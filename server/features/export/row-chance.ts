import { createHash } from 'node:crypto';

const WORD_BYTES = 4;
const WORD_RANGE = 2 ** 32;

/**
 * Numbers from 0 to below 1, one a row and column, that follow from a secret and the answers in the row alone. Whoever takes the
 * file twice, or the file of a later release, finds the same changes: from files that were changed anew each time the answers
 * could be told by comparing. Of rows that are alike each has its own.
 */
export function rowChance(
  columns: readonly Int8Array[],
  rows: number,
  secret: Uint8Array,
): (column: number) => (row: number) => number {
  const width = columns.length;
  const words = new Uint32Array(rows * width);
  const seen = new Map<string, number>();
  const answers = Buffer.alloc(width);
  for (let row = 0; row < rows; row++) {
    columns.forEach((cells, at) => answers.writeInt8(cells[row]!, at));
    const digest = createHash('sha256').update(secret).update(answers).digest('base64');
    const before = seen.get(digest) ?? 0;
    seen.set(digest, before + 1);
    const drawn = createHash('shake256', { outputLength: width * WORD_BYTES })
      .update(secret)
      .update(digest)
      .update(String(before))
      .digest();
    for (let at = 0; at < width; at++) words[row * width + at] = drawn.readUInt32LE(at * WORD_BYTES);
  }
  return (column) => (row) => words[row * width + column]! / WORD_RANGE;
}
