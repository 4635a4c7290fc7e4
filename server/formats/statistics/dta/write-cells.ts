import type { ByteSink } from '../byte-sink.ts';
import { cellBytes, type DtaVariable, isText, storage } from './plan-variables.ts';

const BLOCK_BYTES = 256 * 1024;

/** Where a storage begins to count its missing values: ., then .a, .b, … */
export const firstMissing = { [storage.byte]: 101, [storage.int]: 32_741 } as Readonly<
  Record<number, number>
>;

/** All rows, a block at a time and within it column by column: a loop that meets one kind of cell is fast. */
export function* rowBlocks(
  sink: ByteSink,
  variables: readonly DtaVariable[],
  rows: number,
): Generator<Uint8Array> {
  const stride = variables.reduce((sum, variable) => sum + cellBytes(variable), 0);
  const most = Math.max(1, Math.floor(BLOCK_BYTES / Math.max(1, stride)));
  const writers = variables.map(writerOf);
  for (let from = 0; from < rows; from += most) {
    const to = Math.min(rows, from + most);
    sink.ensure(stride * (to - from));
    let begin = sink.length;
    for (const [i, write] of writers.entries()) {
      write(sink.buffer, begin, { from, to, stride });
      begin += cellBytes(variables[i]!);
    }
    sink.length += stride * (to - from);
    yield sink.take();
  }
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
}
type Write = (into: Buffer, begin: number, block: Block) => void;

function writerOf(variable: DtaVariable, index: number): Write {
  const { cells, missing } = variable;
  if (isText(cells))
    return variable.storage === storage.longText ? places(cells, index + 1) : texts(cells, variable.storage);
  if (variable.storage === storage.double) return doubles(cells, missing);
  const missed = firstMissing[variable.storage]! + 1;
  const coded = new Map(missing.map((code, i) => [code, missed + i]));
  return variable.storage === storage.byte ? bytes(cells, coded) : ints(cells, coded);
}

type Numbers = Int8Array | Int16Array | Float64Array;

function bytes(cells: Numbers, coded: ReadonlyMap<number, number>): Write {
  const stored = Uint8Array.from({ length: 256 }, (_, i) => coded.get(i - 128) ?? i - 128);
  return (into, begin, { from, to, stride }) => {
    for (let row = from, at = begin; row < to; row++, at += stride) into[at] = stored[cells[row]! + 128]!;
  };
}

function ints(cells: Numbers, coded: ReadonlyMap<number, number>): Write {
  return (into, begin, { from, to, stride }) => {
    for (let row = from, at = begin; row < to; row++, at += stride) {
      const value = cells[row]!;
      into.writeInt16LE(coded.get(value) ?? value, at);
    }
  };
}

/** The upper half of the double that stands for ., then for .a, .b, …; the lower half is 0. */
const MISSING_DOUBLE = 0x7fe00000;

function doubles(cells: Numbers, missing: readonly number[]): Write {
  const coded = new Map(missing.map((code, i) => [code, MISSING_DOUBLE + ((i + 1) << 8)]));
  return (into, begin, { from, to, stride }) => {
    for (let row = from, at = begin; row < to; row++, at += stride) {
      const value = cells[row]!;
      const code = Number.isFinite(value) ? coded.get(value) : MISSING_DOUBLE;
      if (code === undefined) into.writeDoubleLE(value, at);
      else {
        into.writeUInt32LE(0, at);
        into.writeUInt32LE(code, at + 4);
      }
    }
  };
}

function texts(cells: readonly string[], width: number): Write {
  return (into, begin, { from, to, stride }) => {
    for (let row = from, at = begin; row < to; row++, at += stride)
      into.fill(0, at + into.write(cells[row]!, at), at + width);
  };
}

/** Where the text stands that is stored apart: by variable and row, both from 1; nothing stands for an empty one. */
function places(cells: readonly string[], variable: number): Write {
  return (into, begin, { from, to, stride }) => {
    for (let row = from, at = begin; row < to; row++, at += stride) {
      const isGiven = cells[row] !== '';
      into.writeUInt16LE(isGiven ? variable : 0, at);
      into.writeUIntLE(isGiven ? row + 1 : 0, at + 2, 6);
    }
  };
}
