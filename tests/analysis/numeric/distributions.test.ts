import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as distributions from '../../../analysis/numeric/distributions.ts';
import * as noncentral from '../../../analysis/numeric/noncentral.ts';
import {
  studentizedRangeQuantile,
  studentizedRangeUpperTail,
} from '../../../analysis/numeric/studentized-range.ts';

interface Grid {
  readonly name: string;
  readonly arguments: readonly (readonly number[])[];
  readonly values: readonly number[];
}
const path = new URL('../../fixtures/analysis/numeric/distributions.json', import.meta.url);
const { grids } = JSON.parse(readFileSync(path, 'utf8')) as { grids: Grid[] };
const functions = { ...distributions, ...noncentral, studentizedRangeUpperTail } as unknown as Record<
  string,
  (...x: number[]) => number
>;
const extreme = JSON.parse(readFileSync(new URL('tails.json', path), 'utf8')) as {
  grids: { readonly name: string; readonly rows: readonly (readonly number[])[] }[];
};

describe('distributions equal R from the middle to the far tails', () => {
  it.each(grids)('$name', ({ name, arguments: all, values }) => {
    // R's own noncentral sums stop at about 1e-9 absolute; the rest is held to 1e-10 of the value itself.
    const near = name.startsWith('noncentral')
      ? (expected: number) => 2e-9 + 1e-10 * expected
      : (expected: number) => 1e-10 * Math.abs(expected) + 1e-300;
    const off = all
      .map((x, i) => ({ x, actual: functions[name]!(...x), expected: values[i]! }))
      .filter(({ actual, expected }) => !(Math.abs(actual - expected) <= near(expected)));
    expect(off).toEqual([]);
  });
});

describe('tails at extreme arguments equal references of 40 digits', () => {
  it.each(extreme.grids)('$name', ({ name, rows }) => {
    const near = (expected: number) => {
      if (name === 'noncentralTLowerTail') return 3e-11;
      return (name === 'studentizedRangeUpperTail' ? 1e-9 : 3e-13) * expected;
    };
    const off = rows
      .map((row) => ({ row, actual: functions[name]!(...row.slice(0, -1)), expected: row.at(-1)! }))
      .filter(({ actual, expected }) => !(Math.abs(actual - expected) <= near(expected)));
    expect(off).toEqual([]);
  });

  it('those of χ² that an upstream series had wrong', () => {
    expect(distributions.chiSquareUpperTail(3000, 3000)).toBeCloseTo(0.49656643883965, 13);
    expect(distributions.chiSquareUpperTail(2655, 1770) / 1.2e-38).toBeGreaterThan(1);
  });

  it('of χ² add up to 1 and never end in an endless loop', () => {
    for (const df of [0.01, 1, 1999, 2001, 1e7, 1e11, 2e12]) {
      for (const x of [1e-300, df / 2, df, df + 1, 3 * df, 1e300]) {
        const both = distributions.chiSquareLowerTail(x, df) + distributions.chiSquareUpperTail(x, df);
        expect(both, `${x}, ${df}`).toBeCloseTo(1, 13);
      }
    }
    expect(distributions.chiSquareUpperTail(1e13, 1e13)).toBeNaN();
  });

  it('of t and of the normal meet where the degrees of freedom are many', () => {
    for (const z of [0.1, 2, 5])
      expect(distributions.twoSidedT(z, 1e12) / distributions.twoSidedNormal(z)).toBeCloseTo(1, 8);
  });
});

describe('distributions agree with each other', () => {
  it('a quantile far down has its own probability', () => {
    for (const p of [1e-12, 1e-4, 0.02])
      for (const df of [1, 7, 350]) {
        // P(F ≤ f) with 3 and df is P(1/F ≥ 1/f) with df and 3.
        const back = distributions.fUpperTail(1 / distributions.fQuantile(p, 3, df), df, 3);
        expect(Math.abs(back / p - 1), `${p}, ${df}`).toBeLessThan(1e-11);
      }
  });

  it('the square of a noncentral t is a noncentral F', () => {
    for (const t of [0.4, 2, 5])
      for (const ncp of [0.3, 1.5, 4]) {
        const within = [t, -t].map((x) => noncentral.noncentralTLowerTail(x, 12, ncp));
        const f = noncentral.noncentralFLowerTail(t * t, 1, 12, ncp * ncp);
        expect(f).toBeCloseTo(within[0]! - within[1]!, 11);
      }
  });
});

describe('the studentized range', () => {
  // Critical values of Harter (1960), Annals of Mathematical Statistics 31, 1122–1147, to the digits printed.
  it.each([
    [0.05, 3, 10, 3.877],
    [0.01, 3, 10, 5.27],
    [0.05, 10, 20, 5.008],
    [0.01, 5, 60, 4.818],
    [0.05, 2, Infinity, 2.772],
  ])('has its printed %f point for %i means and %f degrees of freedom', (p, k, df, q) => {
    expect(studentizedRangeQuantile(p, k, df)).toBeCloseTo(q, q === 5.27 ? 2 : 3);
  });

  it('is √2 times Student’s t for two means, in the middle and far out', () => {
    for (const t of [0.01, 0.5, 2, 6, 12, 100, 1e5])
      for (const df of [0.5, 1, 2, 9, 300]) {
        const expected = distributions.twoSidedT(t, df);
        const actual = studentizedRangeUpperTail(t * Math.SQRT2, 2, df);
        expect(Math.abs(actual - expected), `${t}, ${df}`).toBeLessThanOrEqual(1e-9 * expected);
      }
  });
});

describe('noncentral distributions far out', () => {
  // R 4.2: the density of the scale integrated piece by piece with integrate(rel.tol = 1e-12).
  it.each([
    [500, 3, 300, 0.781901557067798],
    [40, 2, 30, 0.569827062956983],
    [1e5, 2, 9e4, 0.444858066250522],
    [2000, 5, 1500, 0.728865298161672],
  ])('t = %f, df %i, noncentrality %f', (t, df, ncp, p) => {
    expect(Math.abs(noncentral.noncentralTLowerTail(t, df, ncp) / p - 1)).toBeLessThan(1e-12);
  });

  it('go on smoothly where the sum gives way to the normal limit', () => {
    const [below, above] = [999_999, 1_000_001].map((ncp) => [
      noncentral.noncentralChiSquareLowerTail(1.001e6, 10, ncp),
      noncentral.noncentralFLowerTail(5.1e5, 2, 30, ncp),
    ]) as [number[], number[]];
    below.forEach((p, i) => expect(Math.abs(above[i]! - p)).toBeLessThan(5e-4));
    const t = noncentral.noncentralTLowerTail(Math.sqrt(1.1e6), 5, Math.sqrt(1_000_001));
    expect(noncentral.noncentralFLowerTail(1.1e6, 1, 5, 1_000_001)).toBeCloseTo(t, 12);
  });
});

describe('intervals of noncentrality', () => {
  it('put the observed value at the two tails', () => {
    const [low, high] = noncentral.noncentralTInterval(2.4, 18, 0.9);
    expect(noncentral.noncentralTLowerTail(2.4, 18, low)).toBeCloseTo(0.95, 10);
    expect(noncentral.noncentralTLowerTail(2.4, 18, high)).toBeCloseTo(0.05, 10);
  });

  it('start at 0 when the observed value is unremarkable', () => {
    expect(noncentral.noncentralFInterval(0.4, 3, 60, 0.95)[0]).toBe(0);
    expect(noncentral.noncentralChiSquareInterval(1, 4, 0.95)[0]).toBe(0);
  });
});
