import { describe, expect, it } from 'vitest';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt, type Cells } from './claims.ts';

describe('regression equals R', () => {
  it.each(claimsOf('relate/regression'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
  });
});

const regress = (cells: Cells, analysis: object) => answerTo(cells, { procedure: 'regression', ...analysis });
const x = [1, 2, 3, 4, 5, 6, 7, 8];
const z = [2, 1, 4, 3, 6, 5, 9, 7];
const y = [1.2, 1.9, 3.4, 3.8, 5.3, 5.9, 7.4, 7.7];

describe('regression on awkward data', () => {
  it('leaves out a combination of earlier predictors and keeps its place with nulls', () => {
    const both = x.map((value, i) => value + z[i]!);
    const answer = regress({ x, z, both, y }, { outcome: 'y', blocks: [['x', 'both', 'z']] });
    const alone = regress({ x, z, both, y }, { outcome: 'y', blocks: [['x', 'both']] });
    expect(at(answer, 'models.0.coefficients.3')).toMatchObject({ term: 'z', b: null, p: null });
    expect(at(answer, 'models.0.r2')).toBeCloseTo(numberAt(alone, 'models.0.r2'), 12);
    expect(at(answer, 'models.0.df1')).toBe(2);
    expect(answer['notes']).toContain(
      'z is constant or a combination of earlier predictors: it was left out',
    );
  });

  it('gives coefficients but no tests when there are as many coefficients as respondents', () => {
    const cells = { x: [1, 2, 4], z: [3, 1, 2], w: [1, 1, 5], y: [2, 5, 6] };
    const answer = regress(cells, { outcome: 'y', blocks: [['x', 'z', 'w']] });
    expect(at(answer, 'models.0')).toMatchObject({ df2: 0, p: null, sigma: null });
    expect(at(answer, 'models.0.coefficients.1.b')).toBeTypeOf('number');
    expect(at(answer, 'models.0.coefficients.1.standardError')).toBeNull();
    expect(answer['notes']).toContain('as many coefficients as respondents: no standard errors');
  });

  it('says so when the outcome does not vary, when no row is complete and when the fit is exact', () => {
    expect(regress({ x, y: x.map(() => 0.1) }, { outcome: 'y', blocks: [['x']] })).toMatchObject({
      models: null,
      notes: ['the outcome does not vary'],
    });
    expect(regress({ x: [1, null], y: [null, 1] }, { outcome: 'y', blocks: [['x']] })).toMatchObject({
      models: null,
      notes: ['no respondent answered all variables'],
    });
    const exact = regress({ x, y: x.map((value) => 3 - 2 * value) }, { outcome: 'y', blocks: [['x']] });
    expect(at(exact, 'models.0.coefficients.1')).toMatchObject({ standardError: null, t: null });
    expect(at(exact, 'models.0.coefficients.1.b')).toBeCloseTo(-2, 12);
  });

  it('refuses HC3 when one person is alone at a level', () => {
    const cells = { g: ['a', 'b', 'b', 'b', 'c', 'c', 'c', 'c'], y };
    const answer = regress(cells, { outcome: 'y', blocks: [['g']], categorical: ['g'], robust: 'hc3' });
    expect(at(answer, 'models.0.coefficients.1')).toMatchObject({ term: 'g[b]', standardError: null });
    expect(at(answer, 'models.0.coefficients.1.b')).toBeTypeOf('number');
    expect(String(answer['notes'])).toMatch(/one respondent at its level a.*HC3 is not defined/s);
  });

  it('falls back to the mean when no predictor is left, robust or not', () => {
    const cells = { x: y.map(() => 4), y };
    for (const robust of ['none', 'hc3']) {
      const answer = regress(cells, { outcome: 'y', blocks: [['x']], robust });
      expect(at(answer, 'models.0')).toMatchObject({ r2: expect.closeTo(0, 12) as number, f: null, df1: 0 });
      expect(numberAt(answer, 'models.0.coefficients.0.b')).toBeCloseTo(4.575, 12);
      // s / √n, and s / √(n − 1) for HC3.
      expect(numberAt(answer, 'models.0.coefficients.0.standardError')).toBeCloseTo(
        2.4069838862301154 / Math.sqrt(robust === 'hc3' ? 7 : 8),
        12,
      );
    }
  });

  it('does not depend on the units of a predictor', () => {
    const plain = regress({ x, z, y }, { outcome: 'y', blocks: [['x', 'z']] });
    const far = x.map((value) => 1e6 + value / 8);
    const moved = regress({ x: far, z, y }, { outcome: 'y', blocks: [['x', 'z']] });
    for (const path of ['models.0.r2', 'models.0.coefficients.1.beta', 'models.0.coefficients.1.t'])
      expect(at(moved, path)).toBeCloseTo(numberAt(plain, path), 10);
  });

  it('names the field of a malformed request', () => {
    const cells = { x, g: x.map(() => 'a'), y };
    expect(() => regress(cells, { outcome: 'y', blocks: 'x' })).toThrow(/blocks: must be a list of lists/);
    expect(() => regress(cells, { outcome: 'y', blocks: [['x', 'nowhere']] })).toThrow(
      /blocks\[0\]: .*"nowhere"/,
    );
    expect(() => regress(cells, { outcome: 'y', blocks: [['g']] })).toThrow(/"g" holds words/);
    expect(() => regress(cells, { outcome: 'y', blocks: [['y']] })).toThrow(/outcome: "y" is among/);
  });
});
