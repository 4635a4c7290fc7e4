import { type ByteSource, CutShort } from '../byte-source.ts';
import type { DtaLayout, DtaRecord } from './layout.ts';
import { readLabelTable } from './read-label-table.ts';

const NAME = 33;
const LABEL = 81;
const TIME = 18;

const kinds: Readonly<Record<number, Pick<DtaRecord, 'kind' | 'bytes'>>> = {
  251: { kind: 'byte', bytes: 1 },
  252: { kind: 'int', bytes: 2 },
  253: { kind: 'long', bytes: 4 },
  254: { kind: 'float', bytes: 4 },
  255: { kind: 'double', bytes: 8 },
};

/** What stands around the rows of a file of Stata 8 to 12 (113 to 115). */
export function readOldLayout(source: ByteSource): DtaLayout {
  const release = source.u8();
  source.isLittle = source.u8() === 2;
  source.skip(2);
  const count = source.u16();
  const rows = source.i32();
  source.skip(LABEL + TIME);
  const each = <T>(read: () => T): T[] => Array.from({ length: count }, read);
  const types = [...source.take(count)].map(kindOf);
  const names = each(() => source.take(NAME));
  source.skip(2 * (count + 1));
  const formats = each(() => cut(source.take(release === 113 ? 12 : 49)));
  const labels = each(() => cut(source.take(NAME)));
  const titles = each(() => source.take(LABEL));
  const notes = countNotes(source);
  const dataAt = source.at;
  source.skip(rows * types.reduce((sum, { bytes }) => sum + bytes, 0));
  return {
    release,
    isLittle: source.isLittle,
    rows,
    variables: types.map((type, i) => ({
      ...type,
      name: names[i]!,
      format: formats[i]!,
      labels: labels[i]!,
      label: titles[i]!,
    })),
    dataAt,
    labelTables: readLabelTables(source),
    longTexts: new Map(),
    notes,
  };
}

function kindOf(type: number): Pick<DtaRecord, 'kind' | 'bytes'> {
  const known = type <= 244 ? ({ kind: 'text', bytes: type } as const) : kinds[type];
  if (!known) throw new CutShort();
  return known;
}

function cut(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/\0.*/s, '');
}

function countNotes(source: ByteSource): number {
  let found = 0;
  for (;;) {
    const isEnd = source.u8() === 0;
    const length = source.i32();
    if (isEnd && length === 0) return found;
    source.skip(length);
    found += 1;
  }
}

function readLabelTables(source: ByteSource): Map<string, Map<number, Buffer>> {
  const found = new Map<string, Map<number, Buffer>>();
  while (source.left > 0) {
    source.skip(4);
    const { name, entries } = readLabelTable(source, NAME);
    found.set(name, entries);
  }
  return found;
}
