import { describe, expect, it } from 'vitest';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt } from '../../relate/claims.ts';

describe('tables of ordered categories equal R', () => {
  // Standard errors of the script rest on numerical gradients, good to about 1e-9.
  it.each(claimsOf('tables/ordinal'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-8 });
  });
});

const of = (a: (number | null)[], b: (number | null)[]) =>
  answerTo({ a, b }, { procedure: 'crosstab', rows: 'a', columns: 'b', ordinal: true });

describe('tables of ordered categories on awkward data', () => {
  it('have no test where every pair agrees, and no spread to go by', () => {
    const answer = of([1, 1, 2, 2, 3, 3], [1, 1, 2, 2, 3, 3]);
    for (const name of ['gamma', 'tauB', 'somersD'])
      expect(at(answer, name), name).toMatchObject({
        estimate: 1,
        standardError: expect.closeTo(0, 7) as number,
      });
    expect(numberAt(answer, 'linearByLinear.chi2')).toBeCloseTo(5, 12);
  });

  it('say nothing of a single row', () => {
    const answer = of([1, 1, null], [1, 2, 2]);
    expect(answer['gamma']).toBeUndefined();
    expect(answer['linearByLinear']).toBeUndefined();
  });

  it('have no interval of a ratio where a cell is empty', () =>
    expect(of([1, 1, 2], [1, 2, 2])).toMatchObject({
      oddsRatio: null,
      oddsRatioInterval: null,
      riskRatio: null,
      riskRatioInterval: null,
    }));

  it('turn their sign with the order of one variable', () => {
    const [a, b] = [
      [1, 2, 3, 1, 2, 3, 3],
      [1, 1, 2, 3, 2, 3, 2],
    ];
    const [one, other] = [
      of(a, b),
      of(
        a,
        b.map((value) => -value),
      ),
    ];
    for (const name of ['gamma', 'tauB', 'tauC', 'somersD', 'somersDRows', 'somersDSymmetric']) {
      expect(numberAt(one, `${name}.estimate`), name).toBeCloseTo(-numberAt(other, `${name}.estimate`), 12);
      expect(numberAt(one, `${name}.standardError`), name).toBeCloseTo(
        numberAt(other, `${name}.standardError`),
        12,
      );
    }
  });
});
