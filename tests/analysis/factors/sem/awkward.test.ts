import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../analysis/numeric/random.ts';
import { answerTo, at, numberAt, type Cells } from '../../relate/claims.ts';

const N = 200;
const random = createRandom(5);
const factor = Array.from({ length: N }, () => random.normal());
const item = (loading: number) => factor.map((value) => loading * value + random.normal());
const data: Cells = {
  x1: item(1),
  x2: item(0.8),
  x3: item(0.9),
  x4: item(0.7),
  y: item(0.5),
  z: factor.map((_, i) => i % 7),
  constant: factor.map(() => 3),
  empty: factor.map(() => null),
  group: factor.map((_, i) => i % 2),
  alone: factor.map((_, i) => Number(i < 3)),
  words: factor.map((_, i) => (i % 2 ? 'b' : 'a')),
};
const measured = 'f =~ x1 + x2 + x3 + x4';
const ask = (model: string, more: object = {}, cells: Cells = data) =>
  answerTo(cells, { procedure: 'sem', model, ...more });
const notesOf = (found: unknown) => (at(found, 'notes') as string[]).join(' | ');
const fault = (model: string, more: object = {}) => {
  try {
    ask(model, more);
  } catch (error) {
    return String(error);
  }
  return 'none';
};

describe('models and data that cannot be fitted give plain notes and nulls', () => {
  it.each([
    ['more parameters than moments', 'f =~ x1 + x2', {}, '1 free parameters more than there are moments'],
    ['no scale', 'f =~ NA*x1 + x2 + x3 + x4', {}, 'f=~x1, f=~x2, f=~x3, f=~x4, f~~f'],
    ['a variable that does not vary', `${measured} + constant`, {}, 'constant does not vary'],
    ['a variable without answers', `${measured} + empty`, {}, 'no more respondents'],
    [
      'a variable without answers, with gaps',
      `${measured} + empty`,
      { missing: 'fiml' },
      'empty does not vary',
    ],
    ['one group only', measured, { group: 'constant' }, 'fewer than two groups'],
    ['a group of few', measured, { group: 'alone' }, 'no more respondents (or in a group)'],
  ])('%s', (_, model, more, words) => {
    const found = ask(model, more);
    expect(notesOf(found)).toContain(words);
    expect(found['chi2']).toBeNull();
    expect(found['parameters']).toBeNull();
  });

  it('a sum of others', () => {
    const twice = (data['x1'] as number[]).map((value, i) => value + (data['x2'] as number[])[i]!);
    const found = ask(`${measured} + twice`, {}, { ...data, twice });
    expect(notesOf(found)).toContain('singular');
    expect(found['chi2']).toBeNull();
  });

  it('estimates that no population can have are named', () => {
    const copy = (data['x1'] as number[]).map((value) => value + 0.3 * random.normal());
    const found = ask('f =~ x1 + x2 + copy\ng =~ x3 + x4\nf ~~ g', {}, { ...data, copy });
    const negative = (found['parameters'] as { op: string; lhs: string; rhs: string; estimate: number }[])
      .filter(({ op, lhs, rhs, estimate }) => op === '~~' && lhs === rhs && estimate < 0)
      .map(({ lhs }) => `${lhs}~~${lhs}`);
    for (const name of negative) expect(notesOf(found)).toContain(name);
    expect(negative.length > 0).toBe(notesOf(found).includes('Heywood'));
  });

  it('nothing to test', () => {
    const found = ask('y ~ x1 + x2', { estimator: 'mlr' });
    expect(found).toMatchObject({ df: 0, p: null, scaled: null, robust: null });
    expect(notesOf(found)).toContain('no degrees of freedom');
  });

  it('is the same however far the answers lie from zero', () => {
    const before = ask(`${measured}\ny ~ f`);
    const far = Object.fromEntries(
      ['x1', 'x2', 'x3', 'x4', 'y'].map((name) => [name, (data[name] as number[]).map((v) => v + 1e6)]),
    );
    const after = ask(`${measured}\ny ~ f`, {}, far);
    expect(numberAt(after, 'chi2')).toBeCloseTo(numberAt(before, 'chi2'), 5);
  });

  it('huge answers give notes, no numbers made up', () => {
    const huge = { ...data, x4: (data['x4'] as number[]).map((value) => value * 1e300) };
    expect(JSON.stringify(ask(measured, {}, huge))).not.toMatch(/NaN|Infinity/);
  });
});

describe('requests that make no sense are refused by name', () => {
  it.each([
    ['f =~ x1 + nobody', {}, 'model', 'nobody'],
    ['f =~ x1 + words', {}, 'model', 'words'],
    ['f =~ x1 +', {}, 'model', 'line 1, column 10'],
    [measured, { estimator: 'mlm', missing: 'fiml' }, 'missing', 'mlm'],
    [measured, { equal: ['loadings'] }, 'group', 'needed'],
    [measured, { group: 'x1' }, 'group', 'two roles'],
    ['f =~ x1 + c(1, 2, 3)*x2', { group: 'group' }, 'model', '3 values, and there are 2 groups'],
    ['f =~ x1 + c(1, 2)*x2', {}, 'model', 'there are 1 groups'],
  ])('%j %j', (model, more, field, words) => {
    expect(fault(model, more)).toContain(`analyses[0].${field}: `);
    expect(fault(model, more)).toContain(words);
  });
});

describe('bootstrap', () => {
  const model = 'y ~ b*x2 + c*x1\nx2 ~ a*x1\nindirect := a*b';
  const intervals = (more: object) =>
    (ask(model, { bootstrap: 100, ...more })['parameters'] as { lhs: string; interval: number[] }[]).find(
      ({ lhs }) => lhs === 'indirect',
    )!.interval;

  it('gives the same interval again, another for another seed, and the estimate inside', () => {
    const [low, high] = intervals({});
    expect(intervals({})).toEqual([low, high]);
    expect(intervals({ seed: 2 })).not.toEqual([low, high]);
    const parameters = ask(model)['parameters'] as { lhs: string; estimate: number; interval: number[] }[];
    const { estimate, interval } = parameters.find(({ lhs }) => lhs === 'indirect')!;
    expect(low).toBeLessThan(estimate);
    expect(high).toBeGreaterThan(estimate);
    // Of 100 samples the ends are known to some tenths of the width.
    expect((high! - low!) / (interval[1]! - interval[0]!)).toBeGreaterThan(0.6);
    expect((high! - low!) / (interval[1]! - interval[0]!)).toBeLessThan(1.6);
  });
});
