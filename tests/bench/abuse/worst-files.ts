import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

export interface WorstFile {
  readonly name: string;
  /** Below the address of a study. */
  readonly to: string;
  readonly bytes: Uint8Array;
}

const MB = 2 ** 20;
const table = 'releases/imports/preview';
const questionnaire = 'instrument/import/preview';
const talk = 'interviews/preview';
const project = 'refi/preview';

const text = (content: string): Uint8Array => Buffer.from(content);

/** Zeros, a thousand times smaller than what they unpack to. */
const bomb = (megabytes: number): Uint8Array => Buffer.alloc(megabytes * MB, ' ');

const sheetOf = (cells: string): Uint8Array =>
  text(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
  );

function workbook(sheet: Uint8Array): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': text(
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': text(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': sheet,
  });
}

/** The header of an SPSS file that promises more than it holds. */
function hugeSav(): Uint8Array {
  const header = Buffer.alloc(176);
  header.write('$FL2@(#) SPSS DATA FILE', 0, 'latin1');
  [2, 0x7fffffff, 1, 0, 0x7fffffff].forEach((value, at) => header.writeInt32LE(value, 64 + 4 * at));
  header.writeDoubleLE(100, 84);
  return Buffer.concat([header, Buffer.alloc(4 * MB, 2)]);
}

const many = (count: number, write: (at: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, at) => write(at)).join(between);

/** The worst of every kind that a member may choose, and the odd ones of the fixtures. */
export function worstFiles(): WorstFile[] {
  const far = sheetOf(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  );
  const word = (document: Uint8Array): Uint8Array =>
    zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': document });
  const wide = many(200_000, (at) => `V${at}`, ',');
  const made: WorstFile[] = [
    { name: 'far.xlsx', to: table, bytes: workbook(far) },
    { name: 'bomb.xlsx', to: table, bytes: workbook(bomb(300)) },
    {
      name: 'cells.xlsx',
      to: table,
      bytes: workbook(sheetOf(many(300_000, (at) => `<row r="${at + 1}"><c><v>1</v></c></row>`))),
    },
    { name: 'long.csv', to: table, bytes: text(`PL1,PL2,PL3\n${many((28 * MB) / 6, () => '1,2,3\n')}`) },
    { name: 'wide.csv', to: table, bytes: text(`${wide}\n${wide}`) },
    { name: 'quotes.csv', to: table, bytes: text(`a\n"${'x\n'.repeat(10 * MB)}`) },
    { name: 'huge.sav', to: table, bytes: hugeSav() },
    {
      name: 'bomb.ods',
      to: table,
      bytes: zipSync({
        mimetype: text('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': bomb(300),
      }),
    },
    { name: 'deep.json', to: questionnaire, bytes: text('['.repeat(4 * MB)) },
    {
      name: 'pages.json',
      to: questionnaire,
      bytes: text(
        `{"pages":[${many(100_000, (at) => `{"name":"p${at}","elements":[{"type":"text","name":"q${at}"}]}`, ',')}]}`,
      ),
    },
    { name: 'deep.lss', to: questionnaire, bytes: text(`<document>${'<a>'.repeat(2 * MB)}`) },
    {
      name: 'laughs.lss',
      to: questionnaire,
      bytes: text(
        `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">${many(9, (at) => `<!ENTITY a${at} "${`&a${at || ''};`.repeat(10)}">`)}]><d>&a8;</d>`,
      ),
    },
    { name: 'bomb.docx', to: talk, bytes: word(bomb(300)) },
    { name: 'deep.docx', to: talk, bytes: word(text(`<w:document xmlns:w="w">${'<w:p>'.repeat(MB)}`)) },
    {
      name: 'pages.pdf',
      to: talk,
      bytes: text(
        `%PDF-1.7\n${many(200_000, (at) => `${at + 1} 0 obj<</Type/Page/Parent 1 0 R>>endobj\n`)}trailer<</Root 1 0 R>>`,
      ),
    },
    {
      name: 'long.txt',
      to: talk,
      bytes: text(many(400_000, (at) => `说话人${at}：${'绩效考核'.repeat(3)}\n`)),
    },
    {
      name: 'regex.vtt',
      to: talk,
      bytes: text(
        `WEBVTT\n\n${many(200_000, (at) => `${at}\n00:00:01.000 --> 00:00:02.000\n<v ${'a'.repeat(20)}\n\n`)}`,
      ),
    },
    { name: 'bomb.qdpx', to: project, bytes: zipSync({ 'project.qde': bomb(300) }) },
    {
      name: 'deep.qdpx',
      to: project,
      bytes: zipSync({ 'project.qde': text(`<Project>${'<Codes><Code>'.repeat(MB / 4)}`) }),
    },
  ];
  return [...made, ...fixtures()];
}

function fixtures(): WorstFile[] {
  const folder = join(import.meta.dirname, '../../fixtures/intake');
  return readdirSync(folder).flatMap((kind) =>
    readdirSync(join(folder, kind))
      .filter((name) => /\.(csv|xlsx|sav|docx|odt|rtf|srt|vtt|txt|pdf)$/.test(name))
      .map((name) => ({
        name,
        to: /\.(csv|xlsx|sav)$/.test(name) ? table : talk,
        bytes: readFileSync(join(folder, kind, name)),
      })),
  );
}
