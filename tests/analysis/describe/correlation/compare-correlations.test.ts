import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../../engine/packed.ts';
import { answerTo, answerToClaim, claimsOf, expectClose, numberAt } from '../../relate/claims.ts';

describe('compared correlations equal R', () => {
  it.each(claimsOf('describe/compare-correlations'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-8, other: 1e-9 });
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-8, other: 1e-9 });
  });
});

const cells = {
  a: [1, 2, 3, 4, 5, 6, 8, 7],
  b: [2, 1, 4, 3, 6, 5, 7, 9],
  c: [1, 1, 2, 5, 2, 1, 4, 4],
  d: [3, 1, 2, 1, 2, 3, 1, 5],
  g: [1, 1, 1, 1, 2, 2, 2, 2],
};
const of = (fields: object, more: object = {}) =>
  answerTo({ ...cells, ...more }, { procedure: 'compareCorrelations', first: ['a', 'b'], ...fields });

describe('compared correlations of awkward data', () => {
  it('turn their sign with the order of the pairs', () => {
    const [one, other] = [of({ second: ['c', 'd'] }), of({ first: ['c', 'd'], second: ['a', 'b'] })];
    expect(numberAt(one, 'z')).toBeCloseTo(-numberAt(other, 'z'), 12);
    expect(numberAt(one, 'p')).toBeCloseTo(numberAt(other, 'p'), 12);
  });

  it('have nothing to say of a variable that does not vary', () => {
    const answer = of({ second: ['a', 'c'] }, { c: cells.c.map(() => 2) });
    expect(answer).toMatchObject({ z: null, t: null, interval: null, difference: null });
    expect(answer['notes']).toEqual(['a variable does not vary: it has no correlation to compare']);
  });

  it('need two groups with more than three people', () => {
    expect(of({ by: 'g' }, { g: [1, 1, 1, 2, 2, 2, 3, 3] })).toMatchObject({
      z: null,
      notes: ['two groups are needed, here are 3'],
    });
    expect(of({ by: 'g' }, { g: [1, 1, 1, 2, 2, 2, 2, 2] })).toMatchObject({ z: null, interval: null });
    expect(of({ by: 'g' }, { g: cells.g.map(() => null) })).toMatchObject({ n: 0, z: null });
  });

  it.each([
    [{}, 'second'],
    [{ second: ['b', 'a'] }, 'second'],
    [{ second: ['c'] }, 'second'],
    [{ first: ['a', 'b', 'c'], second: ['a', 'd'] }, 'first'],
    [{ by: 'a' }, 'by'],
  ])('refuse %j', (fields, field) =>
    expect(() => of(fields)).toThrow(expect.objectContaining({ field: `analyses[0].${field}` })),
  );
});
