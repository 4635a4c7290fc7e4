import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { noFrame } from '../../../../analysis/model/frame/frame.ts';
import type { ReleasedTable } from '../../../../analysis/model/table.ts';
import { both, plain } from '../../../../analysis/model/text.ts';
import type { InterviewId } from '../../../../server/contract/ids.ts';
import { promisesOfOneFloor } from '../../../../server/contract/promises.ts';
import type { ResultHead } from '../../../../server/contract/result.ts';
import { audienceOf } from '../../../../server/features/disclosure/audience.ts';
import { protectedCell, releaseTable } from '../../../../server/features/disclosure/disclosure.door.ts';
import { fileRows } from '../../../../server/features/table-file/file-rows.ts';
import { interviewTable } from '../../../../server/features/result/interview-table.ts';
import { alphaWord, levelOf } from '../../../../server/features/result/levels.ts';
import { type Coded, shortened } from '../../../../server/features/result/voices.ts';
import { writeCsv } from '../../../../server/formats/spreadsheet/csv.ts';
import fourLinks from '../../../../server/templates/four-links/frame.json' with { type: 'json' };

const frame = fourLinks as Frame;
const table: ReleasedTable = releaseTable(
  {
    id: 'some',
    section: 'scales',
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
    protect: { by: 'whole' },
  },
  audienceOf('analyst', promisesOfOneFloor(10)),
)!;
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

describe('a table as a file', () => {
  const rows = fileRows(table, head, 'en');

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
    expect(writeCsv(fileRows(table, head, 'zh-CN'))).toContain('模拟数据');
  });
});

describe('words beside numbers', () => {
  test.each([
    [2.49, 'low'],
    [2.5, 'middle'],
    [3.5, 'middle'],
    [3.51, 'high'],
  ] as const)('%f on five points is %s', (mean, level) => expect(levelOf(mean, [1, 5])).toBe(level));

  test.each([
    [0.9, '很高'],
    [0.8, '较高'],
    [0.7, '可接受'],
    [0.6, '勉强'],
    [0.59, '偏低'],
  ])('an alpha of %f is %s', (alpha, word) => expect(alphaWord(alpha)['zh-CN']).toBe(word));
});

describe('the table of excerpts', () => {
  const coded = (interview: string, stance: string, quote: string): Coded => ({
    interview: { id: interview as InterviewId, code: interview, attributes: { roleBand: 'staff' } },
    values: { link: 'plan', stance },
    quote,
    codes: [{ code: 'PUN' }],
  });
  const excerpts = [
    coded('I1', 'problem', '扣分的地方很多。'),
    coded('I1', 'problem', '扣分。'),
    coded('I2', 'problem', '错一处扣零点二，年底也补不回来。'),
    coded('I5', 'strength', '差距要拉。'),
  ];
  const codes = [{ code: 'PUN', name: { 'zh-CN': '惩罚' } }];
  const layer = { excerpts, ground: plain('依据') };

  test('counts an interview once however many coders coded it, and gives the deviant case a row', () => {
    const { rows, notes } = interviewTable(layer, codes, frame, { interviews: 8, quotes: true });
    expect(rows.map(({ key, cells }) => [key, cells.n])).toEqual([
      ['plan:PUN:problem', 2],
      ['plan:PUN:strength', 1],
    ]);
    expect(rows[0]).toMatchObject({
      label: { 'zh-CN': '惩罚', en: '惩罚' },
      mark: { dimension: 'link', value: 'plan', name: { en: 'Plan' } },
      cells: {
        quote: '错一处扣零点二，年底也补不回来。',
        valence: { en: '▼ Problem' },
        speaker: { en: 'Staff' },
      },
    });
    expect(notes[0]).toEqual(plain('依据'));
  });

  test('shows a viewer counts and no words', () => {
    const shown = interviewTable(layer, codes, frame, { interviews: 8, quotes: false });
    expect(JSON.stringify(shown)).not.toContain('扣分');
  });

  test('has one row a code in a study without a frame', () => {
    const { rows, columns, markedBy } = interviewTable(layer, codes, noFrame, {
      interviews: 8,
      quotes: false,
    });
    expect(rows.map(({ key, cells }) => [key, cells.n])).toEqual([['PUN', 3]]);
    expect(columns.map(({ key }) => key)).toEqual(['code', 'n']);
    expect(markedBy).toBeUndefined();
  });

  test('cuts a quote to sixty characters, counting 𠮷 as one', () => {
    expect([...shortened('𠮷'.repeat(61))]).toHaveLength(60);
    expect(shortened('𠮷'.repeat(60))).toBe('𠮷'.repeat(60));
  });
});
