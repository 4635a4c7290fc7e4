import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Problem, problemBody } from '../../../../server/platform/problem.ts';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { readSheet } from '../../../../server/formats/spreadsheet/read-sheet.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';
import { cell, row, spreadsheet, table } from './opendocument.ts';
import { workbook } from './workbook.ts';

const zip = (...names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));
const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');
/** The container of old Office files, with a part of this name. */
const compound = (part: string) =>
  Buffer.concat([
    bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    Buffer.alloc(1016),
    Buffer.from(part, 'utf16le'),
    Buffer.alloc(512),
  ]);
const encrypted = spreadsheet('', { manifest: '<manifest:encryption-data xmlns:manifest="urn:m"/>' });

test.each([
  [
    'an old workbook named .xlsx',
    'a.xlsx',
    compound('Workbook'),
    /old Excel.*save it as \.xlsx/,
    /旧版 Excel.*另存为 \.xlsx/,
  ],
  [
    'a workbook with a password',
    'a.xlsx',
    compound('EncryptedPackage'),
    /password.*remove/,
    /密码.*去掉密码/,
  ],
  ['an OpenDocument sheet with a password', 'a.ods', encrypted, /password/, /密码/],
  ['an SPSS file with a password', 'a.sav', bytes('\x1c\0\0\0\0\0\0\0ENCRYPTEDSAV'), /password/, /密码/],
  ['an old Word file', 'a.xls', compound('WordDocument'), /text document/, /文字文档/],
  [
    'a web page named .xls',
    'a.xls',
    bytes('\xef\xbb\xbf\n<html xmlns:x="urn"><table><tr><td>1</td>'),
    /web page/,
    /网页/,
  ],
  [
    'a web archive named .xls',
    'a.xls',
    bytes('MIME-Version: 1.0\r\nX-Document-Type: Workbook'),
    /web page/,
    /网页/,
  ],
  [
    'an XML spreadsheet',
    'a.xls',
    bytes('<?xml version="1.0"?>\n<?mso-application?>\n<Workbook xmlns="urn">'),
    /XML spreadsheet/,
    /XML 表格/,
  ],
  ['a PDF named .csv', 'a.csv', bytes('%PDF-1.7\n%\xe2\xe3'), /a PDF/, /PDF/],
  ['a picture', 'a.csv', bytes('\x89PNG\r\n\x1a\n'), /a picture/, /图片/],
  ['a Word document', 'a.xlsx', zip('word/document.xml', '[Content_Types].xml'), /text document/, /文字文档/],
  [
    'an Apple Numbers file',
    'a.numbers',
    zip('Index/Document.iwa', 'Data/x.png'),
    /Apple Numbers.*export/,
    /Numbers.*导出/,
  ],
  ['a binary workbook', 'a.xlsb', zip('xl/workbook.bin'), /\.xlsb/, /\.xlsb/],
  ['a zip archive', 'a.zip', zip('answers.csv'), /an archive.*unpack/, /压缩包.*解压/],
  ['JSON', 'a.csv', bytes('[{"Q1": 1}, {"Q1": 2}]'), /JSON/, /JSON/],
  [
    'a portable SPSS file',
    'a.por',
    bytes('ASCII SPSS PORT FILE'.padStart(60) + ' '.repeat(140)),
    /\.por/,
    /\.por/,
  ],
  [
    'a SAS data set',
    'a.sas7bdat',
    bytes(`${'\0'.repeat(12)}\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd\x92`),
    /sas7bdat.*SAS/,
    /sas7bdat/,
  ],
  [
    'a SAS transport file',
    'a.xpt',
    bytes('HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!'),
    /\.xpt/,
    /\.xpt/,
  ],
  [
    'a file of Stata 6',
    'a.dta',
    bytes('\x6c\x02\x01\0\x05\0'),
    /Stata file of version 7 or older/,
    /很旧的 Stata/,
  ],
  ['R data', 'a.rds', bytes('\x1f\x8b\x08\0'), /R data/, /R 数据/],
])('%s is called by its name, with what to do', async (_, name, file, english, chinese) => {
  const problem = await readSheet(file, name).then(
    () => expect.fail('it was read'),
    (error: unknown) => error as Problem,
  );
  expect(problem.code).toBe('table-other-file');
  expect(problemBody(problem, 'en').title).toMatch(english);
  expect(problemBody(problem, 'zh-CN').title).toMatch(chinese);
});

test('half a workbook is called damaged, wherever it was cut', async () => {
  const book = await writeXlsx([
    {
      name: 'x',
      rows: [
        ['A', 'B'],
        [1, 2],
      ],
    },
  ]);
  for (const share of [0.02, 0.3, 0.6, 0.95])
    await expect(readSheet(book.subarray(0, book.length * share), 'a.xlsx')).rejects.toMatchObject({
      code: 'table-damaged',
    });
});

test('a quotation mark that is never closed is named with its row', async () => {
  await expect(readSheet(bytes('A,B\n1,2\n3,"4\n5,6\n7,8'), 'a.csv')).rejects.toMatchObject({
    code: 'table-quote-open',
    details: { file: 'a.csv', row: 3 },
  });
});

test('ten million empty cells cost nothing', async () => {
  const blank = row(
    cell('', 'table:number-columns-repeated="16384"'),
    'table:number-rows-repeated="1048576"',
  );
  const coloured = Array.from({ length: 20_000 }, (_, i) => `<c r="Z${i + 3}" s="1"/>`)
    .map((each, i) => `<row r="${i + 3}">${each}</row>`)
    .join('');
  const text = (place: string) => `<c r="${place}" t="inlineStr"><is><t>x</t></is></c>`;
  const before = performance.now();
  const ods = await readSheet(spreadsheet(table('x', row(cell('A')) + row(cell('1')) + blank)), 'a.ods');
  expect(ods.rows).toEqual([['A'], ['1']]);
  const xlsx = await readSheet(
    workbook(`<row r="1">${text('A1')}</row><row r="2">${text('A2')}</row>${coloured}`),
    'a.xlsx',
  );
  expect(xlsx.rows).toEqual([['x'], ['x']]);
  expect(performance.now() - before).toBeLessThan(5000);
});

test('a row of cells that says something and is repeated a million times is refused with the limit', async () => {
  const many = row(cell('x', 'table:number-columns-repeated="1000"'), 'table:number-rows-repeated="1000000"');
  await expect(readSheet(spreadsheet(table('x', many)), 'a.ods')).rejects.toMatchObject({
    code: 'table-too-large',
  });
});

test('a file without a row of answers says so', async () => {
  await expect(readCells(bytes('A,B\n'), 'a.csv')).rejects.toMatchObject({ code: 'table-empty' });
  await expect(readCells(workbook(''), 'a.xlsx')).rejects.toMatchObject({ code: 'table-empty' });
});
