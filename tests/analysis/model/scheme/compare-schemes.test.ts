import { expect, it } from 'vitest';
import { compareSchemes } from '../../../../analysis/model/scheme/compare-schemes.ts';
import { smallScheme } from './small-scheme.ts';

const [a, a1, a2, b, c] = smallScheme.indicators as [
  (typeof smallScheme.indicators)[0],
  (typeof smallScheme.indicators)[0],
  (typeof smallScheme.indicators)[0],
  (typeof smallScheme.indicators)[0],
  (typeof smallScheme.indicators)[0],
];

it('finds nothing between a scheme and itself', () => {
  expect(compareSchemes(smallScheme, smallScheme)).toEqual({
    added: [],
    removed: [],
    changed: [],
    isBreak: false,
  });
});

it('names what came, what went and what weighs otherwise', () => {
  const after = {
    ...smallScheme,
    indicators: [a, { ...a1, weight: 30 }, { ...a2, weight: 30 }, b, { ...c, code: 'D' }],
    rules: [],
  };
  expect(compareSchemes(smallScheme, after)).toEqual({
    added: ['D'],
    removed: ['C'],
    changed: [
      { indicator: 'A1', field: 'weight', before: 40, after: 30 },
      { indicator: 'A1', field: 'rule', before: smallScheme.rules[0], after: null },
      { indicator: 'A2', field: 'weight', before: 20, after: 30 },
    ],
    isBreak: true,
  });
});

it('breaks no line where only names change', () => {
  const renamed = { ...smallScheme, indicators: [a, { ...a1, name: { en: 'New' } }, a2, b, c] };
  const { changed, isBreak } = compareSchemes(smallScheme, renamed);
  expect(changed.map(({ indicator, field }) => [indicator, field])).toEqual([['A1', 'name']]);
  expect(isBreak).toBe(false);
});
