import { isoDay, isoTime } from '../../clock-text.ts';
import type { TextCode } from '../text-decoder.ts';
import type { DtaLayout, DtaRecord } from './layout.ts';
import { placeOf } from './read-tagged-layout.ts';

/** Where each kind of number begins to count its missing values: `.`, then `.a`, `.b`, … */
const firstMissing = { byte: 101, int: 32_741, long: 2_147_483_621 } as const;
/** The upper halves of the floating numbers that stand for `.`; a letter more is so much more. */
const floating = {
  float: { first: 0x7f000000, step: 0x800 },
  double: { first: 0x7fe00000, step: 0x100 },
} as const;
/** Days from 1960, where Stata begins to count, to 1970. */
const EPOCH_DAYS = 3653;
const DAY_MS = 86_400_000;

/** The text of a cell of a variable in the bytes of a row. */
export function cellReader(variable: DtaRecord, layout: DtaLayout, code: TextCode): (row: Buffer) => string {
  const at = layout.variables
    .slice(0, layout.variables.indexOf(variable))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  const { bytes, format } = variable;
  const { isLittle, release, longTexts } = layout;
  const cell = (row: Buffer) => row.subarray(at, at + bytes);
  const numeric = (text: (row: Buffer) => string | number) => (row: Buffer) => {
    const found = text(row);
    return typeof found === 'string' ? found : numberText(found, format, variable.kind === 'float');
  };
  switch (variable.kind) {
    case 'text':
      return (row) => untilZero(cell(row), code);
    case 'long-text':
      return (row) =>
        code.decode(longTexts.get(placeOf(cell(row), release, isLittle)) ?? Buffer.alloc(0)).trim();
    case 'byte':
      return numeric((row) => whole(row.readInt8(at), firstMissing.byte));
    case 'int':
      return numeric((row) => whole(isLittle ? row.readInt16LE(at) : row.readInt16BE(at), firstMissing.int));
    case 'long':
      return numeric((row) => whole(isLittle ? row.readInt32LE(at) : row.readInt32BE(at), firstMissing.long));
    case 'float':
      return numeric((row) =>
        floated(
          isLittle ? row.readFloatLE(at) : row.readFloatBE(at),
          isLittle ? row.readUInt32LE(at) : row.readUInt32BE(at),
          floating.float,
        ),
      );
    case 'double':
      return numeric((row) =>
        floated(
          isLittle ? row.readDoubleLE(at) : row.readDoubleBE(at),
          isLittle ? row.readUInt32LE(at + 4) : row.readUInt32BE(at),
          floating.double,
        ),
      );
  }
}

/** The value of a label, as cells write it. */
export function wholeText(value: number): string {
  return String(whole(value, firstMissing.long));
}

function whole(value: number, first: number): string | number {
  return value < first ? value : missingText(value - first);
}

function floated(
  value: number,
  upper: number,
  { first, step }: { first: number; step: number },
): string | number {
  return upper < first || upper >= 0x80000000 ? value : missingText((upper - first) / step);
}

function missingText(letter: number): string {
  return letter === 0 ? '' : `.${String.fromCharCode(96 + letter)}`;
}

function untilZero(bytes: Buffer, code: TextCode): string {
  const end = bytes.indexOf(0);
  return code.decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
}

function numberText(value: number, format: string, isFloat: boolean): string {
  const [, unit, shown] =
    /^%-?t([cCdwmqhy])(.*)$/.exec(format) ?? (format.startsWith('%d') ? ['', 'd', ''] : []);
  if (unit === undefined) return String(isFloat ? asTyped(value) : value);
  if (unit === 'd') return isoDay((value - EPOCH_DAYS) * DAY_MS);
  if (unit === 'c' || unit === 'C')
    return /[HhMS]/.test(shown!) && !/[CYyNnDdJj]/.test(shown!)
      ? isoTime(value / 1000)
      : isoDay(value - EPOCH_DAYS * DAY_MS);
  return periodText(value, unit);
}

/** Weeks, months, quarters and half years as Stata shows them: `2026m3`. */
function periodText(value: number, unit: string): string {
  const per = { w: 52, m: 12, q: 4, h: 2 }[unit];
  if (per === undefined) return String(value);
  const year = 1960 + Math.floor(value / per);
  return `${year}${unit}${(((value % per) + per) % per) + 1}`;
}

/** The shortest number that is stored alike: a float of 0.1 is 0.10000000149 as a double. */
function asTyped(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}
