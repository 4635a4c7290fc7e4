import { expect, test } from 'vitest';
import type { Table } from '../../../../../analysis/model/table.ts';
import { plain } from '../../../../../analysis/model/words.ts';
import { differencesOf } from '../../../../../web/studio/features/workspace/compare/printed-cells.ts';
import {
  columnsOf,
  modelRows,
  starsOf,
} from '../../../../../web/studio/features/workspace/compare/model-columns.ts';
import { questionOf } from '../../../../../web/studio/features/workspace/result/answers.ts';

const table = (mean: number, sd: number): Table => ({
  id: 't',
  section: 's',
  title: plain('T'),
  stub: plain(''),
  columns: [
    { key: 'm', label: plain('M'), kind: 'mean' },
    { key: 'sd', label: plain('SD'), kind: 'mean' },
  ],
  rows: [{ key: 'a', label: plain('A'), cells: { m: mean, sd } }],
  notes: [],
  n: 9,
});
const pick = ({ en }: { en: string }) => en;

test('of two runs only what prints differently is told', () => {
  const before = { tables: [table(1.001, 2)] };
  expect(differencesOf(before, { tables: [table(1.002, 2)] }, pick)).toEqual([]);
  expect(differencesOf(before, { tables: [table(1.01, 2)] }, pick)).toEqual([
    { table: 'T', row: 'A', column: 'M', before: '1.00', after: '1.01' },
  ]);
  expect(differencesOf(before, { tables: [] }, pick)).toHaveLength(2);
});

test('an entry is asked with the rows of the notebook and its own', () => {
  const frame = { derive: [], where: 'A > 1 or B > 1', weights: null };
  const analysis = { procedure: 'describe', variables: ['A'] };
  expect(questionOf(frame, { analysis })).toEqual({ where: 'A > 1 or B > 1', analysis });
  expect(questionOf(frame, { analysis, where: 'C = 1' }).where).toBe('(A > 1 or B > 1) and (C = 1)');
  expect(questionOf({ ...frame, where: null }, { analysis })).toEqual({ analysis });
});

test('regression models stand as columns, a term that a model lacks is empty', () => {
  const coefficient = (term: string, b: number, p: number) => ({ term, b, standardError: 0.1, p });
  const model = (coefficients: object[]) => ({
    n: 9,
    r2: 0.5,
    adjustedR2: null,
    f: 3,
    df1: 1,
    df2: 7,
    p: 0.03,
    coefficients,
  });
  const result = {
    procedure: 'regression',
    models: [
      model([coefficient('x', 0.25, 0.004)]),
      model([coefficient('x', 0.2, 0.2), coefficient('z', 1, 0)]),
    ],
  } as unknown as Parameters<typeof columnsOf>[0][number]['result'];
  const columns = columnsOf([{ outcome: 'y', result }]);
  expect(columns.map(({ title }) => title)).toEqual(['M1', 'M2']);
  const rows = modelRows(columns, (term) => term.toUpperCase());
  expect(rows.slice(0, 4).map(({ label, cells }) => [label, ...cells])).toEqual([
    ['X', '0.25**', '0.20'],
    ['', '(0.10)', '(0.10)'],
    ['Z', '', '1.00***'],
    ['', '', '(0.10)'],
  ]);
  expect(rows.find(({ key }) => key === 'adjusted')!.cells).toEqual(['—', '—']);
  expect(starsOf(null)).toBe('');
});
