import { fQuantile } from '../../numeric/distributions.ts';
import { noncentralFLowerTail } from '../../numeric/noncentral.ts';
import { type Chance, equal, one, type Setting, sum, type Test } from '../test.ts';

/** Power of an F test at a noncentrality. R: `pwr::pwr.anova.test`, `pwr.f2.test`. */
function chanceOfF(noncentrality: number, df1: number, df2: number, { alpha }: Setting): Chance {
  if (!(df1 > 0 && df2 > 0)) return { power: NaN, df1, df2, noncentrality };
  const power = 1 - noncentralFLowerTail(fQuantile(1 - alpha, df1, df2), df1, df2, noncentrality);
  return { power, df1, df2, noncentrality };
}

const variances = { effects: [0, 30], conventions: [0.1, 0.25, 0.4], groups: equal, least: () => 2 } as const;
const shares = { effects: [0, 1000], conventions: [0.02, 0.15, 0.35], groups: one } as const;

/** f, the spread of means in standard deviations. */
export const anova: Test = {
  ...variances,
  chance: (f, sizes, setting) =>
    chanceOfF(f * f * sum(sizes), sizes.length - 1, sum(sizes) - sizes.length, setting),
};

/** An effect of a factorial design or one with covariates, by its own degrees of freedom. */
export const ancova: Test = {
  ...variances,
  least: ({ covariates, groups }) => 2 + Math.ceil(covariates / groups),
  chance: (f, sizes, setting) =>
    chanceOfF(f * f * sum(sizes), setting.tested, sum(sizes) - sizes.length - setting.covariates, setting),
};

export const repeatedBetween: Test = {
  ...variances,
  chance(f, sizes, setting) {
    const { measurements: m, correlation } = setting;
    const noncentrality = (f * f * sum(sizes) * m) / (1 + (m - 1) * correlation);
    return chanceOfF(noncentrality, sizes.length - 1, sum(sizes) - sizes.length, setting);
  },
};

/** Within people, or how groups differ in it, where each difference correlates as any other but for ε. */
const within = (isInteraction: boolean): Test => ({
  ...variances,
  chance(f, sizes, setting) {
    const { measurements: m, correlation, epsilon } = setting;
    const steps = (m - 1) * epsilon;
    return chanceOfF(
      (f * f * sum(sizes) * m * epsilon) / (1 - correlation),
      (isInteraction ? sizes.length - 1 : 1) * steps,
      (sum(sizes) - sizes.length) * steps,
      setting,
    );
  },
});
export const repeatedWithin = within(false);
export const repeatedInteraction = within(true);

/** f² = R² / (1 − R²) of all predictors. */
export const regression: Test = {
  ...shares,
  least: ({ predictors }) => predictors + 2,
  chance: (f2, sizes, setting) =>
    chanceOfF(f2 * sum(sizes), setting.predictors, sum(sizes) - setting.predictors - 1, setting),
};

/** f² = ΔR² / (1 − R²) of some predictors beside the others: a block, a moderator’s product. λ = f² n, where Cohen has u + v + 1 for n. */
export const r2Change: Test = {
  ...shares,
  least: ({ predictors }) => predictors + 2,
  chance: (f2, sizes, setting) =>
    chanceOfF(f2 * sum(sizes), setting.tested, sum(sizes) - setting.predictors - 1, setting),
};
