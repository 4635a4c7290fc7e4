import { createHash } from 'node:crypto';

const WORD_BYTES = 4;
/** Enough that rows with the same key are alike. */
const KEY_BYTES = 16;
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
    let drawn = wordsOf(secret, answers);
    const same = drawn.toString('latin1', 0, KEY_BYTES);
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    if (before > 0) drawn = wordsOf(secret, answers, String(before));
    for (let at = 0; at < width; at++) words[row * width + at] = drawn.readUInt32LE(at * WORD_BYTES);
  }
  return (column) => (row) => words[row * width + column]! / WORD_RANGE;
}

function wordsOf(secret: Uint8Array, answers: Buffer, repeat = ''): Buffer {
  const outputLength = Math.max(KEY_BYTES, answers.length * WORD_BYTES);
  return createHash('shake256', { outputLength }).update(secret).update(answers).update(repeat).digest();
}
