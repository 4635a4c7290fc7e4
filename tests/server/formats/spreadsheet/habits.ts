import { strToU8, zipSync } from 'fflate';
import type { LabelledTable, LabelledVariable } from '../../../../analysis/model/labelled-table.ts';
import { plain } from '../../../../analysis/model/words.ts';
import { dtaChunks } from '../../../../server/formats/statistics/dta/write-dta.ts';
import { savChunks } from '../../../../server/formats/statistics/sav/write-sav.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';
import { cell, row, spreadsheet, table } from './opendocument.ts';

/** A table as it is meant; columns of numbers hold nothing but numbers. */
export interface Meant {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Row = readonly string[];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function delimited(rows: readonly Row[], delimiter: string, { every = false, end = '\n' } = {}): string {
  const written = (text: string) =>
    every || text.includes(delimiter) || /["\r\n]/.test(text) ? quoted(text) : text;
  return rows.map((each) => each.map(written).join(delimiter) + end).join('');
}

const all = ({ header, rows }: Meant): Row[] => [header, ...rows];
const wide = (first: string, { header }: Meant): Row => [first, ...header.slice(1).map(() => '')];
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** The bytes of a text in an encoding of two-byte characters, by what its decoder makes of every pair. */
function encoder(encoding: string): (text: string) => Buffer {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return (text) => Buffer.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
}
const gb18030 = encoder('gb18030');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const letters = (c: number): string =>
  c < 26 ? String.fromCharCode(65 + c) : letters(Math.floor(c / 26) - 1) + letters(c % 26);

interface Written {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly merged?: readonly string[];
  readonly isHidden?: boolean;
}

/** A workbook as a program writes it, its texts inline or shared. */
export function book(sheets: readonly Written[], { isShared = false } = {}): Buffer {
  const strings: string[] = [];
  const said = (text: string, place: string) => {
    if (text === '') return '';
    if (isNumber(text)) return `<c r="${place}"><v>${text}</v></c>`;
    if (!isShared)
      return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    return `<c r="${place}" t="s"><v>${strings.push(text) - 1}</v></c>`;
  };
  const parts = sheets.map(({ rows, merged = [] }) => {
    const data = rows.map(
      (each, r) =>
        `<row r="${r + 1}">${each.map((text, c) => said(text, `${letters(c)}${r + 1}`)).join('')}</row>`,
    );
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `<worksheet ${main}><sheetData>${data.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
  });
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="urn:r"><sheets>${sheets
      .map(
        ({ name, isHidden }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"${isHidden ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  parts.forEach((part, i) => (files[`xl/worksheets/s${i}.xml`] = part));
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}

function labelled({ header, rows }: Meant): LabelledTable {
  const variables = header.map((name, c): LabelledVariable => {
    const cells = rows.map((each) => each[c]!);
    const isOfNumbers = cells.every((text) => text === '' || isNumber(text));
    return {
      name,
      label: plain(name),
      level: isOfNumbers ? 'interval' : 'nominal',
      values: [],
      missing: [],
      cells: isOfNumbers ? Float64Array.from(cells, (text) => (text === '' ? NaN : Number(text))) : cells,
    };
  });
  return { title: plain('x'), notes: [], rows: rows.length, variables, sets: [] };
}

function openDocument({ header, rows }: Meant): Buffer {
  const empty = cell('', 'table:number-columns-repeated="16000"');
  const line = (each: Row) =>
    row(
      runs(each)
        .map(([text, count]) => cell(text, count > 1 ? `table:number-columns-repeated="${count}"` : ''))
        .join('') + empty,
    );
  const body = all({ header, rows }).map(line).join('');
  return spreadsheet(table('一', body + row(empty, 'table:number-rows-repeated="1000000"')));
}

/** Neighbours that are alike, with their number. */
function runs(cells: Row): [string, number][] {
  const found: [string, number][] = [];
  for (const text of cells)
    if (found.at(-1)?.[0] === text) found.at(-1)![1] += 1;
    else found.push([text, 1]);
  return found;
}

const lastColumn = ({ header }: Meant) => letters(header.length - 1);
/** The upper header of two: each second column carries on the one before. */
const groups = ({ header }: Meant): string[] => header.map((_, c) => (c % 2 === 0 ? `组${c / 2 + 1}` : ''));

/** The ways in which tables come, each with how it writes one. */
export const habits: Readonly<Record<string, (meant: Meant) => Uint8Array | Promise<Uint8Array>>> = {
  'commas, UTF-8': (meant) => Buffer.from(delimited(all(meant), ',')),
  semicolons: (meant) => Buffer.from(delimited(all(meant), ';')),
  tabs: (meant) => Buffer.from(delimited(all(meant), '\t')),
  bars: (meant) => Buffer.from(delimited(all(meant), '|')),
  'a hint at the delimiter': (meant) =>
    Buffer.from(`sep=;\r\n${delimited(all(meant), ';', { end: '\r\n' })}`),
  'a mark, quotes around every cell, CRLF': (meant) =>
    Buffer.from(`\ufeff${delimited(all(meant), ',', { every: true, end: '\r\n' })}`),
  'UTF-16 with tabs, as Excel writes Unicode text': (meant) =>
    utf16(delimited(all(meant), '\t', { end: '\r\n' })),
  GB18030: (meant) => gb18030(delimited(all(meant), ',')),
  'a title and an empty line above': (meant) =>
    Buffer.from(delimited([wide('2026 年问卷结果', meant), [''], ...all(meant)], ',')),
  'where it comes from below': (meant) => Buffer.from(`${delimited(all(meant), ',')}\n导出自某平台\n`),
  'import ids under the names': (meant) => {
    const ids = meant.header.map((_, c) => `{"ImportId":"QID${c}"}`);
    return Buffer.from(delimited([meant.header, ids, ...meant.rows], ','));
  },
  'a workbook of our own': ({ header, rows }) =>
    writeXlsx([
      {
        name: 'x',
        rows: [header, ...rows.map((each) => each.map((text) => (isNumber(text) ? Number(text) : text)))],
      },
    ]),
  'a workbook with inline texts': (meant) => book([{ name: 'x', rows: all(meant) }]),
  'a workbook with shared texts and a merged title': (meant) =>
    book(
      [{ name: 'x', rows: [wide('问卷结果', meant), ...all(meant)], merged: [`A1:${lastColumn(meant)}1`] }],
      { isShared: true },
    ),
  'a workbook with the answers on its second sheet': (meant) =>
    book([
      { name: '说明', rows: [['本表为导出说明'], ['请看第二个工作表']] },
      { name: '数据', rows: all(meant) },
      { name: '空', rows: [] },
    ]),
  'a workbook with groups of columns above their names': (meant) =>
    book([
      {
        name: 'x',
        rows: [groups(meant), ...all(meant)],
        merged: meant.header.flatMap((_, c) => (c % 2 === 1 ? [`${letters(c - 1)}1:${letters(c)}1`] : [])),
      },
    ]),
  'groups of columns above their names, with commas': (meant) =>
    Buffer.from(delimited([groups(meant), ...all(meant)], ',')),
  'OpenDocument, with cells that are repeated': openDocument,
  SPSS: (meant) => Buffer.concat([...savChunks(labelled(meant), 'zh-CN')]),
  Stata: (meant) => Buffer.concat([...dtaChunks(labelled(meant), 'zh-CN')]),
};
