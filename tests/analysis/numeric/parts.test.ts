import { describe, expect, it } from 'vitest';
import { adjustP } from '../../../analysis/numeric/adjust.ts';
import { integrate } from '../../../analysis/numeric/gauss-legendre.ts';
import { quantile } from '../../../analysis/numeric/quantiles.ts';
import { createRandom, shuffle } from '../../../analysis/numeric/random.ts';
import { rank, roundForTies } from '../../../analysis/numeric/ranks.ts';
import { findRoot } from '../../../analysis/numeric/root.ts';

describe('random numbers', () => {
  it('repeat with their seed and differ with another', () => {
    const of = (seed: number) => Array.from({ length: 5 }, createRandom(seed).uniform);
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  it('have the mean and variance of their distribution', () => {
    const random = createRandom(7);
    const normal = Array.from({ length: 20_000 }, random.normal);
    const mean = normal.reduce((sum, z) => sum + z, 0) / normal.length;
    const variance = normal.reduce((sum, z) => sum + z * z, 0) / normal.length;
    // Four standard errors.
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(20_000));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 20_000));
  });

  it('shuffle every value to every place equally often', () => {
    const random = createRandom(3);
    const counts = [0, 0, 0];
    for (let i = 0; i < 6000; i++) counts[shuffle([0, 1, 2], random).indexOf(0)]!++;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(150);
  });
});

describe('ranks', () => {
  it('share the mean rank among ties', () => {
    expect(rank(Float64Array.of(3, 1, 3, 2))).toEqual({
      ranks: Float64Array.of(3.5, 1, 3.5, 2),
      groups: Uint32Array.of(2, 0, 2, 1),
      ties: [1, 1, 2],
    });
  });

  it('tie differences that are equal on paper', () => {
    expect(0.7 - 1.9).not.toBe(3.4 - 4.6);
    expect(roundForTies(0.7 - 1.9)).toBe(roundForTies(3.4 - 4.6));
    expect(roundForTies(1e300)).toBe(1e300);
  });
});

describe('small parts', () => {
  it('quantiles interpolate as R type 7 and are NaN of nothing', () => {
    expect(quantile([1, 2, 3, 10], 0.25)).toBe(1.75);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('p values are adjusted as p.adjust does, skipping what is undefined', () => {
    const p = [0.01, 0.04, NaN, 0.03, 0.005];
    const near = (values: number[]) => values.map((value) => Number(value.toFixed(12)));
    expect(near(adjustP(p, 'holm'))).toEqual([0.03, 0.06, NaN, 0.06, 0.02]);
    expect(near(adjustP(p, 'bh'))).toEqual([0.02, 0.04, NaN, 0.04, 0.02]);
  });

  it('integration is exact for polynomials up to twice its order', () => {
    expect(integrate((x) => 7 * x ** 6 - x, -1, 2, 4)).toBeCloseTo(2 ** 7 + 1 - 1.5, 9);
  });

  it('a root is found to the last digits, and none where there is none', () => {
    expect(findRoot((x) => x ** 3 - 2, 0, 5)).toBeCloseTo(Math.cbrt(2), 14);
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeNaN();
  });
});
