import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerTo, answerToClaim, claimsOf, expectClose, numberAt } from '../relate/claims.ts';

// The noncentral t of R is good to about 1e-10 absolute.
const bar = { tail: 1e-7, other: 1e-8 };

describe('a mean against a number equals R', () => {
  it.each(claimsOf('compare/one-sample'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, bar);
    expectClose(packedAnswerToClaim(claim), claim.expected, bar);
  });
});

describe('a mean against a number on awkward data', () => {
  const of = (x: (number | null)[], mu = 0) => answerTo({ x }, { procedure: 'oneSample', variable: 'x', mu });

  it('has no test when all answers are equal', () => {
    const answer = of([0.1, 0.1, 0.1, null]);
    expect(answer).toMatchObject({ n: 3, sd: 0, t: null, p: null, cohenD: null, cohenDInterval: null });
    expect(answer['notes']).toEqual(['all answers are equal, so there is nothing to test them by']);
  });

  it('says when fewer than two answered', () => {
    expect(of([4])).toMatchObject({ n: 1, mean: 4, sd: null, t: null, interval: [null, null] });
    expect(of([null])).toMatchObject({
      n: 0,
      mean: null,
      notes: ['fewer than two respondents answered'],
    });
  });

  it('is the same on numbers far from 0', () => {
    const [near, far] = [
      of([1, 2, 4, 7], 3),
      of(
        [1, 2, 4, 7].map((x) => x + 2 ** 40),
        3 + 2 ** 40,
      ),
    ];
    for (const field of ['t', 'p', 'cohenD']) expect(numberAt(far, field)).toBe(numberAt(near, field));
  });
});
