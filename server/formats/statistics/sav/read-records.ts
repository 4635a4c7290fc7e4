import { type ByteSource, CutShort } from '../byte-source.ts';

/** A variable of the file; a text of more than 255 bytes takes several. */
export interface VariableRecord {
  /** Its first unit of eight bytes in a case, from 1. */
  readonly unit: number;
  readonly name: Buffer;
  readonly label: Buffer;
  /** Bytes of a text, 0 for a number. */
  readonly width: number;
  readonly print: number;
  readonly missing: readonly Buffer[];
  /** The first two of `missing` are the ends of a range. */
  readonly isRange: boolean;
}

/** The records of a file, before the encoding of its texts is known. */
export interface Records {
  readonly header: {
    readonly rows: number;
    readonly weight: number;
    readonly bias: number;
    readonly packing: 'none' | 'bytes' | 'zlib';
  };
  readonly isLittle: boolean;
  readonly variables: readonly VariableRecord[];
  readonly units: number;
  /** By the first unit of the variable. */
  readonly valueLabels: ReadonlyMap<number, readonly { value: Buffer; label: Buffer }[]>;
  /** By their subtypes. */
  readonly extensions: ReadonlyMap<number, Buffer>;
  readonly documentLines: number;
}

const packings = ['none', 'bytes', 'zlib'] as const;

export function readRecords(source: ByteSource): Records {
  source.skip(64);
  const layout = source.i32();
  source.isLittle = layout === 2 || layout === 3;
  source.skip(4);
  const packing = packings[source.i32()];
  if (!packing) throw new CutShort();
  const weight = source.i32();
  const rows = source.i32();
  const bias = source.f64();
  source.skip(84);
  const variables: VariableRecord[] = [];
  const valueLabels = new Map<number, readonly { value: Buffer; label: Buffer }[]>();
  const extensions = new Map<number, Buffer>();
  let [units, documentLines] = [0, 0];
  for (let kind = source.i32(); kind !== 999; kind = source.i32()) {
    if (kind === 2) {
      const variable = readVariable(source, ++units);
      if (variable) variables.push(variable);
    } else if (kind === 3) {
      const labels = readLabels(source);
      if (source.i32() !== 4) throw new CutShort();
      const count = source.i32();
      for (let i = 0; i < count; i++) valueLabels.set(source.i32(), labels);
    } else if (kind === 6) {
      documentLines = source.i32();
      source.skip(documentLines * 80);
    } else if (kind === 7) {
      const subtype = source.i32();
      const size = source.i32();
      extensions.set(subtype, source.take(size * source.i32()));
    } else throw new CutShort();
  }
  source.skip(4);
  return {
    header: { rows, weight, bias, packing },
    isLittle: source.isLittle,
    variables,
    units,
    valueLabels,
    extensions,
    documentLines,
  };
}

/** Null for what only carries on the variable before. */
function readVariable(source: ByteSource, unit: number): VariableRecord | null {
  const width = source.i32();
  const hasLabel = source.i32() === 1;
  const missing = source.i32();
  const print = source.i32();
  source.skip(4);
  const name = source.take(8);
  const length = hasLabel ? source.i32() : 0;
  const label = source.take(Math.ceil(length / 4) * 4).subarray(0, length);
  const values = Array.from({ length: Math.abs(missing) }, () => source.take(8));
  return width < 0 ? null : { unit, name, label, width, print, missing: values, isRange: missing < 0 };
}

function readLabels(source: ByteSource): { value: Buffer; label: Buffer }[] {
  return Array.from({ length: source.i32() }, () => {
    const value = source.take(8);
    const length = source.u8();
    const label = source.take(Math.ceil((length + 1) / 8) * 8 - 1).subarray(0, length);
    return { value, label };
  });
}
