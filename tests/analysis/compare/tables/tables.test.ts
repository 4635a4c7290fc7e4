import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../../engine/packed.ts';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt } from '../../relate/claims.ts';

describe.each([
  'tables/mcnemar',
  'tables/cochran-q',
  'tables/goodness-of-fit',
  'tables/mantel-haenszel',
  'tables/multiple-response',
])('%s equals R', (fixture) => {
  // Breslow–Day: the script finds its cells by uniroot, to about 1e-10.
  it.each(claimsOf(fixture))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-8, other: 1e-8 });
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-8, other: 1e-8 });
  });
});

type Cells = (number | string | null)[];

describe('McNemar’s test on awkward data', () => {
  const of = (a: Cells, b: Cells) => answerTo({ a, b }, { procedure: 'mcnemar', before: 'a', after: 'b' });

  it('has nothing to test when nobody changed', () => {
    const answer = of([1, 2, 2, null], [1, 2, 2, 1]);
    expect(answer).toMatchObject({ n: 3, b: 0, c: 0, chi2: null, pExact: null, oddsRatio: null });
    expect(answer['notes']).toEqual(['nobody answered differently, so there is nothing to test']);
  });

  it('is 0 when as many changed one way as the other, whatever the correction', () =>
    expect(of([1, 2, 1], [2, 1, 1])).toMatchObject({ chi2: 0, chi2Continuity: 0, p: 1, pExact: 1 }));

  it('has one category, or nobody', () => {
    expect(of([1, 1], [1, 1])).toMatchObject({ n: 2, b: null, chi2: null });
    expect(of([null], [1])).toMatchObject({ n: 0, notes: ['no respondent answered all variables'] });
  });

  it('changes places with its variables', () => {
    const [one, other] = [of([1, 1, 1, 2], [2, 2, 1, 1]), of([2, 2, 1, 1], [1, 1, 1, 2])];
    expect([one['b'], one['c'], one['p']]).toEqual([other['c'], other['b'], other['p']]);
  });
});

describe('Cochran’s Q on awkward data', () => {
  const of = (a: Cells, b: Cells, fields: object = {}) =>
    answerTo({ a, b }, { procedure: 'cochranQ', variables: ['a', 'b'], ...fields });

  it('of two variables is McNemar’s test', () => {
    const [a, b] = [
      [1, 1, 1, 0, 0, 1],
      [0, 0, 1, 1, 0, 0],
    ];
    const mcnemar = answerTo({ a, b }, { procedure: 'mcnemar', before: 'a', after: 'b' });
    expect(numberAt(of(a, b), 'q')).toBeCloseTo(numberAt(mcnemar, 'chi2'), 12);
    expect(at(of(a, b), 'pairs.0.p')).toBe(mcnemar['pExact']);
  });

  it('says when nobody varies, when there are more than two values, and when there is nobody', () => {
    expect(of([1, 1], [1, 1])).toMatchObject({ q: null, p: null });
    expect(of([1, 2, 3], [1, 3, 3])['notes']).toEqual([
      'the variables have more than two values: 3 counts, all others are the other category',
    ]);
    expect(of([1, 2, 3], [1, 3, 3], { value: 2 })).toMatchObject({ value: 2, notes: [] });
    expect(of([null], [1])).toMatchObject({ n: 0, value: null, q: null });
  });
});

describe('goodness of fit on awkward data', () => {
  const of = (x: Cells, fields: object = {}) =>
    answerTo({ x }, { procedure: 'goodnessOfFit', variable: 'x', ...fields });

  it('has nothing to test with one category or nobody', () => {
    expect(of([2, 2])).toMatchObject({
      chi2: null,
      df: 0,
      notes: ['there is one category only, so there is nothing to test'],
    });
    expect(of([null])).toMatchObject({ n: 0, chi2: null, categories: [] });
  });

  it('says when there are more or fewer expected shares than categories', () =>
    expect(of([1, 1, 2], { expected: [1, 1, 1] })).toMatchObject({
      chi2: null,
      notes: ['3 expected shares for the 2 categories that occur: name all categories under values'],
    }));

  it('leaves out what cannot occur and does not, and has no answer to what occurs all the same', () => {
    expect(of([1, 1, 2], { values: [1, 2, 3], expected: [1, 1, 0] })).toMatchObject({
      df: 1,
      chi2: expect.closeTo(1 / 3) as number,
    });
    expect(of([1, 2, 3], { expected: [1, 1, 0] })).toMatchObject({ chi2: null });
  });

  it.each([
    [{ values: [1, 2], expected: [1] }, 'expected'],
    [{ expected: [1, -1] }, 'expected[1]'],
    [{ values: [1, 1] }, 'values'],
  ])('refuses %j', (fields, field) =>
    expect(() => of([1, 2], fields)).toThrow(expect.objectContaining({ field: `analyses[0].${field}` })),
  );
});

describe('the Mantel–Haenszel test on awkward data', () => {
  const of = (a: Cells, b: Cells, s: Cells) =>
    answerTo({ a, b, s }, { procedure: 'mantelHaenszel', rows: 'a', columns: 'b', strata: 's' });

  it('needs two categories in rows and columns', () => {
    const answer = of([1, 1, null], [1, 2, 1], [1, 1, 2]);
    expect(answer).toMatchObject({
      n: 2,
      leftOut: 1,
      chi2: null,
      oddsRatio: null,
      breslowDay: { chi2: null },
    });
    expect(answer['notes']).toEqual([
      'fewer than two rows or columns have answers, so there is nothing to test',
      'rows or columns have not two categories each: there are no odds ratios and no test whether strata share one',
    ]);
  });

  it('has no common odds ratio where it would be infinite, and nothing of strata of one person', () => {
    const answer = of([1, 1, 2, 2, 1], [1, 1, 2, 2, 2], ['x', 'x', 'x', 'x', 'y']);
    expect(answer).toMatchObject({ n: 5, oddsRatio: null, interval: null, breslowDay: { chi2: null } });
    expect(numberAt(answer, 'chi2')).toBeCloseTo(3, 12);
  });
});

describe('multiple responses on awkward data', () => {
  const of = (a: Cells, b: Cells, fields: object = {}) =>
    answerTo({ a, b }, { procedure: 'multipleResponse', items: ['a', 'b'], ...fields });

  it('count a blank beside an answer as not ticked, and nobody who left all blank', () =>
    expect(of([1, null, null, 0], [null, 0, null, 1])).toMatchObject({ n: 3, responses: 2, none: { n: 1 } }));

  it('say when nobody ticked, or answered', () => {
    expect(of([0, 0], [0, null])).toMatchObject({
      n: 2,
      choices: [{ n: 0, percentOfResponses: null, percentOfCases: 0 }, {}],
      notes: ['nobody answered 1'],
    });
    expect(of([null], [null])).toMatchObject({ n: 0, notes: ['nobody answered'] });
  });

  it('take any value for a tick, a word too', () =>
    expect(of(['yes', 'no'], ['yes', null], { value: 'yes', base: 'ticked' })).toMatchObject({
      n: 1,
      responses: 2,
    }));
});
