import { expect, test } from 'vitest';
import { schemeFaults } from '../../../../../analysis/model/scheme/read-scheme.ts';
import type { Scheme } from '../../../../../analysis/model/scheme/scheme.ts';
import { treeOf } from '../../../../../web/studio/features/scheme/indicator-tree.ts';
import {
  addIndicator,
  blankScheme,
  changeIndicator,
  moveIndicator,
  removeIndicator,
  weigh,
  withSums,
} from '../../../../../web/studio/features/scheme/scheme-edits.ts';

const named = (code: string, weight: number, parent?: string) => ({
  code,
  name: { en: code },
  weight,
  mode: 'deduct' as const,
  ...(parent !== undefined && { parent }),
});

/** Two parts under one indicator, one beside it; a rule on a part. */
const scheme: Scheme = {
  ...blankScheme({ en: 'Scheme' }),
  indicators: [named('a', 60), named('a1', 40, 'a'), named('b', 40), named('a2', 20, 'a')],
  rules: [{ indicator: 'a1', score: 5, missing: 'full' }],
};

const codes = ({ indicators }: Scheme) => indicators.map(({ code }) => code);

test('the tree has each indicator before its parts, and none is lost whose parent is missing', () => {
  const rows = treeOf(scheme);
  expect(rows.map(({ indicator, depth }) => [indicator.code, depth])).toEqual([
    ['a', 0],
    ['a1', 1],
    ['a2', 1],
    ['b', 0],
  ]);
  expect(rows.map(({ hasParts }) => hasParts)).toEqual([true, false, false, false]);
  const loose = treeOf({ indicators: [named('x', 1, 'gone')] });
  expect(loose.map(({ indicator }) => indicator.code)).toEqual(['x']);
});

test('what has parts weighs what they weigh together', () => {
  const next = weigh(scheme, 'a2', 35);
  expect(next.indicators.find(({ code }) => code === 'a')!.weight).toBe(75);
  const withPart = withSums(addIndicator(scheme, 'b'));
  expect(withPart.indicators.find(({ code }) => code === 'b')!.weight).toBe(0);
});

test('the weights of indicators in a circle come to an end', () => {
  const circle = { ...scheme, indicators: [named('x', 3, 'y'), named('y', 4, 'x')] };
  expect(withSums(circle).indicators.map(({ weight }) => Number.isFinite(weight))).toEqual([true, true]);
});

test('parts and rules follow a new code', () => {
  const [a, a1] = scheme.indicators;
  const renamed = changeIndicator(scheme, 'a', { ...a!, code: 'c' });
  expect(renamed.indicators.filter(({ parent }) => parent === 'c')).toHaveLength(2);
  const ruled = changeIndicator(scheme, 'a1', { ...a1!, code: 'z' });
  expect(ruled.rules[0]!.indicator).toBe('z');
});

test('an indicator goes with its parts and their rules', () => {
  const without = removeIndicator(scheme, 'a');
  expect(codes(without)).toEqual(['b']);
  expect(without.rules).toEqual([]);
});

test('an indicator moves among those beside it only', () => {
  expect(codes(moveIndicator(scheme, 'a2', -1))).toEqual(['a', 'a2', 'b', 'a1']);
  expect(moveIndicator(scheme, 'a', -1)).toBe(scheme);
});

test('a fresh scheme lacks nothing but a name for its indicator', () => {
  const { indicators, ...rest } = blankScheme({ en: 'Scheme' });
  expect(schemeFaults({ ...rest, indicators })).toHaveLength(1);
  expect(schemeFaults({ ...rest, indicators: [{ ...indicators[0]!, name: { en: 'One' } }] })).toEqual([]);
});
