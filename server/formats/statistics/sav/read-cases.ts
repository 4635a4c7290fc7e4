import { Problem } from '../../../platform/problem.ts';
import type { TableLimits } from '../../spreadsheet/table-limits.ts';
import { type ByteSource, CutShort } from '../byte-source.ts';
import { numberText } from './number-text.ts';
import type { Dictionary, SavColumn } from './read-dictionary.ts';

const END_OF_CASES = 252;
const AS_IT_IS = 253;
const SPACES = 254;
const MISSING = 255;
const SYSTEM_MISSING = -Number.MAX_VALUE;

/** All cases as texts, a row each. */
export function readCases(
  source: ByteSource,
  dictionary: Dictionary,
  limits: TableLimits,
  tell: (rows: number) => void,
): string[][] {
  const { columns, rows: promised, units } = dictionary;
  const nextCase =
    dictionary.packing === 'none' ? plainCases(source, units) : packedCases(source, dictionary);
  const readers = columns.map((column) => readerOf(column, dictionary));
  const rows: string[][] = [];
  if (units === 0) return rows;
  while (promised < 0 || rows.length < promised) {
    const bytes = nextCase();
    if (!bytes) break;
    rows.push(readers.map((read) => read(bytes)));
    tell(rows.length);
    if (rows.length * columns.length > limits.cells)
      throw new Problem('table-too-large', { limit: limits.cells });
  }
  if (promised >= 0 && rows.length < promised) throw new CutShort();
  return rows;
}

/** The bytes of a case, eight for each unit; null after the last. */
type NextCase = () => Buffer | null;

function plainCases(source: ByteSource, units: number): NextCase {
  return () => (source.left === 0 ? null : source.take(units * 8));
}

/** Eight signs at a time, then what those of them that say so stand for. */
function packedCases(source: ByteSource, { units, bias, isLittle }: Dictionary): NextCase {
  let signs: Buffer = Buffer.alloc(0);
  let used = 0;
  let isOver = false;
  const nextSign = (): number => {
    if (used === signs.length) {
      if (source.left === 0) return END_OF_CASES;
      signs = source.take(8);
      used = 0;
    }
    return signs[used++]!;
  };
  return () => {
    const bytes = Buffer.alloc(units * 8);
    const write = (value: number, at: number) =>
      isLittle ? bytes.writeDoubleLE(value, at) : bytes.writeDoubleBE(value, at);
    for (let unit = 0; unit < units && !isOver; unit++) {
      let sign = nextSign();
      while (sign === 0) sign = nextSign();
      if (sign === END_OF_CASES) {
        if (unit > 0) throw new CutShort();
        isOver = true;
      } else if (sign === AS_IT_IS) source.take(8).copy(bytes, unit * 8);
      else if (sign === SPACES) bytes.fill(32, unit * 8, unit * 8 + 8);
      else write(sign === MISSING ? SYSTEM_MISSING : sign - bias, unit * 8);
    }
    return isOver ? null : bytes;
  };
}

function readerOf({ pieces, format }: SavColumn, { code, isLittle }: Dictionary): (bytes: Buffer) => string {
  if (pieces.length > 0)
    return (bytes) => {
      const parts = pieces.map(({ at, length }) => bytes.subarray(at, at + length));
      return code.decode(parts.length === 1 ? parts[0]! : Buffer.concat(parts)).trim();
    };
  const { at } = format;
  return (bytes) => {
    const value = isLittle ? bytes.readDoubleLE(at) : bytes.readDoubleBE(at);
    return value === SYSTEM_MISSING || Number.isNaN(value) ? '' : numberText(value, format.code);
  };
}
