import { type ByteSource, CutShort } from '../byte-source.ts';
import type { DtaLayout, DtaRecord } from './layout.ts';
import { readLabelTable } from './read-label-table.ts';

/** Widths of fields, which grew with the formats. */
const fields = {
  117: { count: 2, rows: 4, title: 1, name: 33, format: 49, label: 81, place: [4, 4], row: 4 },
  118: { count: 2, rows: 8, title: 2, name: 129, format: 57, label: 321, place: [2, 6], row: 8 },
  119: { count: 4, rows: 8, title: 2, name: 129, format: 57, label: 321, place: [3, 5], row: 8 },
} as const;

type Fields = (typeof fields)[keyof typeof fields];

const kinds: Readonly<Record<number, Pick<DtaRecord, 'kind' | 'bytes'>>> = {
  32768: { kind: 'long-text', bytes: 8 },
  65526: { kind: 'double', bytes: 8 },
  65527: { kind: 'float', bytes: 4 },
  65528: { kind: 'long', bytes: 4 },
  65529: { kind: 'int', bytes: 2 },
  65530: { kind: 'byte', bytes: 1 },
};
const LONGEST_TEXT = 2045;

/** What stands around the rows of a file of Stata 13 or later (117 to 119), whose parts have tags and a map. */
export function readTaggedLayout(source: ByteSource): DtaLayout {
  source.tag('<stata_dta><header><release>');
  const release = Number(source.take(3).toString('latin1'));
  const own = fields[release as keyof typeof fields] as Fields | undefined;
  if (!own) throw new CutShort();
  source.tag('</release><byteorder>');
  source.isLittle = source.take(3).toString('latin1') === 'LSF';
  source.tag('</byteorder><K>');
  const count = source.unsigned(own.count);
  source.tag('</K><N>');
  const rows = own.rows === 8 ? source.u64() : source.u32();
  source.tag('</N><label>');
  source.skip(source.unsigned(own.title));
  source.tag('</label><timestamp>');
  source.skip(source.u8());
  source.tag('</timestamp></header><map>');
  const map = Array.from({ length: 14 }, () => source.u64());
  const part = <T>(index: number, tag: string, read: () => T): T => {
    source.goTo(map[index]!);
    source.tag(tag);
    return read();
  };
  const each = <T>(index: number, tag: string, read: () => T): T[] =>
    part(index, tag, () => Array.from({ length: count }, read));
  const types = each(2, '<variable_types>', () => kindOf(source.u16()));
  const names = each(3, '<varnames>', () => source.take(own.name));
  const formats = each(5, '<formats>', () => cut(source.take(own.format)));
  const labels = each(6, '<value_label_names>', () => cut(source.take(own.name)));
  const titles = each(7, '<variable_labels>', () => source.take(own.label));
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
    dataAt: part(9, '<data>', () => source.at),
    longTexts: part(10, '<strls>', () => readLongTexts(source, own)),
    labelTables: part(11, '<value_labels>', () => readLabelTables(source, own)),
    notes: part(8, '<characteristics>', () => countNotes(source)),
  };
}

function kindOf(type: number): Pick<DtaRecord, 'kind' | 'bytes'> {
  const known = type <= LONGEST_TEXT ? ({ kind: 'text', bytes: type } as const) : kinds[type];
  if (!known) throw new CutShort();
  return known;
}

function cut(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/\0.*/s, '');
}

function readLongTexts(source: ByteSource, { row }: Fields): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  while (source.take(3).toString('latin1') === 'GSO') {
    const variable = source.u32();
    const place = `${variable}:${row === 8 ? source.u64() : source.u32()}`;
    const isText = source.u8() === 130;
    const bytes = source.take(source.u32());
    found.set(place, isText ? bytes.subarray(0, -1) : bytes);
  }
  return found;
}

function readLabelTables(source: ByteSource, { name }: Fields): Map<string, Map<number, Buffer>> {
  const found = new Map<string, Map<number, Buffer>>();
  while (source.take(5).toString('latin1') === '<lbl>') {
    source.skip(4);
    const table = readLabelTable(source, name);
    found.set(table.name, table.entries);
    source.tag('</lbl>');
  }
  return found;
}

function countNotes(source: ByteSource): number {
  let found = 0;
  while (source.take(4).toString('latin1') === '<ch>') {
    source.skip(source.u32());
    source.tag('</ch>');
    found += 1;
  }
  return found;
}

/** Where a long text stands, as the cell of a row writes it. */
export function placeOf(cell: Buffer, release: number, isLittle: boolean): string {
  const [variable, row] = fields[release as keyof typeof fields].place;
  const own = isLittle ? cell.readUIntLE(0, variable) : cell.readUIntBE(0, variable);
  return `${own}:${isLittle ? cell.readUIntLE(variable, row) : cell.readUIntBE(variable, row)}`;
}
