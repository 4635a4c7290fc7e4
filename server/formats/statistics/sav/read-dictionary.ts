import { ByteSource, CutShort } from '../byte-source.ts';
import { namedCode, seemingCode, type TextCode } from '../text-decoder.ts';
import { numberText } from './number-text.ts';
import { readRecords, type Records, type VariableRecord } from './read-records.ts';

/** A variable as a reader of the file sees it, with its place among the bytes of a case. */
export interface SavColumn {
  readonly name: string;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly missing: {
    readonly texts: readonly string[];
    readonly range: { readonly low: number; readonly high: number } | null;
  };
  readonly format: { readonly code: number; readonly at: number };
  /** Where the bytes of a text stand; none for a number. */
  readonly pieces: readonly { readonly at: number; readonly length: number }[];
}

export interface Dictionary {
  readonly columns: readonly SavColumn[];
  /** Negative where the file does not say. */
  readonly rows: number;
  /** Of eight bytes, in a case. */
  readonly units: number;
  readonly packing: 'none' | 'bytes' | 'zlib';
  readonly bias: number;
  readonly isLittle: boolean;
  readonly code: TextCode;
  readonly documentLines: number;
  readonly sets: readonly { readonly name: string; readonly count: number }[];
  /** The variable by which the file weights its cases. */
  readonly weight: string | null;
}

/** Of a text that goes on in further variables each but the last holds so many bytes. */
const SEGMENT = 255;
const COUNTED = 252;

/** Everything before the cases, in words. */
export function readDictionary(source: ByteSource, encoding?: string): Dictionary {
  const records = readRecords(source);
  const code = codeOf(records, encoding);
  const columns = columnsOf(records, code);
  const { header, documentLines } = records;
  return {
    columns: columns.map(({ column }) => column),
    rows: header.rows,
    units: records.units,
    packing: header.packing,
    bias: header.bias,
    isLittle: source.isLittle,
    code,
    documentLines,
    sets: setsOf(records, code),
    weight: columns.find(({ record }) => record.unit === header.weight)?.column.name ?? null,
  };
}

function codeOf(records: Records, wished: string | undefined): TextCode {
  const { extensions, isLittle } = records;
  const named = extensions.get(20)?.toString('latin1');
  const machine = extensions.get(3);
  const page = machine?.length === 32 && String(isLittle ? machine.readInt32LE(28) : machine.readInt32BE(28));
  const known = (wished && namedCode(wished)) || (named && namedCode(named)) || (page && namedCode(page));
  if (known) return known;
  const labels = [...records.valueLabels.values()].flat().map(({ label }) => label);
  return seemingCode([...records.variables.flatMap(({ label, name }) => [label, name]), ...labels]);
}

function columnsOf(records: Records, code: TextCode): { record: VariableRecord; column: SavColumn }[] {
  const text = (bytes: Uint8Array) => code.decode(bytes).trimEnd();
  const names = pairs(records.extensions.get(13), text, '\t');
  const widths = pairs(records.extensions.get(14), text, '\t');
  const labels = longLabels(records, code);
  const missed = longMissing(records, code);
  const columns: { record: VariableRecord; column: SavColumn }[] = [];
  const { variables } = records;
  for (let i = 0; i < variables.length; i++) {
    const record = variables[i]!;
    const short = text(record.name);
    const width = Number(widths.get(short.toUpperCase())?.replace(/\0.*/s, '') ?? record.width);
    const count = record.width > 0 && width > SEGMENT ? Math.ceil(width / COUNTED) : 1;
    const segments = variables.slice(i, i + count);
    if (segments.length < count) throw new CutShort();
    const name = names.get(short.toUpperCase()) ?? short;
    const read = (bytes: Buffer) => valueText(bytes, record, source8(records), text);
    columns.push({
      record,
      column: {
        name,
        label: text(record.label),
        values: [
          ...(records.valueLabels.get(record.unit) ?? []).map(({ value, label }) => ({
            value: read(value),
            label: text(label),
          })),
          ...(labels.get(name) ?? []),
        ],
        missing: missingOf(record, read, { number: source8(records), long: missed.get(name) ?? [] }),
        format: { code: (record.print >> 16) & 0xff, at: (record.unit - 1) * 8 },
        pieces: record.width === 0 ? [] : piecesOf(segments, width),
      },
    });
    i += count - 1;
  }
  return columns;
}

const source8 =
  ({ isLittle }: Records) =>
  (bytes: Buffer): number =>
    isLittle ? bytes.readDoubleLE() : bytes.readDoubleBE();

function piecesOf(segments: readonly VariableRecord[], width: number): { at: number; length: number }[] {
  return segments.map(({ unit }, i) => ({
    at: (unit - 1) * 8,
    length: Math.max(0, Math.min(SEGMENT, width - i * SEGMENT)),
  }));
}

function valueText(
  bytes: Buffer,
  { width, print }: VariableRecord,
  number: (bytes: Buffer) => number,
  text: (bytes: Uint8Array) => string,
): string {
  return width > 0 ? text(bytes).trim() : numberText(number(bytes), (print >> 16) & 0xff);
}

function missingOf(
  { missing, isRange }: VariableRecord,
  read: (bytes: Buffer) => string,
  { number, long }: { number: (bytes: Buffer) => number; long: readonly string[] },
): SavColumn['missing'] {
  if (!isRange) return { texts: [...missing.map(read), ...long], range: null };
  const [low, high, ...rest] = missing;
  return { texts: rest.map(read), range: { low: number(low!), high: number(high!) } };
}

/** `A=one\tB=two`, by the upper-case name before the sign. */
function pairs(
  bytes: Buffer | undefined,
  text: (bytes: Uint8Array) => string,
  between: string,
): Map<string, string> {
  const parts = bytes ? text(bytes).split(between) : [];
  return new Map(
    parts.flatMap((part) => {
      const at = part.indexOf('=');
      return at < 0
        ? []
        : [[part.slice(0, at).replace(/^\0/, '').toUpperCase(), part.slice(at + 1)] as const];
    }),
  );
}

/** What records say of texts of more than eight bytes, by the name of the variable. */
function longTexts<T>(
  records: Records,
  subtype: number,
  read: (source: ByteSource, words: (length?: number) => string) => T,
  code: TextCode,
): Map<string, T> {
  const found = new Map<string, T>();
  const source = new ByteSource(records.extensions.get(subtype) ?? Buffer.alloc(0));
  source.isLittle = records.isLittle;
  const words = (length = source.i32()) => code.decode(source.take(length)).trim();
  while (source.left > 0) found.set(words(), read(source, words));
  return found;
}

function longLabels(records: Records, code: TextCode): Map<string, { value: string; label: string }[]> {
  const read = (source: ByteSource, words: () => string) => {
    source.skip(4);
    return Array.from({ length: source.i32() }, () => ({ value: words(), label: words() }));
  };
  return longTexts(records, 21, read, code);
}

function longMissing(records: Records, code: TextCode): Map<string, string[]> {
  const read = (source: ByteSource, words: (length?: number) => string) => {
    const count = source.u8();
    const length = source.i32();
    return Array.from({ length: count }, () => words(length));
  };
  return longTexts(records, 22, read, code);
}

/** Sets of variables that answer one question together. */
function setsOf({ extensions }: Records, code: TextCode): { name: string; count: number }[] {
  return [7, 19].flatMap((subtype) => {
    const bytes = extensions.get(subtype);
    const lines = bytes ? code.decode(bytes).split('\n') : [];
    return lines.flatMap((line) => {
      const [, name] = /^\$?([^=]+)=/.exec(line) ?? [];
      return name === undefined ? [] : [{ name, count: 1 }];
    });
  });
}
