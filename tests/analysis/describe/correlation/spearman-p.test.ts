import { describe, expect, it } from 'vitest';
import { kendallOfValues } from '../../../../analysis/describe/correlation/kendall.ts';
import { spearmanP } from '../../../../analysis/describe/correlation/spearman-p.ts';
import { spearmanOfValues } from '../../../../analysis/describe/correlation/spearman.ts';
import { permutationsOf } from '../../permutations.ts';

const oneTo = (n: number) => Float64Array.from({ length: n }, (_, i) => i + 1);

describe('p of rank correlations without ties', () => {
  it.each([
    ['Spearman', spearmanOfValues],
    ['Kendall', kendallOfValues],
  ])('of %s is the share of all orders at least as far out', (_, correlate) => {
    const x = oneTo(7);
    const found = permutationsOf([...x]).map((y) => correlate(x, Float64Array.from(y), null));
    for (const { r, p } of found.slice(0, 300)) {
      const beyond = found.filter((other) => Math.abs(other.r) >= Math.abs(r) - 1e-12).length;
      expect(p).toBeCloseTo(beyond / found.length, 12);
    }
  });

  // Ramsey (1989), Journal of Educational Statistics 14, 245–253: two-sided critical values.
  it.each([
    [10, 0.648, 0.05],
    [10, 0.794, 0.01],
    [12, 0.587, 0.05],
    [12, 0.727, 0.01],
    [14, 0.538, 0.05],
    [14, 0.679, 0.01],
  ])('meets the critical value of %i cases, %f, at %f', (n, critical, level) => {
    const step = 12 / (n ** 3 - n);
    const lattice = 1 - step * Math.floor((1 - critical + 5e-4) / step);
    expect(spearmanP(lattice, n, false)).toBeLessThanOrEqual(level);
    expect(spearmanP(lattice - step, n, false)).toBeGreaterThan(level);
  });

  it('of twelve cases with one out of order is not 0', () => {
    const y = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 12, 9, 10, 11);
    // Counted with whole numbers of any length: 1523 of 12! orders, and their mirrors.
    expect(spearmanOfValues(oneTo(12), y, null).p).toBeCloseTo((2 * 1523) / 479001600, 17);
  });

  it.each([15, 16, 20, 31, 80])('of %i cases falls all the way to that of one order', (n) => {
    const all = Array.from({ length: 500 }, (_, i) => spearmanP(i / 499, n, false));
    expect(all.every((p, i) => p > 0 && p <= (all[i - 1] ?? 1))).toBe(true);
    expect(spearmanP(-0.9, n, false)).toBe(spearmanP(0.9, n, false));
  });

  // One-sided tails by importance sampling over orders, standard error 1 to 2 %.
  it.each([
    [15, 0.802, 2.619e-4],
    [20, 0.688, 5.44e-4],
    [30, 0.65, 7.238e-5],
    [50, 0.571, 1.022e-5],
    [100, 0.452, 1.484e-6],
  ])('of %i cases at %f is within a half of the truth', (n, r, tail) => {
    expect(Math.abs(Math.log2(spearmanP(r, n, false) / (2 * tail)))).toBeLessThan(0.6);
  });
});
