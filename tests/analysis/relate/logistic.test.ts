import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../../../analysis/relate/binary-fit.ts';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt, type Cells } from './claims.ts';

const fit = (cells: Cells, predictors: string[], more: object = {}) =>
  answerTo(cells, { procedure: 'logistic', outcome: 'y', predictors, ...more });

describe('logistic regression', () => {
  it.each(claimsOf('relate/logistic'))('equals R: $name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-8 });
  });

  const y = [0, 0, 0, 1, 1, 1, 0, 1, 0, 1];
  const x = [1, 2, 3, 4, 5, 6, 4, 7, 2, 3];

  it('tells complete separation and leaves the infinite estimates empty', () => {
    const answer = fit({ x: [1, 2, 3, 4, 5, 6], y: [0, 0, 0, 1, 1, 1] }, ['x']);
    expect(answer).toMatchObject({ separated: true, auc: 1 });
    expect(at(answer, 'coefficients.1')).toMatchObject({
      term: 'x',
      b: null,
      standardError: null,
      oddsRatio: null,
    });
    expect(numberAt(answer, 'logLikelihood')).toBeCloseTo(0, 6);
    expect(answer['notes']).toContain(
      'the predictors separate the outcome: estimates that run to infinity are left empty',
    );
  });

  it('keeps the finite estimates under quasi-separation, as the limit of the fit without the separated group', () => {
    const g = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1];
    const cells = { x: [...x, 2, 5, 3], g, y: [...y, 1, 1, 1] };
    const answer = fit(cells, ['x', 'g']);
    const without = fit({ x, y }, ['x']);
    expect(answer).toMatchObject({ separated: true });
    expect(at(answer, 'coefficients.2')).toMatchObject({ term: 'g', b: null });
    expect(numberAt(answer, 'coefficients.1.b')).toBeCloseTo(numberAt(without, 'coefficients.1.b'), 6);
    expect(numberAt(answer, 'coefficients.1.standardError')).toBeCloseTo(
      numberAt(without, 'coefficients.1.standardError'),
      5,
    );
  });

  it('takes a steep but finite slope for what it is', () => {
    const steep = { x: [0, 0, 0, 1, 1, 1, 100], y: [0, 0, 1, 1, 1, 0, 1] };
    expect(fit(steep, ['x'])).toMatchObject({ separated: false });
  });

  it('does not depend on the units of a predictor', () => {
    const far = fit({ x: x.map((value) => 1e6 + value / 8), y }, ['x']);
    const near = fit({ x, y }, ['x']);
    expect(numberAt(far, 'coefficients.1.z')).toBeCloseTo(numberAt(near, 'coefficients.1.z'), 8);
    expect(numberAt(far, 'coefficients.1.b') / 8).toBeCloseTo(numberAt(near, 'coefficients.1.b'), 8);
  });

  it('reads 1 and 2 as no and yes, and says so', () => {
    const answer = fit({ x, y: y.map((value) => value + 1) }, ['x']);
    expect(numberAt(answer, 'coefficients.1.b')).toBe(numberAt(fit({ x, y }, ['x']), 'coefficients.1.b'));
    expect(answer['notes']).toContain('the event is y = 2, against 1');
  });

  it('gives nulls and the reason for an outcome of one or three values', () => {
    for (const bad of [y.map(() => 1), y.map((value, i) => (i ? value : 7))])
      expect(fit({ x, y: bad }, ['x'])).toMatchObject({
        coefficients: null,
        notes: [expect.stringMatching(/needs two/)],
      });
  });

  it('leaves out a collinear predictor', () => {
    const answer = fit({ x, twice: x.map((value) => 2 * value), y }, ['x', 'twice']);
    expect(at(answer, 'coefficients.2')).toMatchObject({ term: 'twice', b: null });
    expect(numberAt(answer, 'logLikelihood')).toBeCloseTo(
      numberAt(fit({ x, y }, ['x']), 'logLikelihood'),
      12,
    );
  });

  it('counts a tie as half in the area under the curve', () => {
    expect(areaUnderCurve(Float64Array.of(1, 2, 2, 3), Float64Array.of(0, 0, 1, 1))).toBe(0.875);
  });
});
