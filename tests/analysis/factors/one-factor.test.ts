import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { oneFactorMl } from '../../../analysis/factors/one-factor.ts';
import { largestDifference, fixture } from './fixture.ts';

interface Fixture {
  cases: { name: string; matrix: number[][]; loadings: number[]; uniquenesses: number[] }[];
}

describe('one factor by maximum likelihood', () => {
  const { cases } = fixture<Fixture>('one-factor');

  it.each(cases)('equals factanal: $name', ({ matrix, loadings, uniquenesses }) => {
    const fit = oneFactorMl(new Matrix(matrix))!;
    expect(fit.converged).toBe(true);
    const variances = matrix.map((row, i) => row[i]!);
    const inUnits = (values: readonly number[]) => values.map((value, i) => value / variances[i]!);
    expect(largestDifference(inUnits(fit.loadings), inUnits(loadings))).toBeLessThan(1e-7);
    expect(largestDifference(inUnits(fit.uniquenesses), inUnits(uniquenesses))).toBeLessThan(1e-7);
  });

  it('recovers loadings that reproduce the matrix exactly', () => {
    const truth = [0.9, 0.8, 0.7, 0.3];
    const r = truth.map((a, i) => truth.map((b, j) => (i === j ? 1 : a * b)));
    expect(largestDifference(oneFactorMl(new Matrix(r))!.loadings, truth)).toBeLessThan(1e-12);
  });

  it('scales with the units of the variables', () => {
    const r = new Matrix(cases[3]!.matrix);
    const units = r.diagonal().map((_, i) => 10 ** (i - 3));
    const scaled = new Matrix(r.to2DArray().map((row, i) => row.map((v, j) => v * units[i]! * units[j]!)));
    const back = oneFactorMl(scaled)!.loadings.map((l, i) => l / units[i]!);
    expect(largestDifference(back, oneFactorMl(r)!.loadings)).toBeLessThan(1e-9);
  });

  it('keeps a uniqueness at its floor in a Heywood case', () => {
    const r = [
      [1, 0.9, 0.9, 0.2],
      [0.9, 1, 0.65, 0.1],
      [0.9, 0.65, 1, 0.1],
      [0.2, 0.1, 0.1, 1],
    ];
    const fit = oneFactorMl(new Matrix(r))!;
    expect(fit.converged).toBe(true);
    expect(fit.uniquenesses[0]).toBeCloseTo(0.005, 12);
  });

  it('is null for two variables and for a singular matrix', () => {
    expect(oneFactorMl(Matrix.eye(2))).toBeNull();
    expect(oneFactorMl(Matrix.ones(3, 3))).toBeNull();
  });
});
