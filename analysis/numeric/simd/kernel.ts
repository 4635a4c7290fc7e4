import { MISSING_INTEGER } from '../../columns.ts';
import { assemble } from './assembler.ts';
import * as routines from './routines.ts';
import { AT, COLUMN_BYTES, ROWS, TILE } from './routines.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly spread: (source: number, end: number, target: number, origin: number) => void;
  readonly multiply: (left: number, end: number, right: number) => void;
}

/** Sums of products of small whole numbers, a block of rows at a time. */
export interface Kernel {
  /** The column of the block at a place, as an address; PART is added to it. */
  columnAt(place: number): number;
  /** Puts cells into the block: up to ROWS of them from row `start` on, rounded up to 16 with missing ones. */
  fill(place: number, values: Int8Array, start: number, origin: number): void;
  /** The sums of a tile over `rows` rows of the block, row by row; the same array each time. */
  multiply(left: number, right: number, rows: number): Int32Array;
}

const padded = (rows: number) => Math.ceil(rows / 16) * 16;

/** Bytes of a page of memory. */
const PAGE = 65_536;

let loaded: Exports | null | undefined;

function load(): Exports | null {
  const bytes = assemble([routines.spread(), routines.multiply()]);
  if (!('WebAssembly' in globalThis && WebAssembly.validate(bytes))) return null;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Exports;
}

/** The kernel with room for so many columns; null where the machine has no vectors for WebAssembly. Its memory is shared by all. */
export function kernelFor(columns: number): Kernel | null {
  if (loaded === undefined) loaded = load();
  if (!loaded) return null;
  const { memory, spread, multiply } = loaded;
  const places = Math.ceil(columns / TILE.left) * TILE.left;
  const wanting = AT.columns + places * COLUMN_BYTES - memory.buffer.byteLength;
  if (wanting > 0) memory.grow(Math.ceil(wanting / PAGE));
  const cells = new Int8Array(memory.buffer, AT.cells, ROWS);
  const sums = new Int32Array(memory.buffer, AT.sums, TILE.left * TILE.right);
  const columnAt = (place: number) => AT.columns + place * COLUMN_BYTES;
  return {
    columnAt,
    fill(place, values, start, origin) {
      const own = values.subarray(start, start + ROWS);
      cells.set(own);
      cells.fill(MISSING_INTEGER.unanswered, own.length, padded(own.length));
      spread(AT.cells, AT.cells + padded(own.length), columnAt(place), origin);
    },
    multiply(left, right, rows) {
      multiply(left, left + 2 * padded(rows), right);
      return sums;
    },
  };
}
