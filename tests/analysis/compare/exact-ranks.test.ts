import { describe, expect, it } from 'vitest';
import { pooledRanks } from '../../../analysis/compare/pooled-ranks.ts';
import { mannWhitney } from '../../../analysis/compare/rank-tests.ts';
import { sampleOf } from '../../../analysis/compare/sample.ts';
import { signedRank } from '../../../analysis/compare/signed-rank.ts';

const VALUES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const chosenBy = (mask: number, values: readonly number[]) => values.filter((_, i) => mask & (1 << i));

const sample = (values: readonly number[]) =>
  sampleOf('', {
    values: Float64Array.from(values),
    counts: new Float64Array(values.length).fill(1),
    missing: 0,
  });

/** The share of all masks whose statistic is at least as far from its middle. */
function shareBeyond(all: readonly number[], one: number, middle: number): number {
  return all.filter((other) => Math.abs(other - middle) >= Math.abs(one - middle) - 1e-9).length / all.length;
}

describe('exact p of rank tests without ties', () => {
  it.each([1, 2, 4, 7])('Mann–Whitney of %i against the rest counts every choice', (m) => {
    const masks = Array.from({ length: 2 ** VALUES.length }, (_, mask) => mask);
    const results = masks
      .map((mask) => chosenBy(mask, VALUES))
      .filter(({ length }) => length === m)
      .map((first) => {
        const samples = [sample(first), sample(VALUES.filter((value) => !first.includes(value)))];
        return mannWhitney(m, VALUES.length - m, pooledRanks(samples));
      });
    const all = results.map(({ u }) => u);
    const middle = (m * (VALUES.length - m)) / 2;
    for (const { u, p } of results) expect(p).toBeCloseTo(shareBeyond(all, u, middle), 13);
  });

  it.each([1, 2, 5, 9])('Wilcoxon of %i pairs counts every sign', (n) => {
    const masks = Array.from({ length: 2 ** n }, (_, mask) => mask);
    const results = masks.map((mask) =>
      signedRank(Float64Array.from({ length: n }, (_, i) => (mask & (1 << i) ? i + 1 : -i - 1))),
    );
    const all = results.map(({ v }) => v);
    for (const { v, p } of results) expect(p).toBeCloseTo(shareBeyond(all, v, (n * (n + 1)) / 4), 13);
  });
});
