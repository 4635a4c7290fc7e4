import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../../engine/packed.ts';
import { answerTo, answerToClaim, claimsOf, expectClose } from '../../relate/claims.ts';

describe('proportions equal R', () => {
  it.each(claimsOf('tables/proportion'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-9, other: 1e-9 });
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-9, other: 1e-9 });
  });
});

describe('proportions of awkward data', () => {
  const of = (x: (number | null)[], fields: object) =>
    answerTo({ x }, { procedure: 'proportion', variable: 'x', ...fields });

  it('a value that nobody gave has a share of 0 and says so', () => {
    const answer = of([1, 2, 2, null], { value: 9 });
    expect(answer).toMatchObject({ n: 3, estimate: 0, interval: [0, expect.any(Number)] });
    expect(answer['notes']).toEqual(['nobody answered 9']);
  });

  it('nobody at all has none', () =>
    expect(of([null], { value: 1 })).toMatchObject({
      n: 0,
      estimate: null,
      interval: null,
      notes: ['nobody answered'],
    }));

  it.each([
    [{}, 'value'],
    [{ value: 1, values: [2] }, 'values'],
    [{ values: 2 }, 'values'],
    [{ value: [1] }, 'value'],
  ])('refuses %j', (fields, field) =>
    expect(() => of([1], fields)).toThrow(expect.objectContaining({ field: `analyses[0].${field}` })),
  );
});
