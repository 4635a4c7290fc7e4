import { findRoot } from '../../numeric/root.ts';
import { chiSquareLowerTail } from '../../numeric/distributions.ts';
import { noncentralChiSquareLowerTail } from '../../numeric/noncentral.ts';
import { one, sum, type Test } from '../test.ts';

const lowerTail = (x: number, df: number, noncentrality: number) =>
  noncentrality > 0 ? noncentralChiSquareLowerTail(x, df, noncentrality) : chiSquareLowerTail(x, df);

/** Where a χ², noncentral perhaps, falls below with probability p. */
function quantile(p: number, df: number, noncentrality: number): number {
  let high = df + noncentrality + 10;
  while (lowerTail(high, df, noncentrality) < p) high *= 2;
  return findRoot((x) => lowerTail(x, df, noncentrality) - p, 0, high);
}

/** w, of independence or of fit. R: `pwr::pwr.chisq.test`. */
export const chi2: Test = {
  groups: one,
  least: () => 2,
  effects: [0, 30],
  conventions: [0.1, 0.3, 0.5],
  chance(w, sizes, { alpha, df }) {
    const noncentrality = w * w * sum(sizes);
    return { power: 1 - lowerTail(quantile(1 - alpha, df, 0), df, noncentrality), df1: df, noncentrality };
  },
};

/**
 * RMSEA of a model against one that is `against`: close fit where the model is worse, not close fit where it is better.
 * MacCallum, Browne & Sugawara 1996. R: `semTools::findRMSEApower`.
 */
export const rmsea: Test = {
  groups: one,
  least: () => 10,
  effects: [0, 1],
  conventions: null,
  chance(rmseaOfModel, sizes, { alpha, df, against }) {
    const of = (value: number) => (sum(sizes) - 1) * df * value * value;
    const [none, own] = [of(against), of(rmseaOfModel)];
    const isWorse = rmseaOfModel > against;
    const bound = quantile(isWorse ? 1 - alpha : alpha, df, none);
    const below = lowerTail(bound, df, own);
    return { power: isWorse ? 1 - below : below, df1: df, noncentrality: own };
  },
};
