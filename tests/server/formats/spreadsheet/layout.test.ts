import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../../server/formats/spreadsheet/cells.ts';
import { guessLayout } from '../../../../server/formats/spreadsheet/guess-layout.ts';
import { readSheet } from '../../../../server/formats/spreadsheet/read-sheet.ts';

const intake = async (name: string, file = 'data.csv') => {
  const sheet = await readSheet(
    readFileSync(new URL(`../../../fixtures/intake/${name}/${file}`, import.meta.url)),
    file,
  );
  const layout = guessLayout(sheet);
  return { sheet, layout, cells: cellsOf(sheet, layout) };
};
const written = async (text: string) => {
  const sheet = await readSheet(Buffer.from(text), 'x.csv');
  const layout = guessLayout(sheet);
  return { layout, ...cellsOf(sheet, layout) };
};
const items = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'G', 'T', 'O'];

describe('files that came in torn', () => {
  test('a hint at the delimiter is no header', async () => {
    const { sheet, layout, cells } = await intake('sep-line');
    expect(sheet.delimiter).toBe(';');
    expect(layout).toEqual({ headerRows: [2], skippedRows: [1], sure: true });
    expect([cells.header, cells.rows.length, cells.rowNumbers[0]]).toEqual([items, 12, 3]);
  });

  test('codes, texts and import ids are three rows above twelve answers', async () => {
    const { layout, cells } = await intake('three-header-rows');
    expect(layout).toEqual({ headerRows: [1, 2], skippedRows: [3], sure: true });
    expect(cells.header.slice(0, 4)).toEqual([
      'StartDate｜Start Date',
      'Finished',
      'Q1｜Standards are clear',
      'Q2｜My leader gives feedback',
    ]);
    expect(cells.rowNumbers).toEqual(Array.from({ length: 12 }, (_, i) => i + 4));
  });

  test('a title is no header', async () => {
    const { layout, cells } = await intake('xlsx-title-row', 'data.xlsx');
    expect(layout).toEqual({ headerRows: [2], skippedRows: [1], sure: true });
    expect([cells.header, cells.rows.length]).toEqual([items, 12]);
  });

  test('under a merged row the second names the columns', async () => {
    const { sheet, layout, cells } = await intake('xlsx-two-row-header', 'data.xlsx');
    expect(sheet.rows[0]).toEqual([...Array<string>(5).fill('绩效感受'), '基本情况', '基本情况', '其他意见']);
    expect(layout).toEqual({ headerRows: [1, 2], skippedRows: [], sure: true });
    expect(cells.header.slice(4)).toEqual(['我愿意多付出', '您的性别', '您的工龄', '其他意见']);
    expect(cells.rows).toHaveLength(12);
  });

  test('the sheet with the answers is read, the other is named', async () => {
    const { sheet, cells } = await intake('xlsx-second-sheet', 'data.xlsx');
    expect(sheet).toMatchObject({
      name: '数据',
      sheets: [
        { name: '说明', rows: 2, columns: 1 },
        { name: '数据', rows: 13, columns: 8 },
      ],
      leftOut: [{ kind: 'sheet', place: '说明', count: 2 }],
    });
    expect(cells.rows).toHaveLength(12);
  });

  test('two columns of one name are told apart by their place', async () => {
    const { cells } = await intake('duplicate-headers');
    expect(cells.header.slice(-2)).toEqual(['其他', '其他 (2)']);
    expect(cells.rows).toHaveLength(12);
  });

  test('what a spreadsheet shows otherwise than it stores is marked', async () => {
    const { sheet } = await intake('xlsx-odd-cells', 'data.xlsx');
    expect(sheet.marks).toEqual([
      { row: 3, column: 7, kind: 'date', shown: '10月6日' },
      { row: 4, column: 1, kind: 'error', shown: '#N/A' },
      { row: 4, column: 2, kind: 'boolean', shown: 'TRUE' },
      { row: 4, column: 4, kind: 'formula-without-value', shown: '=2+2' },
    ]);
    expect(sheet.rows[2]![6]).toBe('2026-10-06');
    expect(sheet.rows[3]).toEqual(['', 'true', '4.0000000001', '', '50%', '2', '1']);
  });

  test('line breaks, quotes and delimiters in a cell stay there', async () => {
    const { cells } = await intake('open-text-newline-quote');
    expect(cells.rows).toHaveLength(12);
    expect(cells.rows[0]!.at(-1)).toBe('第一行\n第二行，"引号"，逗号,分号;');
    expect(cells.rows[1]!.at(-1)).toBe('=1+1');
  });

  test('1,507 columns are read in no time', async () => {
    const before = performance.now();
    const { cells } = await intake('wide-1500-columns');
    expect(performance.now() - before).toBeLessThan(500);
    expect([cells.header.length, cells.rows.length]).toEqual([1507, 12]);
  });
});

describe('where nobody says what the rows are', () => {
  test('rows like all others are answers, under the positions of their columns', async () => {
    const { layout, header, rows } = await written(
      '3,1,同意\n5,5,不同意\n4,2,同意\n4,1,同意\n2,2,不同意\n1,1,同意',
    );
    expect(layout).toEqual({ headerRows: [], skippedRows: [], sure: false });
    expect([header, rows.length]).toEqual([['#1', '#2', '#3'], 6]);
  });

  test('a first respondent with words among numbers is no second header', async () => {
    const { layout } = await written('a,b,c,d\n4,x,3,2\n1,2,3,4\n2,2,2,2\n3,3,3,1');
    expect(layout.headerRows).toEqual([1]);
  });

  test('items in rows are no answers: their first is no second header', async () => {
    const list = [
      'code,text,type,options',
      'S0,Welcome to this survey,section,',
      ...[1, 2, 3, 4, 5, 6].map((i) => `Q${i},How ${i}?,single,yes/no`),
    ];
    expect((await written(list.join('\n'))).layout).toEqual({ headerRows: [1], skippedRows: [], sure: true });
  });

  test('texts under codes are a header where the answers are numbers', async () => {
    const { layout, header } = await written(
      'Q1,Q2,Q3\nHow old?,How glad?,How tall?\n30,4,180\n40,5,170\n50,1,160',
    );
    expect(layout.headerRows).toEqual([1, 2]);
    expect(header).toEqual(['Q1｜How old?', 'Q2｜How glad?', 'Q3｜How tall?']);
  });

  test('columns of one name in two groups have the group before it', async () => {
    const text = ',春,,秋,\nid,甲,乙,甲,乙\n1,5,4,3,2\n2,5,4,3,2\n3,1,1,2,1';
    expect((await written(text)).header).toEqual(['id', '春｜甲', '春｜乙', '秋｜甲', '秋｜乙']);
  });

  test('notes above and below are skipped, and counted', async () => {
    const text =
      '问卷结果,,,\n导出时间,2026-11-30,,\n,,,\nQ1,Q2,Q3,Q4\n1,2,3,4\n4,3,2,1\n\n来源：某平台\n仅供内部使用';
    const { layout, rowNumbers } = await written(text);
    expect(layout).toEqual({ headerRows: [4], skippedRows: [1, 2, 3, 8, 9], sure: true });
    expect(rowNumbers).toEqual([5, 6]);
  });
});
