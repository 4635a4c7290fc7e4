import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../../analysis/numeric/symmetric-eigen.ts';
import { eigenvaluesInPlace } from '../../../analysis/factors/eigenvalues.ts';
import { referenceEigenvalues } from '../../../analysis/factors/parallel.ts';
import { randomCorrelations } from '../../../analysis/factors/random-correlations.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { answerTo, type Cells } from '../relate/claims.ts';
import { fixture, largestDifference } from './fixture.ts';

const [bfi, attitude] = fixture<{ cases: { data: Cells }[] }>('adequacy').cases.map(({ data }) => data) as [
  Cells,
  Cells,
];

function analyse(data: Cells, more: object = {}) {
  return answerTo(data, { procedure: 'parallel', variables: Object.keys(data), ...more });
}

describe('parallel analysis', () => {
  // R 4.2, set.seed(1): 95 % quantiles over 20,000 samples of 400 rows and 25 columns of rnorm, and over those with squared
  // multiple correlations on the diagonal; a quantile of 4,000 samples of ours varies by some 0.001.
  it.each([
    [false, [1.5568305, 1.463008, 1.397707]],
    [true, [0.6313873, 0.5355351, 0.4675843]],
  ])('simulates what normal samples give in R, factors %s', (factors, wanted) => {
    const request = { factors, simulations: 4000, seed: 3, percentile: 95 };
    const found = referenceEigenvalues(25, 400, request)!;
    expect(largestDifference(found.slice(0, 3), wanted)).toBeLessThan(0.005);
  });

  it('keeps the five components of the bfi, the number that psych keeps', () => {
    expect(analyse(bfi)['suggested']).toBe(5);
  });

  it('gives the same answer for the same seed and another for another', () => {
    expect(analyse(attitude, { seed: 7 })).toEqual(analyse(attitude, { seed: 7 }));
    expect(analyse(attitude, { seed: 7 })['reference']).not.toEqual(
      analyse(attitude, { seed: 8 })['reference'],
    );
  });

  it('suggests nothing for unrelated items, and has eigenvalues that sum to their number', () => {
    const random = createRandom(11);
    const column = () => Array.from({ length: 300 }, () => random.normal());
    const found = analyse({ a: column(), b: column(), c: column(), d: column() });
    expect(found['suggested']).toBe(0);
    expect((found['eigenvalues'] as number[]).reduce((sum, value) => sum + value, 0)).toBeCloseTo(4, 12);
  });

  it('works with fewer respondents than items, unless common factors need the inverse', () => {
    const few = Object.fromEntries(
      Object.entries(attitude).map(([name, cells]) => [name, cells.slice(0, 5)]),
    );
    expect(analyse(few)['suggested']).toBeTypeOf('number');
    const found = analyse(few, { factors: true });
    expect(found['suggested']).toBeNull();
    expect((found['notes'] as string[]).join()).toContain('singular');
  });
});

describe('its parts', () => {
  it('give the eigenvalues of the full decomposition, also for equal and zero ones', () => {
    const random = createRandom(5);
    const correlations = Matrix.from1DArray(30, 30, randomCorrelations(30, 12, random));
    for (const matrix of [correlations, Matrix.eye(4), Matrix.ones(5, 5), Matrix.diag([3, -1, 0, 2])]) {
      const found = eigenvaluesInPlace(Float64Array.from(matrix.to1DArray()), matrix.rows);
      expect(largestDifference([...found], [...symmetricEigen(matrix).values])).toBeLessThan(1e-12);
    }
  });
});
