import { endianness } from 'node:os';
import type { ReleaseColumn } from '../../contract/release.ts';

type Kind = ReleaseColumn['kind'];

/** The cells of one released column: answers and categories, scores, or the texts of an open question. */
export type Cells = Int8Array<ArrayBuffer> | Float64Array<ArrayBuffer> | readonly string[];

export function cellsFrom(kind: Kind, length: number, at: (index: number) => number | string): Cells {
  switch (kind) {
    case 'integer':
      return Int8Array.from({ length }, (_, i) => at(i) as number);
    case 'real':
      return Float64Array.from({ length }, (_, i) => at(i) as number);
    case 'text':
      return Array.from({ length }, (_, i) => at(i) as string);
  }
}

/** One byte an integer, eight a double (little-endian), texts as a JSON array. */
export function encodeCells(cells: Cells): Buffer {
  if (!ArrayBuffer.isView(cells)) return Buffer.from(JSON.stringify(cells));
  if (endianness() !== 'LE') throw new Error('Doubles of a release are little-endian; this machine is not.');
  return Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength);
}

/** The cells in memory of their own, so that a worker thread is sent them and nothing around them. */
export function decodeCells(kind: Kind, bytes: Uint8Array): Cells {
  if (kind === 'text') return JSON.parse(Buffer.from(bytes).toString()) as string[];
  const { buffer } = new Uint8Array(bytes);
  return kind === 'integer' ? new Int8Array(buffer) : new Float64Array(buffer);
}
