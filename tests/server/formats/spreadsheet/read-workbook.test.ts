import { expect, test } from 'vitest';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { workbook } from './workbook.ts';

const read = async (book: Buffer) => {
  const { header, rows } = await readCells(book, 'a.xlsx');
  return { header, rows };
};
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

test('two cells at the far corners of a sheet are two cells', async () => {
  const corners = workbook(
    `<row r="1">${text('A1', 'x')}</row><row r="1048576">${text('XFD1048576', 'y')}</row>`,
  );
  expect(corners.length).toBeLessThan(2000);
  await expect(read(corners)).rejects.toMatchObject({
    code: 'table-cell-far',
    details: { row: 1048576, column: 16384, rows: 1048576 },
  });
});

test('cells that are only coloured, however far away, are no cells', async () => {
  const rows = `<row r="1">${text('A1', 'x')}</row><row r="2">${text('A2', '1')}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>`;
  expect(await read(workbook(rows))).toEqual({ header: ['x'], rows: [['1']] });
});

test('cells say what they show: shared and rich texts without reading aids, numbers, days, truth, formulas, errors', async () => {
  const strings = [
    '<t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh>',
    '<r><t>富</t></r><r><t>文本</t></r>',
    '<t>a_x000D_b</t>',
  ];
  const styles =
    '<numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="201" formatCode="0.0&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs>';
  const cells = [
    '<c r="A2" t="s"><v>0</v></c>',
    '<c r="B2" t="s"><v>1</v></c>',
    '<c r="C2" t="s"><v>2</v></c>',
    '<c r="D2"><v>1.50</v></c>',
    '<c r="E2" s="1"><v>45000</v></c>',
    '<c r="F2" s="2"><v>45000.5</v></c>',
    '<c r="G2" s="3"><v>45000</v></c>',
    '<c r="H2" t="b"><v>1</v></c>',
    '<c r="I2" t="str"><f>1+1</f><v>zwei</v></c>',
    '<c r="J2" t="e"><v>#N/A</v></c>',
    '<c r="L2"><v>3</v></c>',
  ];
  const header = [...'ABCDEFGHIJKL'].map((letter) => text(`${letter}1`, letter)).join('');
  const book = workbook(`<row r="1">${header}</row><row r="2">${cells.join('')}</row>`, { strings, styles });
  expect((await read(book)).rows).toEqual([
    [
      '甲',
      '富文本',
      'a\rb',
      '1.5',
      '2023-03-15',
      '2023-03-15T12:00:00',
      '45000',
      'true',
      'zwei',
      '',
      '',
      '3',
    ],
  ]);
  const old = workbook(
    `<row r="1">${text('A1', 'x')}</row><row r="2"><c r="A2" s="1"><v>45000</v></c></row>`,
    { styles, since1904: true },
  );
  expect((await read(old)).rows).toEqual([['2027-03-16']]);
});

test('rows and cells without a place follow one another', async () => {
  const book = workbook(
    '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>',
  );
  expect(await read(book)).toEqual({ header: ['a', 'b'], rows: [['1', '2']] });
});

test('a place outside of every sheet, and a sheet that is not there, cannot be read', async () => {
  const outside = workbook(`<row r="1">${text('A1', 'x')}</row><row r="2"><c r="XFE2"><v>1</v></c></row>`);
  await expect(read(outside)).rejects.toMatchObject({ code: 'table-damaged', details: { file: 'a.xlsx' } });
});

test('a sheet of more cells than a table may have is refused before it is filled', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => `<row r="${i + 1}">${text(`XFD${i + 1}`, 'x')}</row>`);
  await expect(read(workbook(rows.join('')))).rejects.toMatchObject({
    code: 'table-too-large',
    details: { limit: 20_000_000 },
  });
});

test('a table of 200,000 columns is refused at once, with its limit', async () => {
  const names = Array.from({ length: 200_000 }, (_, i) => `c${i}`).join(',');
  const before = performance.now();
  await expect(readCells(Buffer.from(`${names}\n1`), 'wide.csv')).rejects.toMatchObject({
    code: 'table-too-wide',
    details: { columns: 200_000, limit: 16_384 },
  });
  expect(performance.now() - before).toBeLessThan(5000);
});

test('names of 16,000 columns are told apart in no time', async () => {
  const names = Array.from({ length: 16_000 }, (_, i) => `c${i}`);
  const before = performance.now();
  const { header } = await readCells(Buffer.from(`${names.join(',')}\n1`), 'wide.csv');
  expect(header).toEqual(names);
  expect(performance.now() - before).toBeLessThan(2000);
});
