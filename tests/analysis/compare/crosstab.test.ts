import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../../analysis/compare/fisher.ts';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerTo, answerToClaim, claimsOf, expectClose } from '../relate/claims.ts';

describe('crosstab equals R', () => {
  it.each(claimsOf('compare/crosstab'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
  });
});

describe('crosstab on awkward data', () => {
  const of = (a: (string | null)[], b: (string | null)[], request: object = {}, more: object = {}) =>
    answerTo({ a, b, ...more }, { procedure: 'crosstab', rows: 'a', columns: 'b' }, request);

  it('has nothing to test when one variable does not vary', () => {
    const answer = of(['x', 'x', 'x'], ['u', 'v', 'v']);
    expect(answer).toMatchObject({ n: 3, chi2: null, p: null, cramersV: null, fisher: { p: null } });
    expect(answer['notes']).toEqual([
      'fewer than two rows or columns have answers, so there is nothing to test',
    ]);
  });

  it('leaves out a category that nobody has who answered both', () => {
    expect(of(['x', 'x', 'y', 'z'], ['u', 'v', 'v', null])).toMatchObject({
      n: 3,
      table: {
        rows: ['x', 'y'],
        values: [
          [1, 1],
          [0, 1],
        ],
      },
    });
  });

  it('has no exact test for weights that are not whole', () => {
    const answer = of(['x', 'x', 'y'], ['u', 'v', 'v'], { weights: 'w' }, { w: [0.5, 1.2, 2] });
    expect(answer).toMatchObject({ fisher: { p: null } });
    expect(answer['notes']).toContain('weighted counts are not whole, so Fisher’s test is left out');
  });

  it('gives nulls for no respondents', () => {
    expect(of([null], ['u'])).toMatchObject({ n: 0, chi2: null, table: { values: [] } });
  });
});

describe('Fisher’s exact test', () => {
  it('does not depend on which variable stands in the rows', () => {
    const table = [
      [3, 0, 2],
      [1, 4, 5],
    ];
    const turned = [0, 1, 2].map((j) => table.map((row) => row[j]!));
    expect(fisherExact(turned)).toBeCloseTo(fisherExact(table)!, 13);
  });

  it('gives up on a large table instead of running on', () => {
    const large = Array.from({ length: 8 }, (_, i) =>
      Array.from({ length: 8 }, (_, j) => 10 + ((i * j) % 7)),
    );
    expect(fisherExact(large)).toBeNull();
  });
});
