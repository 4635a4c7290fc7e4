import { expect, it } from 'vitest';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { tableOf } from '../relate/claims.ts';

const rows = Array.from({ length: 40 }, (_, i) => i);
const table = tableOf({
  A: rows.map((i) => (i < 2 ? 5 : i < 10 ? 4 : i < 25 ? 3 : 2)),
  B: rows.map((i) => 1 + (i % 2)),
  C: rows.map((i) => (i < 3 ? 1 : null)),
});
const told = { k: 5, mostWeight: 1, made: new Set<string>(), hasGroups: false };
const hide = (analysis: object, more: object = {}) =>
  hideSmall(answer(table, { analyses: [analysis] }), { ...told, ...more })?.analyses[0];

it('counts of a few leave with the smallest others, and with what adds them up', () => {
  const counted = hide({ procedure: 'frequencies', variables: ['A'] }) as unknown as {
    variables: [{ categories: { value: number; n: number; cumulativePercent: number | null }[] }];
  };
  expect(counted.variables[0].categories.map(({ value, n }) => [value, n])).toEqual([
    [2, 15],
    [3, 15],
  ]);
  const crossed = hide({ procedure: 'crosstab', rows: 'A', columns: 'B' });
  expect(crossed).toMatchObject({ chi2: null, p: null, fisher: { p: null } });
  expect(crossed).not.toHaveProperty('phi');
  const ordered = hide({ procedure: 'crosstab', rows: 'A', columns: 'B', ordinal: true });
  const told = [
    'procedure',
    'n',
    'missing',
    'definition',
    'notes',
    'table',
    'expected',
    'chi2',
    'df',
    'p',
    'cramersV',
  ];
  expect(Object.keys(ordered!).sort()).toEqual([...told, 'fisher', 'adjustedResiduals'].sort());
});

it('single values are never told, the shape of a distribution of everybody only', () => {
  const whole = { procedure: 'describe', variables: ['A'] };
  const shape = (result: unknown) => {
    const [found] = (result as { variables: { min: unknown; median: unknown; mean: unknown }[] }).variables;
    return [found!.min, found!.median, typeof found!.mean];
  };
  expect(shape(hide(whole))).toEqual([null, 3, 'number']);
  expect(shape(hide(whole, { hasGroups: true }))).toEqual([null, null, 'number']);
  expect(shape(hide(whole, { made: new Set(['A']) }))).toEqual([null, null, 'number']);
});

it('a variable that a few answered is left out of a list, and nothing is told of a model or a sum of weights of a few', () => {
  expect(hide({ procedure: 'describe', variables: ['A', 'C'] })).toMatchObject({
    variables: [{ name: 'A' }],
  });
  expect(hide({ procedure: 'describe', variables: ['C'] })).toBeUndefined();
  expect(hide({ procedure: 'correlation', variables: ['A', 'C'] })).toBeUndefined();
  expect(hide({ procedure: 'paired', before: 'A', after: 'B' }, { mostWeight: 10 })).toBeUndefined();
});

it('effects at percentiles of a moderator leave where percentiles would: of everybody, as they answered', () => {
  const random = Array.from({ length: 40 }, (_, i) => ((i * 37) % 41) + ((i * 11) % 7));
  const own = tableOf({
    x: random,
    m: random.map((value, i) => value + ((i * 17) % 23)),
    w: random.map((_, i) => (i * 29) % 31),
    y: random.map((value, i) => value - ((i * 13) % 19)),
  });
  const effects = (at: string, more: object = {}, cases = own) => {
    const request = { procedure: 'process', model: 14, x: 'x', m: ['m'], y: 'y', w: 'w', at, bootstrap: 100 };
    return hideSmall(answer(cases, { analyses: [request] }), { ...told, ...more })?.analyses[0];
  };
  const isTold = (result: unknown) => (result as { indirect: unknown }).indirect !== null;
  expect(isTold(effects('percentiles'))).toBe(true);
  expect(isTold(effects('percentiles', { hasGroups: true }))).toBe(false);
  expect(isTold(effects('percentiles', { made: new Set(['w']) }))).toBe(false);
  expect(isTold(effects('sd', { hasGroups: true }))).toBe(true);
});

it('nothing is told of a mixed model with few residual degrees of freedom', () => {
  const model = (fixed: string[]) => ({ procedure: 'mixed', outcome: 'B', fixed, random: [{ group: 'G' }] });
  const small = tableOf({
    B: rows.slice(0, 14).map((i) => (i * 7) % 5),
    G: rows.slice(0, 14).map((i) => i % 2),
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name, j) => [name, rows.slice(0, 14).map((i) => (i * (3 + j * j)) % 11)]),
    ),
  });
  const told14 = (fixed: string[]) => hideSmall(answer(small, { analyses: [model(fixed)] }), told);
  expect(told14(['a'])).not.toBeNull();
  expect(told14(['a', 'b', 'c', 'd'])).toBeNull();
});
