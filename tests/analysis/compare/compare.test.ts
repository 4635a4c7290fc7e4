import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt } from '../relate/claims.ts';

describe.each([
  { fixture: 'compare/compare', bar: { tail: 1e-7, other: 1e-9 } },
  { fixture: 'compare/paired', bar: { tail: 1e-7, other: 1e-9 } },
  // Intervals: R's qtukey is the looser side. Tails are integrated in the script.
  { fixture: 'compare/posthoc', bar: { tail: 1e-7, other: 1e-6 } },
  // R's noncentral distributions are good to about 1e-10 absolute.
  { fixture: 'compare/effects', bar: { tail: 1e-7, other: 1e-7 } },
])('$fixture equals R', ({ fixture, bar }) => {
  it.each(claimsOf(fixture))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, bar);
    expectClose(packedAnswerToClaim(claim), claim.expected, bar);
  });
});

const compare = (y: (number | null)[], g: (string | number | null)[]) =>
  answerTo({ y, g }, { procedure: 'compare', variable: 'y', by: 'g' });

describe('compare on awkward data', () => {
  it('has nothing to compare when there is one group', () => {
    const answer = compare([1, 2, 3], ['a', 'a', 'a']);
    expect(answer).toMatchObject({ groups: [{ group: 'a', n: 3, mean: 2 }] });
    expect(answer['notes']).toEqual(['there is only one group, so nothing to compare']);
    expect(answer['anova']).toBeUndefined();
  });

  it('keeps the analysis of variance but not Welch’s when a group has one person', () => {
    const answer = compare([1, 2, 3, 5, 6, 9], ['a', 'a', 'a', 'b', 'b', 'c']);
    expect(numberAt(answer, 'anova.p')).toBeGreaterThan(0);
    expect(answer).toMatchObject({ welchAnova: { f: null, p: null } });
    expect(at(answer, 'groups.2')).toMatchObject({ n: 1, sd: null, interval: [null, null] });
    expect(answer['notes']).toContain('group c has one respondent: no test that needs its variance');
  });

  it('gives nulls when all answers are equal', () => {
    const answer = compare([0.1, 0.1, 0.1, 0.1], ['a', 'a', 'b', 'b']);
    expect(answer).toMatchObject({
      student: { t: null, p: null, difference: 0 },
      anova: { f: null, p: null },
      mannWhitney: { u: 2, z: null },
      kruskalWallis: { h: null, p: null },
    });
  });

  it('ends with an answer when one person lies a billion away from the others', () => {
    const [low, high] = at(
      compare([1e9, -0.86, -0.63, -1.5], ['a', 'b', 'b', 'b']),
      'effect.etaSquaredInterval',
    ) as [number, number];
    expect(low).toBeGreaterThan(0.999);
    expect(high).toBeGreaterThanOrEqual(low);
    expect(high).toBeLessThanOrEqual(1);
  });

  it('leaves out a group without answers and names it', () => {
    const answer = compare([1, 2, 3, 4, null], ['a', 'a', 'b', 'b', 'c']);
    expect(answer).toMatchObject({ n: 4 });
    expect(answer['notes']).toContain('group c has no answers and is left out');
  });

  it('gives nothing at all when nobody answered', () => {
    expect(compare([null, null], ['a', 'b'])).toMatchObject({ n: 0, groups: [] });
  });

  it('turns the sign of every difference with the order of the groups', () => {
    const y = [1, 2, 4, 3, 7, 9, 8];
    const [one, other] = [compare(y, [1, 1, 1, 1, 2, 2, 2]), compare(y, [2, 2, 2, 2, 1, 1, 1])];
    for (const field of ['student.t', 'welch.t', 'effect.hedgesG', 'effect.rankBiserial', 'mannWhitney.z'])
      expect(numberAt(one, field), field).toBeCloseTo(-numberAt(other, field), 12);
    expect(numberAt(one, 'mannWhitney.p')).toBe(numberAt(other, 'mannWhitney.p'));
  });

  it('makes only the tests that are asked for', () => {
    const answer = answerTo(
      { y: [1, 2, 3, 4], g: [1, 1, 2, 2] },
      { procedure: 'compare', variable: 'y', by: 'g', tests: ['welch'] },
    );
    expect(answer['welch']).toBeDefined();
    expect(answer['anova']).toBeUndefined();
  });
});

describe('paired on awkward data', () => {
  const paired = (before: (number | null)[], after: (number | null)[]) =>
    answerTo({ before, after }, { procedure: 'paired', before: 'before', after: 'after' });

  it('has no test when every difference is the same', () => {
    const answer = paired([1, 2, 3], [2, 3, 4]);
    expect(answer).toMatchObject({ t: null, p: null, difference: -1, cohenDz: null, cohenDzInterval: null });
    expect(answer['notes']).toEqual(['all differences are equal, so there is nothing to test them by']);
  });

  it('has no ranks when nobody changed', () => {
    expect(paired([1, 2, 3], [1, 2, 3])).toMatchObject({ wilcoxon: { v: null, z: null, p: null } });
  });

  it('says when too few answered both', () => {
    expect(paired([1, null], [null, 2])).toMatchObject({ n: 0, t: null });
  });
});
