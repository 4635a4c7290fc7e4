import { readFileSync } from 'node:fs';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { answerTo, at, type Cells } from '../relate/claims.ts';

const bfi = (
  JSON.parse(readFileSync('tests/fixtures/analysis/describe/bfi.json', 'utf8')) as { columns: Cells }
).columns;
const variables = ['A1', 'A2', 'A3', 'A4', 'A5', 'N1', 'N2', 'N3', 'N4', 'N5'];
const matrixAt = (found: unknown, path: string) => new Matrix(at(found, `${path}.values`) as number[][]);
const notes = (found: unknown) => (at(found, 'notes') as string[]).join('\n');

describe.each(['varimax', 'promax', 'oblimin'])('scores of two factors, %s', (rotation) => {
  const ask = (scores: string, more: object = {}) =>
    answerTo(bfi, {
      procedure: 'efa',
      variables,
      factors: 2,
      rotation,
      scores,
      missing: 'listwise',
      ...more,
    });
  const r = matrixAt(answerTo(bfi, { procedure: 'correlation', variables, missing: 'listwise' }), 'matrix');

  it('by regression: what items and factors have in common, through the correlations of items', () => {
    const found = ask('regression');
    const weights = matrixAt(found, 'factorScores.weights');
    const gap = r.mmul(weights).sub(matrixAt(found, 'structure'));
    expect(Math.max(...gap.to1DArray().map(Math.abs))).toBeLessThan(1e-8);
    // The squared determinacy is the multiple R² of a factor on the items.
    const shared = weights.transpose().mmul(matrixAt(found, 'structure')).diagonal();
    ['F1', 'F2'].forEach((factor, j) => {
      const own = at(found, `factorScores.determinacy.${factor}`) as number;
      expect(own ** 2).toBeCloseTo(shared[j]!, 10);
      expect(at(found, `factorScores.minimumCorrelation.${factor}`)).toBeCloseTo(2 * own ** 2 - 1, 10);
    });
  });

  it('by Bartlett: each score holds its own factor, and no other', () => {
    const found = ask('bartlett');
    const own = matrixAt(found, 'factorScores.weights').transpose().mmul(matrixAt(found, 'loadings'));
    expect(Math.max(...own.sub(Matrix.eye(2)).to1DArray().map(Math.abs))).toBeLessThan(1e-8);
    const least = at(ask('regression'), 'factorScores.determinacy.F1') as number;
    expect(at(found, 'factorScores.determinacy.F1')).toBeLessThanOrEqual(least + 1e-12);
  });

  it('are left out where they are not asked', () => expect(ask('none')).not.toHaveProperty('factorScores'));
});

describe('awkward solutions', () => {
  it('scores that tell little are called so', () => {
    const found = answerTo(bfi, {
      procedure: 'efa',
      variables: ['A1', 'A2', 'A3'],
      factors: 1,
      scores: 'regression',
    });
    expect(notes(found)).toContain('correlate below .9');
  });

  it('a model with correlated errors has none, in words', () => {
    const factors = { a: ['A2', 'A3', 'A4', 'A5'] };
    const found = answerTo(bfi, { procedure: 'cfa', factors, errors: [['A2', 'A3']], scores: 'regression' });
    expect(found).toMatchObject({ factorScores: null });
    expect(notes(found)).toContain('not given for models');
  });

  it('singular correlations have none, in words', () => {
    const doubled = { ...bfi, A9: bfi['A1']! };
    const asked = { procedure: 'efa', variables: ['A1', 'A9', 'A2', 'A3', 'N1'], factors: 1 };
    const found = answerTo(doubled, { ...asked, extraction: 'paf', scores: 'regression' });
    expect(found).toMatchObject({ factorScores: null });
    expect(notes(found)).toContain('undefined');
  });
});
