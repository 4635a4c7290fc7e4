import { randomBytes } from 'node:crypto';
import type { Column } from '../../../analysis/columns.ts';

/** Before the cells of a column: with it nobody finds out by trial which answers give the digest in the manifest. */
const SALT_BYTES = 32;

/** A column as its member is described. */
export type DescribedCells =
  | { readonly kind: 'integer' | 'real'; readonly name: string }
  | { readonly kind: 'text'; readonly name: string; readonly levels: readonly string[] };

/** The bytes of a member: a salt of its own, then the cells as they lie in memory, the lowest byte first. */
export function cellChunks({ values }: Column): Uint8Array[] {
  return [randomBytes(SALT_BYTES), new Uint8Array(values.buffer, values.byteOffset, values.byteLength)];
}

/** A column of its member; null where the bytes are not the cells of so many rows. */
export function readCells(bytes: Buffer, described: DescribedCells, rows: number): Column | null {
  // A copy of its own begins where numbers of any size may begin.
  const cells = Uint8Array.from(bytes.subarray(SALT_BYTES));
  const { name } = described;
  if (cells.byteLength !== rows * widths[described.kind]) return null;
  switch (described.kind) {
    case 'integer':
      return { kind: 'integer', name, values: new Int8Array(cells.buffer) };
    case 'real':
      return { kind: 'real', name, values: new Float64Array(cells.buffer) };
    case 'text':
      return { kind: 'text', name, values: new Int32Array(cells.buffer), levels: described.levels };
  }
}

const widths = { integer: 1, real: 8, text: 4 } as const;
