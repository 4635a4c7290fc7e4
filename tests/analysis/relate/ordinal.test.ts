import { describe, expect, it } from 'vitest';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt, type Cells } from './claims.ts';

const fit = (cells: Cells, predictors: string[]) =>
  answerTo(cells, { procedure: 'ordinal', outcome: 'y', predictors });

describe('ordinal regression', () => {
  it.each(claimsOf('relate/ordinal'))('equals R: $name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-6, other: 1e-7 });
  });

  const x = [1, 3, 2, 5, 4, 6, 2, 7, 5, 8, 3, 6];
  const y = [1, 1, 2, 2, 3, 3, 1, 3, 1, 2, 2, 3];

  it('is logistic regression when the outcome has two categories', () => {
    const two = y.map((value) => Number(value > 1));
    const logistic = answerTo({ x, y: two }, { procedure: 'logistic', outcome: 'y', predictors: ['x'] });
    const answer = fit({ x, y: two }, ['x']);
    expect(numberAt(answer, 'coefficients.0.b')).toBeCloseTo(numberAt(logistic, 'coefficients.1.b'), 10);
    expect(numberAt(answer, 'thresholds.0.estimate')).toBeCloseTo(
      -numberAt(logistic, 'coefficients.0.b'),
      10,
    );
    expect(numberAt(answer, 'coefficients.0.standardError')).toBeCloseTo(
      numberAt(logistic, 'coefficients.1.standardError'),
      10,
    );
  });

  it('turns its sign and its thresholds with the outcome', () => {
    const turned = fit({ x, y: y.map((value) => 4 - value) }, ['x']);
    const answer = fit({ x, y }, ['x']);
    expect(numberAt(turned, 'coefficients.0.b')).toBeCloseTo(-numberAt(answer, 'coefficients.0.b'), 10);
    expect(numberAt(turned, 'thresholds.0.estimate')).toBeCloseTo(
      -numberAt(answer, 'thresholds.1.estimate'),
      10,
    );
  });

  it('tells separation and leaves the infinite estimate empty', () => {
    const answer = fit({ x: [1, 2, 3, 4, 5, 6], y: [1, 1, 2, 2, 3, 3] }, ['x']);
    expect(answer).toMatchObject({ separated: true });
    expect(at(answer, 'coefficients.0')).toMatchObject({ term: 'x', b: null });
  });

  it('gives nulls and the reason when the outcome does not vary', () => {
    expect(fit({ x, y: x.map(() => 2) }, ['x'])).toMatchObject({
      coefficients: null,
      notes: [expect.stringMatching(/1 categories/)],
    });
  });
});
