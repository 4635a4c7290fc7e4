import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt } from '../relate/claims.ts';

describe.each([
  { fixture: 'describe/missing', bar: { tail: 1e-7, other: 1e-8 } },
  { fixture: 'describe/normality', bar: { tail: 1e-7, other: 1e-9 } },
])('$fixture equals R', ({ fixture, bar }) => {
  it.each(claimsOf(fixture))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, bar);
    expectClose(packedAnswerToClaim(claim), claim.expected, bar);
  });
});

describe('missing', () => {
  const of = (cells: Record<string, (number | string | null)[]>) =>
    answerTo(cells, { procedure: 'missing', variables: Object.keys(cells) });

  it('lists the patterns of gaps, the commonest first', () => {
    expect(of({ x: [1, 2, null, 4], y: [1, null, null, 4] })['patterns']).toEqual([
      { missing: [], n: 2 },
      { missing: ['y'], n: 1 },
      { missing: ['x', 'y'], n: 1 },
    ]);
  });

  it('has no test without gaps', () => {
    const answer = of({ x: [1, 2, 3], y: [3, 1, 2] });
    expect(answer).toMatchObject({
      completeCases: 3,
      cellsMissing: 0,
      little: { chi2: null, df: 0, p: null },
    });
    expect(answer['notes']).toEqual(['Little’s test needs more than one pattern of answers']);
  });

  it('counts gaps among words but does not test them', () => {
    const answer = of({ x: [1, 2, null], g: ['a', null, 'b'] });
    expect(answer).toMatchObject({ completeCases: 1, cellsMissing: 2, little: { chi2: null } });
    expect(answer['notes']).toEqual(['Little’s test needs numbers: g holds words']);
  });

  it('has no test when a variable does not vary', () => {
    const answer = of({ x: [1, 1, 1, null, 1], y: [1, 2, 3, 4, null] });
    expect(at(answer, 'little.chi2')).toBeNull();
  });
});

describe('normality', () => {
  const of = (x: (number | null)[], more: object = {}) =>
    answerTo({ x }, { procedure: 'normality', variable: 'x', ...more });

  it('says when there is nothing to test', () => {
    expect(of([2, 2, 2, 2])).toMatchObject({
      shapiroWilk: { w: null, p: null },
      notes: ['all values are equal'],
    });
    expect(of([1, null, 2])).toMatchObject({ n: 2, notes: ['fewer than three values'] });
  });

  it('tests a seeded 5,000 of a larger sample and says so', () => {
    const x = Array.from({ length: 6000 }, (_, i) => (i * 7919) % 6007);
    const answer = of(x, { seed: 3 });
    expect(answer['notes']).toEqual([
      'Shapiro–Wilk is known up to 5000 values: a random 5000 of 6000 were used',
    ]);
    expect(of(x, { seed: 3 })).toEqual(answer);
    expect(numberAt(of(x, { seed: 4 }), 'shapiroWilk.w')).not.toBe(numberAt(answer, 'shapiroWilk.w'));
  });
});
