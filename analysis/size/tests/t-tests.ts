import { tQuantile } from '../../numeric/distributions.ts';
import { noncentralTLowerTail } from '../../numeric/noncentral.ts';
import { type Chance, harmonic, one, type Setting, sum, type Test, two } from '../test.ts';

/** What the ranks of normal answers keep of the precision of means (asymptotic relative efficiency, Lehmann 1975). */
const RANKS = 3 / Math.PI;

/** Power of a t test at a noncentrality. R: `pwr::pwr.t.test`. */
export function chanceOfT(noncentrality: number, df: number, { alpha, tails }: Setting): Chance {
  const reach = tQuantile(1 - alpha / tails, df);
  const above = 1 - noncentralTLowerTail(reach, df, Math.abs(noncentrality));
  const below = tails === 2 ? noncentralTLowerTail(-reach, df, Math.abs(noncentrality)) : 0;
  return { power: above + below, df2: df, noncentrality: Math.abs(noncentrality) };
}

const differences = { least: () => 2, effects: [0, 30], conventions: [0.2, 0.5, 0.8] } as const;

export const tOne: Test = {
  ...differences,
  groups: one,
  chance: (d, sizes, setting) => chanceOfT(d * Math.sqrt(sum(sizes)), sum(sizes) - 1, setting),
};

export const tTwo: Test = {
  ...differences,
  groups: two,
  chance: (d, sizes, setting) => chanceOfT(d * Math.sqrt(harmonic(sizes)), sum(sizes) - 2, setting),
};

/** Tests of ranks, as t tests of fewer people. Source: Lehmann 1975; the way of G*Power with a normal parent. */
const byRanks = (test: Test): Test => ({
  ...test,
  least: () => 3,
  chance: (d, sizes, setting) =>
    test.chance(
      d,
      sizes.map((size) => size * RANKS),
      setting,
    ),
});
export const mannWhitney = byRanks(tTwo);
export const wilcoxon = byRanks(tOne);
