import { expect, test } from 'vitest';
import type { Variable } from '../../../../../../server/contract/variable.ts';
import { arrange, isFound } from '../../../../../../web/studio/features/workspace/variables/arrange.ts';
import { combined } from '../../../../../../web/studio/features/workspace/variables/derive/combine.ts';
import {
  lineOf,
  writtenLine,
} from '../../../../../../web/studio/features/workspace/variables/derive/lines.ts';
import {
  newForm,
  suggestName,
} from '../../../../../../web/studio/features/workspace/variables/derive/new-form.ts';
import { conditionOf } from '../../../../../../web/studio/features/workspace/variables/filter/band-condition.ts';
import { usersOf } from '../../../../../../web/studio/features/workspace/variables/users-of.ts';
import {
  isWhole,
  marginOf,
  percentsOf,
} from '../../../../../../web/studio/features/workspace/variables/weights/margins.ts';

const none = { n: 0, missing: 0, bars: [], mean: null, sd: null };
const variable = (name: string, more: Partial<Variable> = {}): Variable => ({
  name,
  role: 'item',
  label: { 'zh-CN': `题${name}`, en: `Item ${name}` },
  level: 'ordinal',
  words: false,
  values: [],
  reversed: false,
  scales: [],
  items: [],
  bands: [],
  distribution: none,
  ...more,
});

test('items stand under the first scale that has them, background and the rest by themselves', () => {
  const list = [
    variable('A1'),
    variable('A2'),
    variable('X'),
    variable('G', { role: 'background' }),
    variable('S', { role: 'score', items: ['A1', 'A2'] }),
    variable('T', { role: 'score', items: ['A2'] }),
    variable('D', { role: 'score', formula: 'S - T' }),
  ];
  const parts = arrange(list).map(({ scale, kind, variables }) => [
    scale?.name ?? kind,
    variables.map(({ name }) => name),
  ]);
  expect(parts).toEqual([
    ['S', ['A1', 'A2']],
    ['T', []],
    ['score', ['D']],
    ['background', ['G']],
    ['other', ['X']],
  ]);
});

test('a variable is found by its code, its words in any language and its values', () => {
  const found = variable('A1', {
    scales: ['S'],
    values: [{ value: 1, label: { en: 'Never', 'zh-CN': '从不' } }],
  });
  for (const typed of ['a1', '题a', 'item', '从不', 'never s', ''])
    expect(isFound(found, typed), typed).toBe(true);
  expect(isFound(found, 'a1 always')).toBe(false);
});

test('what uses a variable is found in other variables, the condition and the weights', () => {
  const basis = {
    derive: [
      { name: 'y', from: 'x + 1' },
      { name: 'z', from: 'mean(A1 by x)' },
      { name: 'w', from: 'xx' },
    ],
    where: 'x > 1',
    weights: { rake: { x: { 1: 1 } } },
  };
  expect(usersOf('x', basis).map(({ kind }) => kind)).toEqual(['derived', 'derived', 'where', 'weights']);
  expect(usersOf('x', { derive: [], where: null, weights: 'x' })).toEqual([{ kind: 'weights' }]);
  expect(usersOf('v', basis)).toEqual([]);
});

test('old values are typed as one, a range or a word', () => {
  expect(lineOf('3')).toEqual({ from: 3, to: 3 });
  for (const typed of ['1–2', '1-2', '1..2', ' 1 至 2 ', '1~2'])
    expect(lineOf(typed)).toEqual({ from: 1, to: 2 });
  expect(lineOf('-2–-1')).toEqual({ from: -2, to: -1 });
  expect(lineOf('-2')).toEqual({ from: -2, to: -2 });
  expect(lineOf('north')).toEqual({ from: 'north', to: 'north' });
  expect(writtenLine(lineOf('1-2'))).toBe('1–2');
});

test('a category moves between groups, and a group without any is gone', () => {
  const values = [1, 2, 3];
  const one = combined([], 2, '基层', values);
  const two = combined(one, 1, '基层', values);
  expect(two).toEqual([{ name: '基层', values: [1, 2] }]);
  expect(combined(two, 3, '上层', values)).toEqual([
    { name: '基层', values: [1, 2] },
    { name: '上层', values: [3] },
  ]);
  expect(combined(one, 2, '', values)).toEqual([]);
});

test('a name is suggested that nothing has', () => {
  const form = { ...newForm('dummy'), of: 'G' } as ReturnType<typeof newForm>;
  expect(suggestName(form, [])).toBe('G_d');
  expect(suggestName(form, ['G_d', 'G_d2'])).toBe('G_d3');
  expect(suggestName(newForm('compute'), [])).toBe('');
});

test('a band is a condition on answers as they were given', () => {
  const bands = { name: 'A 1', reversed: true, bands: [] };
  expect(conditionOf(bands, { value: 1, label: {}, above: 3 })).toBe('raw `A 1` > 3');
  expect(
    conditionOf({ ...bands, name: 'S', reversed: false }, { value: 2, label: {}, from: 2.5, to: 3.5 }),
  ).toBe('S >= 2.5 and S <= 3.5');
});

test('margins are a whole within half a per cent and go both ways', () => {
  expect(isWhole({ 1: 40, 2: 60 })).toBe(true);
  expect(isWhole({ 1: 33.3, 2: 33.3, 3: 33.3 })).toBe(true);
  expect(isWhole({ 1: 40, 2: 59 })).toBe(false);
  expect(isWhole({ 1: 100, 2: 0 })).toBe(false);
  expect(isWhole({ 1: 100, 2: undefined })).toBe(false);
  expect(percentsOf(marginOf({ 1: 33.3, 2: 66.7 }))).toEqual({ 1: 33.3, 2: 66.7 });
});
