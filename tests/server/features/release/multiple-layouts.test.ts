import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import { both } from '../../../../analysis/model/words.ts';
import type { Mapping } from '../../../../server/contract/import.ts';
import { lookAt, openTable } from '../../../../server/features/release/look-at-table.ts';
import { readAnswers } from '../../../../server/features/release/read-answers.ts';
import { statisticsFormats } from '../../../../server/formats/statistics/index.ts';

const choices = { 'zh-CN': ['书面', '口头', '其他'], en: ['In writing', 'In talk', 'Other'] };
const block = 'B';
const definition = readDefinition({
  code: 'ANY',
  title: both('问卷', 'Questionnaire'),
  preferNotToSay: both('不愿回答', 'Prefer not to say'),
  dontKnow: { items: [], ...both('不知道', "Don't know") },
  optionSets: {},
  blocks: [{ code: block, title: both('题目', 'Items'), randomise: false }],
  items: [
    {
      code: 'M',
      block,
      type: 'multiple',
      text: both('您从哪里得到反馈', 'Where feedback comes from'),
      choices,
      other: [3],
    },
    { code: 'R', block, type: 'ranking', text: both('请排序', 'Put in order'), choices },
    { code: 'P', block, type: 'sum', text: both('请分配', 'Share out'), choices, total: 100 },
    {
      code: 'G',
      block,
      type: 'single',
      storage: 'linked',
      text: both('您的性别', 'Your sex'),
      choices: { 'zh-CN': ['男', '女'], en: ['Male', 'Female'] },
    },
    {
      code: 'N',
      block,
      type: 'number',
      storage: 'linked',
      min: 0,
      max: 80,
      text: both('您的年龄', 'Your age'),
    },
    {
      code: 'D',
      block,
      type: 'date',
      storage: 'linked',
      precision: 'day',
      text: both('入职日期', 'Start of service'),
    },
  ],
  scales: [],
  derived: [],
  openQuestionNotice: both('请勿写姓名。', 'Please write no names.'),
});

async function imported(file: string | Uint8Array, mapping?: Mapping, fileName = 'a.csv') {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const open = await openTable({ bytes, fileName });
  const preview = lookAt(open, definition, mapping, fileName);
  return { ...readAnswers(definition, open.table, preview.mapping), preview };
}

const one = { choices: [1] };
const two = { choices: [1, 2] };

describe('a multiple choice comes in', () => {
  test('from one cell with any sign between the choices', async () => {
    const rows = ['书面┋口头', '书面', '"In writing, In talk"', '(跳过)', '1|2'].map((cell) => `${cell},男`);
    const { answers, report } = await imported(['M,G', ...rows].join('\n'));
    expect(answers.map(({ M }) => M)).toEqual([two, one, two, undefined, two]);
    expect(report.columns[0]).toMatchObject({
      missing: 1,
      missingCodes: [{ code: '(跳过)', count: 1 }],
      odd: [],
    });
  });

  test.each([
    ['M_1,M_2,M_3', '1,1,0', '1,0,0', '0,0,0'],
    ['M(书面),M(口头),M(其他)', '1,1,0', '1,0,0', ',,'],
    [
      '1、您从哪里得到反馈(书面),1、您从哪里得到反馈(口头),1、您从哪里得到反馈(其他)',
      '是,是,否',
      '是,否,否',
      '否,否,否',
    ],
    ['M:书面,M:口头,M:其他', '选中,选中,', '选中,,', ',,'],
    ['M.1,M.2,M.3', '书面,口头,', '书面,,', ',,'],
    ['反馈（书面）,反馈（口头）,反馈（其他）', 'true,true,false', 'true,false,false', ',,'],
    ['M - In writing,M - In talk,M - Other', 'In writing,In talk,', 'In writing,,', ',,'],
  ])('from a column for each choice: %s', async (header, both_, first, none) => {
    const { answers, preview, report } = await imported(
      [`${header},G`, `${both_},男`, `${first},女`, `${none},女`].join('\n'),
    );
    expect(preview.mapping.items['M']).toHaveLength(4);
    expect(answers.map(({ M }) => M)).toEqual([two, one, undefined]);
    expect(report).toMatchObject({ dropped: [] });
    expect(report.columns[0]).toMatchObject({ answered: 2, missing: 1, oddRows: 0 });
  });

  test('with words beside a choice that asks for them, kept with the answer', async () => {
    const { answers } = await imported('M\n书面┋其他〖电话〗\n其他：微信');
    expect(answers.map(({ M }) => M)).toEqual([
      { choices: [1, 3], text: '电话' },
      { choices: [3], text: '微信' },
    ]);
    const parts = await imported('M_1,M_2,M_3,M_other\n1,0,1,电话\n0,1,0,');
    expect(parts.answers.map(({ M }) => M)).toEqual([{ choices: [1, 3], text: '电话' }, { choices: [2] }]);
  });

  test('where somebody says which columns they are, and one is not there', async () => {
    const items = { M: ['x', null, 'z', null], R: null, P: null, G: null, N: null, D: null };
    const { answers, report } = await imported('x,y,z\n1,1,1\n0,0,1', { items, missing: [] });
    expect(answers.map(({ M }) => M)).toEqual([{ choices: [1, 3] }, { choices: [3] }]);
    expect(report.dropped).toEqual(['y']);
  });
});

test('an order and shares come in from a cell or from columns', async () => {
  const header = 'R_1,R_2,R_3,P_1,P_2,P_3';
  const { answers } = await imported(`${header}\n2,1,3,50,30,20\n1,2,2,50,30,30`);
  expect(answers).toEqual([{ R: { order: [2, 1, 3] }, P: { shares: [50, 30, 20] } }]);
  const cells = await imported('R,P\n口头→书面→其他,50;30;20');
  expect(cells.answers).toEqual([{ R: { order: [2, 1, 3] }, P: { shares: [50, 30, 20] } }]);
});

test('several choices of a single-choice item are told to be several', async () => {
  const { report } = await imported('G\n男┋女\n男');
  expect(report.columns[0]).toMatchObject({
    answered: 1,
    odd: [{ value: '男┋女', reason: 'several', places: [2] }],
  });
});

test('numbers and days are read in the habits of their files', async () => {
  const { answers, report } = await imported(
    'N;D\n３５;2026/3/1\n41 ;2026年12月5日\n42,0;2026.3.1 9:00\n99;1/2/2026',
  );
  expect(answers).toEqual([
    { N: 35, D: { text: '2026-03-01' } },
    { N: 41, D: { text: '2026-12-05' } },
    { N: 42, D: { text: '2026-03-01' } },
  ]);
  expect(
    report.columns.map(({ odd, missingCodes }) => [odd.map(({ value }) => value), missingCodes]),
  ).toEqual([
    [[], [{ code: '99', count: 1 }]],
    [['1/2/2026'], []],
  ]);
});

test('a file whose labels go with other numbers is read by its labels, and codes that it declares are missing', async () => {
  const bytes: Uint8Array[] = [];
  const table = {
    title: both('数据', 'Data'),
    notes: [],
    rows: 4,
    sets: [],
    variables: [
      {
        name: 'sex',
        label: both('您的性别', 'Your sex'),
        level: 'nominal',
        values: [
          { value: 1, label: both('女', 'Female') },
          { value: 2, label: both('男', 'Male') },
        ],
        missing: [{ value: -9, label: both('拒答', 'Refused') }],
        cells: Int8Array.from([1, 2, 2, -9]),
      },
    ],
  } as const;
  for await (const chunk of statisticsFormats.sav.write(table, 'zh-CN')) bytes.push(chunk);
  const { answers, report, preview } = await imported(Buffer.concat(bytes), undefined, 'a.sav');
  expect(preview.mapping.spellings).toEqual({ sex: { 1: 2, 2: 1 } });
  expect(answers.map(({ G }) => G)).toEqual([2, 1, 1]);
  expect(report.columns[0]).toMatchObject({ missingCodes: [{ code: '-9', count: 1 }], odd: [] });
});
