import { describe, expect, test } from 'vitest';
import { answer, typed } from '../../../../analysis/engine/analyse.ts';
import type { InterviewId } from '../../../../server/contract/ids.ts';
import type { ResultHead, ResultTable } from '../../../../server/contract/result.ts';
import { audienceOf } from '../../../../server/features/result/audience.ts';
import { both, plain, protectedCell } from '../../../../server/features/result/cells.ts';
import { crossAnalyses, crossTable } from '../../../../server/features/result/cross-table.ts';
import { type Coded, excerptTable, shortened } from '../../../../server/features/result/excerpt-table.ts';
import { publish } from '../../../../server/features/result/publish.ts';
import { backgroundTable } from '../../../../server/features/result/sample-tables.ts';
import { tableRows } from '../../../../server/features/result/table-rows.ts';
import { alphaWord, bandOf } from '../../../../server/features/result/words.ts';
import { writeCsv } from '../../../../server/formats/spreadsheet/csv.ts';
import { tableOf } from '../../../analysis/relate/claims.ts';

/** So many people with the same two answers. */
const sheets = (count: number, D2: number, D3: number) =>
  Array.from({ length: count }, () => [D2, D3] as const);

const analyst = audienceOf('analyst', 10);
const viewer = audienceOf('viewer', 5);

const table: ResultTable = {
  id: 'some',
  section: 'links',
  title: both('表', 'Table'),
  stub: both('量表', 'Scale'),
  columns: [
    { key: 'n', kind: 'count', label: plain('n') },
    { key: 'mean', kind: 'mean', label: both('均值', 'M') },
    { key: 'interval', kind: 'mean', label: both('区间', 'CI') },
    { key: 'share', kind: 'percent', label: both('同意', 'Agree') },
    { key: 'p', kind: 'p', label: plain('p') },
  ],
  rows: [
    {
      key: 'A',
      label: plain('A'),
      cells: { n: 30, mean: 2.54464, interval: [2.4246, 2.6646], share: 17.689, p: 1e-9 },
    },
    {
      key: 'B',
      label: plain('B'),
      cells: { n: 29, mean: 2.54464, interval: protectedCell, share: 17.689, p: 0.04321 },
    },
  ],
  notes: [both('注', 'Note')],
  n: 59,
  request: { analyses: [{ procedure: 'describe', variables: ['A'] }] },
};
const head: ResultHead = {
  release: {
    id: 'x' as never,
    number: 2,
    n: 59,
    hash: 'abcdef0123456789',
    createdAt: '2026-03-02T08:00:00Z',
    simulated: true,
  },
  cases: 'all',
  casesOffered: ['all'],
  floor: 10,
  n: 59,
};

describe('a table that leaves the research team', () => {
  const [first, second] = publish(table).rows;

  test('keeps two decimals of a mean from 30 respondents on, one below, and whole per cents', () => {
    expect(first!.cells).toEqual({ n: 30, mean: 2.54, interval: [2.42, 2.66], share: 18, p: '< .001' });
    expect(second!.cells).toEqual({ n: 29, mean: 2.5, interval: protectedCell, share: 18, p: 0.043 });
  });

  test('does not carry the request, which a viewer may not send', () => {
    expect(publish(table)).not.toHaveProperty('request');
  });
});

describe('a table as a file', () => {
  const rows = tableRows(table, head, 'en');

  test('has its header first, intervals as two columns and numbers at full precision', () => {
    expect(rows[0]).toEqual(['Scale', 'n', 'M', 'CI lower', 'CI upper', 'Agree', 'p']);
    expect(rows[1]).toEqual(['A', 30, 2.54464, 2.4246, 2.6646, 17.689, 1e-9]);
  });

  test('shows a protected interval as two dashes', () => {
    expect(rows[2]!.slice(3, 5)).toEqual(['—', '—']);
  });

  test('says below what it rests on, and that it is simulated, in the language of the reader', () => {
    expect(writeCsv(rows)).toContain(
      'Release 2 (abcdef012345) · n = 59 · Cases: all sheets · Frozen on: 2026-03-02',
    );
    expect(writeCsv(rows)).toContain('Simulated data');
    expect(writeCsv(tableRows(table, head, 'zh-CN'))).toContain('模拟数据');
  });
});

describe('words beside numbers', () => {
  test.each([
    [2.49, 'low'],
    [2.5, 'middle'],
    [3.5, 'middle'],
    [3.51, 'high'],
  ] as const)('%f on five points is %s', (mean, band) => expect(bandOf(mean, [1, 5])).toBe(band));

  test.each([
    [0.9, '很高'],
    [0.8, '较高'],
    [0.7, '可接受'],
    [0.6, '勉强'],
    [0.59, '偏低'],
  ])('an alpha of %f is %s', (alpha, word) => expect(alphaWord(alpha)['zh-CN']).toBe(word));
});

const category = (value: number) => ({ value, label: plain(`c${value}`) });
const background = (code: string, size: number) => ({
  code,
  text: plain(code),
  detached: false,
  categories: Array.from({ length: size }, (_, i) => category(i + 1)),
});

describe('the sample', () => {
  test('hides a small category together with the next smallest, which the total would give away', () => {
    const counts = new Map([
      [1, 80],
      [2, 4],
      [3, 30],
    ]);
    const { rows } = backgroundTable([{ background: background('D1', 3), counts }], 114, analyst);
    expect(rows.map(({ cells }) => cells.n)).toEqual([80, protectedCell, protectedCell]);
  });

  test('crossed, hides the cell of six and a rectangle around it, and keeps the margins', () => {
    const people = [...sheets(59, 1, 1), ...sheets(12, 1, 2), ...sheets(25, 2, 1), ...sheets(6, 2, 2)];
    const pair = [background('D2', 2), background('D3', 2)] as const;
    const request = { analyses: crossAnalyses(pair) };
    const { analyses } = answer(
      tableOf({ D2: people.map(([own]) => own), D3: people.map(([, own]) => own) }),
      request,
    );
    const answered = { request, results: typed(request.analyses, analyses) };
    const { rows } = crossTable(pair, answered, analyst);
    const shown = rows.map(({ cells }) => Object.values(cells));
    expect(shown.slice(0, 2).map((cells) => cells.slice(0, 2))).toEqual([
      [protectedCell, protectedCell],
      [protectedCell, protectedCell],
    ]);
    expect(shown.map((cells) => cells[2])).toEqual([71, 31, 102]);
  });
});

describe('the table of excerpts', () => {
  const coded = (interview: string, stance: Coded['stance'], quote: string): Coded => ({
    interview: { id: interview as InterviewId, code: interview, roleBand: 'staff' },
    link: 'plan',
    stance,
    quote,
    codes: [{ code: 'PUN' }],
  });
  const excerpts = [
    coded('I1', 'problem', '扣分的地方很多。'),
    coded('I1', 'problem', '扣分。'),
    coded('I2', 'problem', '错一处扣零点二，年底也补不回来。'),
    coded('I5', 'strength', '差距要拉。'),
  ];
  const codes = [{ code: 'PUN', name: plain('惩罚') }];

  test('counts an interview once however many coders coded it, and gives the deviant case a row', () => {
    const { rows, notes } = excerptTable({ excerpts, ground: plain('依据') }, codes, 8, analyst);
    expect(rows.map(({ key, cells }) => [key, cells.n])).toEqual([
      ['plan:PUN:problem', 2],
      ['plan:PUN:strength', 1],
    ]);
    expect(rows[0]!.cells.quote).toBe('错一处扣零点二，年底也补不回来。');
    expect(notes[0]).toEqual(plain('依据'));
  });

  test('shows a viewer counts and no words', () => {
    expect(JSON.stringify(excerptTable({ excerpts, ground: plain('依据') }, codes, 8, viewer))).not.toContain(
      '扣分',
    );
  });

  test('cuts a quote to sixty characters, counting 𠮷 as one', () => {
    expect([...shortened('𠮷'.repeat(61))]).toHaveLength(60);
    expect(shortened('𠮷'.repeat(60))).toBe('𠮷'.repeat(60));
  });
});

test('a viewer never sees groups below ten, whatever the floor of the study', () => {
  expect(viewer).toEqual({ floor: 10, quotes: false, chooseCases: false, rounded: true });
  expect(audienceOf('viewer', 25).floor).toBe(25);
});
