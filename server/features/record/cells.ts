import { endianness } from 'node:os';
import type { Column } from '../../../analysis/columns.ts';
import type { StoredColumn } from './manifest.ts';

/** The cells of a column, eight bytes a number, four a level, little-endian. */
export function encodeColumn({ values }: Column): Buffer {
  if (endianness() !== 'LE') throw new Error('Numbers of a release are little-endian; this machine is not.');
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** The column in memory of its own, so that a worker is sent its cells and nothing around them. */
export function decodeColumn({ name, kind, levels = [] }: StoredColumn, bytes: Uint8Array): Column {
  const { buffer } = new Uint8Array(bytes);
  if (kind === 'text') return { kind, name, values: new Int32Array(buffer), levels };
  return { kind, name, values: new Float64Array(buffer) };
}
