import { describe, expect, it } from 'vitest';
import { bivariateNormalCdf } from '../../../analysis/numeric/bivariate-normal.ts';
import { polychoric, thresholdsOf } from '../../../analysis/numeric/polychoric.ts';
import type { JointCounts } from '../../../analysis/numeric/joint-counts.ts';
import { polychoricsOf } from '../../../analysis/describe/correlation/polychoric-matrix.ts';
import { createDataset } from '../../../analysis/engine/create-dataset.ts';
import { packed } from '../engine/packed.ts';
import { answerTo, tableOf, type Cells } from '../relate/claims.ts';
import { fixture, largestDifference } from './fixture.ts';

const { cases, data, matrix, cdf } = fixture<{
  cases: { name: string; table: number[][]; rho: number }[];
  data: Cells;
  matrix: number[][];
  cdf: { h: number; k: number; rho: number; cdf: number }[];
}>('polychoric');

function correlate(rows: readonly (readonly number[])[]): number {
  const table: JointCounts = {
    rows: rows.length,
    columns: rows[0]!.length,
    counts: Float64Array.from(rows.flat()),
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const columns = rows[0]!.map((_, j) => sum(rows.map((row) => row[j]!)));
  return polychoric(table, thresholdsOf(rows.map(sum)), thresholdsOf(columns));
}

describe('the bivariate normal', () => {
  it('equals mvtnorm over its plane, up to correlations near ±1', () => {
    for (const { h, k, rho, cdf: wanted } of cdf)
      expect(Math.abs(bivariateNormalCdf(h, k, rho) - wanted), `${h} ${k} ${rho}`).toBeLessThan(1e-14);
  });

  it('gives margins and certainties at infinite limits', () => {
    expect(bivariateNormalCdf(Infinity, 0, 0.4)).toBe(0.5);
    expect(bivariateNormalCdf(-Infinity, 0, 0.4)).toBe(0);
    expect(bivariateNormalCdf(0.3, 0.7, 1)).toBeCloseTo(bivariateNormalCdf(0.3, Infinity, 0), 14);
  });
});

describe('polychoric correlation', () => {
  it.each(cases)('solves the score to the last digits: $name', ({ table, rho }) => {
    expect(Math.abs(correlate(table) - rho)).toBeLessThan(1e-11);
  });

  it('is sin(π/2 (p − q)) for a two by two table cut at the medians', () => {
    expect(correlate([[40, 20], [20, 40]])).toBeCloseTo(0.5, 12); // prettier-ignore
  });

  it('changes its sign with the order of one variable, and nothing with the names of the variables', () => {
    const { table, rho } = cases[0]!;
    expect(correlate([...table].reverse())).toBeCloseTo(-rho, 11);
    expect(correlate(table[0]!.map((_, j) => table.map((row) => row[j]!)))).toBeCloseTo(rho, 11);
  });

  it('is 1 where order is perfect, finite with one empty cell of four, undefined for a single category', () => {
    expect(correlate([[20, 0, 0], [0, 30, 0], [0, 0, 25]])).toBe(1); // prettier-ignore
    const corner = correlate([[20, 0], [15, 30]]); // prettier-ignore
    expect(corner).toBeGreaterThan(0.8);
    expect(corner).toBeLessThan(1);
    expect(correlate([[20, 30]])).toBeNaN();
  });

  it('takes thresholds from all answers and pairs from the respondents who gave both', () => {
    const names = Object.keys(data);
    for (const table of [tableOf(data), packed(tableOf(data))]) {
      const found = polychoricsOf(createDataset(table, {}), names, 'pairwise');
      expect(largestDifference([...found.correlations], matrix.flat())).toBeLessThan(1e-11);
      expect(found.n).toBe(600);
    }
  });

  it('feeds factor analysis, and says why not when a variable has too many values', () => {
    const request = { procedure: 'efa', factors: 2, matrix: 'polychoric', rotation: 'none' };
    const found = answerTo(data, { ...request, variables: Object.keys(data), extraction: 'minres' });
    expect(found['converged']).toBe(true);
    const cells = { ...data, income: data['N1']!.map((_, i) => i) };
    const refused = answerTo(cells, { ...request, variables: Object.keys(cells) });
    expect(refused['loadings']).toBeNull();
    expect((refused['notes'] as string[]).join()).toContain('income has one category or more than 20');
  });
});
