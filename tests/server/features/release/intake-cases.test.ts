import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import type { TableWish } from '../../../../server/contract/import.ts';
import { checkTable, type TableCheck } from '../../../../server/features/release/check-table.ts';
import { liftDefinition } from '../../../../server/templates/earlier-definition.ts';

const folder = 'tests/fixtures/intake';
const definition = readDefinition(
  liftDefinition(JSON.parse(readFileSync(`${folder}/_instrument/instrument.json`, 'utf8'))),
);
const ratings = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'];

const outcomes: (readonly [name: string, about: string, outcome: string])[] = [];
afterAll(() => {
  const lines = outcomes.map(([name, about, outcome]) => `${name.padEnd(28)} ${about.padEnd(34)} ${outcome}`);
  process.stdout.write(['', 'case → class → outcome', ...lines, ''].join('\n'));
});

async function check(name: string, about: string, wish?: TableWish): Promise<TableCheck> {
  const [kind] = name.startsWith('xlsx') || asWorkbook.includes(name) ? ['xlsx'] : ['csv'];
  const fileName = `data.${kind}`;
  const found = await checkTable(
    { bytes: readFileSync(`${folder}/${name}/${fileName}`), fileName },
    definition,
    wish,
  );
  const matched = found.columns.filter(({ item }) => item !== null).length;
  const said = [
    `${found.rows} rows`,
    `${matched} columns matched`,
    `${found.oddCells.length} odd cells`,
    `${found.dropped.length} dropped`,
  ];
  outcomes.push([name, about, said.join(', ')]);
  return found;
}
const asWorkbook = ['label-dash-and-width', 'option-with-own-words', 'survey-service-export-text'];

const columnOf = ({ columns }: TableCheck, item: string) => columns.find((column) => column.item === item)!;
const answered = (found: TableCheck, items = [...ratings, 'G', 'T']) =>
  items.map((item) => columnOf(found, item).answered);
const whole = [...ratings, 'G', 'T'].map(() => 12);

describe('cells', () => {
  test('with a letter or number before the label, or 分 behind it, are the choice, and it is said', async () => {
    const found = await check('choice-letter-and-label', 'code and label in one cell');
    expect(answered(found)).toEqual(whole);
    expect(found.oddCells).toEqual([]);
    const { taken } = columnOf(found, 'Q1');
    expect(taken).toContainEqual({
      value: 'D.同意',
      rows: 2,
      manner: 'mark',
      as: { 'zh-CN': '同意', en: 'Agree' },
    });
    expect(taken.find(({ value }) => value === '5分')).toMatchObject({
      rows: 2,
      as: { en: 'Strongly agree' },
    });
  });

  test('with full-width digits are numbers', async () => {
    const found = await check('full-width-digits', 'full-width digits');
    expect(answered(found)).toEqual(whole);
    expect(found.oddCells).toEqual([]);
  });

  test('with another dash are the choice', async () => {
    const found = await check('label-dash-and-width', 'dashes and width in labels');
    expect(answered(found)).toEqual(whole);
    const said = columnOf(found, 'T').taken.map(({ value, as }) => [value, as?.['zh-CN']]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['1—5年', '1-5年'],
        ['1～5年', '1-5年'],
        ['６－１０年', '6-10年'],
      ]),
    );
  });

  test('in another case with no-break spaces are the label', async () => {
    const found = await check('label-spaces-and-case', 'spaces and case in labels');
    expect(answered(found)).toEqual(whole);
    expect(found.oddCells).toEqual([]);
  });

  test('with a code for a missing answer are missing, by column, code and number', async () => {
    const found = await check('missing-codes', 'declared missing codes');
    const codes = ['Q1', 'Q2', 'Q3', 'Q4'].map((item) => columnOf(found, item).missingCodes);
    expect(codes).toEqual([
      [{ code: '9', count: 3 }],
      [{ code: '99', count: 3 }],
      [{ code: '-1', count: 4 }],
      [{ code: 'n/a', count: 2 }],
    ]);
    expect(answered(found, ['Q1', 'Q2', 'Q3', 'Q4'])).toEqual([9, 9, 8, 10]);
    expect(found.oddCells).toEqual([]);
  });

  test('with words beside the choice are the choice, and the words are told', async () => {
    const found = await check('option-with-own-words', 'own words beside a choice');
    expect(answered(found)).toEqual(whole);
    expect(columnOf(found, 'T').taken).toEqual([
      {
        value: '1-5年〖二十年了〗',
        rows: 1,
        manner: 'own-words',
        as: expect.objectContaining({ 'zh-CN': '1-5年' }) as object,
      },
      {
        value: '6-10年〖二十年了〗',
        rows: 1,
        manner: 'own-words',
        as: expect.objectContaining({ 'zh-CN': '6-10年' }) as object,
      },
    ]);
  });

  test('that a spreadsheet spoilt are each told by row and column, and nothing becomes a wrong answer', async () => {
    const found = await check('xlsx-odd-cells', 'cells a spreadsheet spoilt');
    expect(found.oddCells.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [4, 'Q1', 'error'],
      [4, 'Q2', 'boolean'],
      [4, 'Q4', 'formula-without-value'],
      [4, 'Q5', 'out-of-range'],
      [3, 'T', 'date'],
    ]);
    expect(answered(found)).toEqual([11, 11, 12, 11, 11, 12, 11]);
    expect(columnOf(found, 'Q3').taken).toMatchObject([{ value: '4.0000000001', as: { en: 'Agree' } }]);
  });

  test('with line breaks, quotes and formula signs keep them', async () => {
    const found = await check('open-text-newline-quote', 'open answers');
    expect(answered(found, ['O'])).toEqual([3]);
    expect(columnOf(found, 'O').proposal.samples[0]).toBe('第一行\n第二行，"引号"，逗号,分号;');
  });
});

describe('columns', () => {
  test('with the same name are told apart by place', async () => {
    const found = await check('duplicate-headers', 'columns of one name');
    expect(found.rows).toBe(12);
    expect(found.dropped).toEqual(['序号', '其他', '其他 (2)']);
    expect(answered(found)).toEqual(whole);
  });

  test('of a multiple choice that the questionnaire does not have are told to be one', async () => {
    const found = await check('multi-choice', 'multiple answers');
    expect(answered(found)).toEqual(whole);
    const unused = found.columns.filter(({ item }) => item === null);
    expect(unused.map(({ column, proposal }) => [column, proposal.kind])).toEqual([
      ['您从哪里得到反馈（多选）', 'multiple'],
      ['反馈(书面)', 'multiple'],
      ['反馈(口头)', 'multiple'],
    ]);
  });

  test('of a survey service are found by their texts', async () => {
    const found = await check('survey-service-export-text', 'export of a survey service');
    expect(answered(found)).toEqual(whole);
    expect(columnOf(found, 'O')).toMatchObject({ answered: 4, missingCodes: [{ code: '(空)', count: 8 }] });
    expect(found.dropped).toEqual(
      expect.arrayContaining(['提交答卷时间', '来自IP', '来源', '4、您从哪里得到反馈【多选题】']),
    );
  });

  test('in their hundreds are read in short', async () => {
    const started = performance.now();
    const found = await check('wide-1500-columns', '1,500 columns');
    expect(performance.now() - started).toBeLessThan(2000);
    expect(found.rows).toBe(12);
    expect(found.dropped).toHaveLength(1500);
    expect(answered(found)).toEqual(whole);
  });
});

describe('tables', () => {
  test.each([
    ['sep-line', 'a hint at the delimiter', [2], [1]],
    ['three-header-rows', 'three header rows', [1, 2], [3]],
    ['xlsx-title-row', 'a title above the header', [2], [1]],
    ['xlsx-two-row-header', 'a header of two rows', [1, 2], []],
    ['xlsx-second-sheet', 'answers on the second sheet', [1], []],
  ])('%s: %s', async (name, about, headerRows, skippedRows) => {
    const found = await check(name, about);
    expect(found).toMatchObject({ rows: 12, headerRows, skippedRows, oddCells: [] });
    expect(answered(found)).toEqual(whole);
    if (name === 'xlsx-second-sheet') {
      expect(found.sheet).toBe('数据');
      expect(found.leftOut).toEqual([{ kind: 'sheet', place: '说明', count: 2 }]);
    }
  });

  test('in an encoding that a person names are read in it', async () => {
    const found = await check('big5-table', 'encoding', { encoding: 'big5' });
    expect(found).toMatchObject({ encoding: 'big5', dropped: ['其他意見'] });
    expect(answered(found)).toEqual(whole);
    const [unused] = found.columns.filter(({ item }) => item === null);
    expect(unused!.proposal.samples).toEqual(['獎勵太少，標準不清楚。']);
  });
});
