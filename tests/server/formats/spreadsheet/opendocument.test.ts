import { expect, test } from 'vitest';
import { readSheet } from '../../../../server/formats/spreadsheet/read-sheet.ts';
import { cell, row, spreadsheet, table } from './opendocument.ts';

const typed = (type: string, attributes: string, shown: string) =>
  `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

test('cells say what they store, and are marked where they show something else', async () => {
  const header = row([...'ABCDEFGHI'].map((letter) => cell(letter)).join(''));
  const cells = [
    typed('float', 'office:value="4.5"', '4,50'),
    typed('percentage', 'office:value="0.385"', '39%'),
    typed('date', 'office:date-value="2026-10-06"', '10月6日'),
    typed('date', 'office:date-value="2026-03-01T09:30:00"', '01.03.26'),
    typed('time', 'office:time-value="PT09H30M15S"', '09:30'),
    typed('boolean', 'office:boolean-value="true"', 'WAHR'),
    typed('string', 'table:formula="of:=[.A9]" calcext:value-type="error"', '#N/A'),
    '<table:table-cell table:formula="of:=2+2"/>',
    '<table:table-cell office:value-type="string"><office:annotation><text:p>a remark</text:p></office:annotation><text:p>two<text:s text:c="2"/>words</text:p><text:p>and a line</text:p></table:table-cell>',
  ];
  const sheet = await readSheet(spreadsheet(table('x', header + row(cells.join('')))), 'a.ods');
  expect(sheet.rows[1]).toEqual([
    '4.5',
    '38.5%',
    '2026-10-06',
    '2026-03-01T09:30:00',
    '09:30:15',
    'true',
    '',
    '',
    'two  words\nand a line',
  ]);
  expect(sheet.marks).toEqual([
    { row: 2, column: 3, kind: 'date', shown: '10月6日' },
    { row: 2, column: 4, kind: 'date', shown: '01.03.26' },
    { row: 2, column: 5, kind: 'date', shown: '09:30' },
    { row: 2, column: 6, kind: 'boolean', shown: 'WAHR' },
    { row: 2, column: 7, kind: 'error', shown: '#N/A' },
    { row: 2, column: 8, kind: 'formula-without-value', shown: '=2+2' },
  ]);
  expect(sheet.leftOut).toEqual([{ kind: 'comment', place: 'x', count: 1 }]);
});

test('rows and cells that are repeated or covered keep their places', async () => {
  const rows =
    row(cell('组', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + cell('c')) +
    row('', 'table:number-rows-repeated="2"') +
    row(cell('', 'table:number-columns-repeated="2"') + cell('1'), 'table:number-rows-repeated="2"');
  const { rows: read } = await readSheet(spreadsheet(table('x', rows)), 'a.ods');
  expect(read).toEqual([['组', '组', 'c'], [], [], ['', '', '1'], ['', '', '1']]);
});

test('a hidden sheet is read only where nothing else is a table, or somebody wishes', async () => {
  const styles =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const answers = (name: string, width: number, attributes = '') =>
    table(
      name,
      Array.from({ length: 5 }, (_, r) =>
        row(Array.from({ length: width }, (__, c) => cell(r === 0 ? `Q${c}` : String(r))).join('')),
      ).join(''),
      attributes,
    );
  const book = spreadsheet(answers('看', 2) + answers('藏', 5, 'table:style-name="ta2"'), { styles });
  const seen = await readSheet(book, 'a.ods');
  expect([seen.name, seen.leftOut]).toEqual(['看', [{ kind: 'sheet', place: '藏', count: 5 }]]);
  expect((await readSheet(book, 'a.ods', { sheet: '藏' })).rows[0]).toHaveLength(5);
  await expect(readSheet(book, 'a.ods', { sheet: '无' })).rejects.toMatchObject({
    code: 'table-sheet-missing',
    details: { sheet: '无', sheets: '看, 藏' },
  });
});
