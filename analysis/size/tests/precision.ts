import { normalQuantile, tQuantile } from '../../numeric/distributions.ts';
import { one, type Setting, type Test } from '../test.ts';

/** What is left of a variance where a good part of a population answers. */
const finite = (n: number, { population }: Setting) =>
  population === undefined ? 1 : Math.max(0, (population - n) / (population - 1));

const planned = (halfWidth: NonNullable<Test['halfWidth']>, most: number): Test => ({
  groups: one,
  least: () => 2,
  effects: [0, most],
  conventions: null,
  chance: () => ({ power: NaN }),
  halfWidth,
});

/** A mean to within so many standard deviations. */
export const mean = planned(
  (n, setting) => tQuantile(1 - setting.alpha / 2, n - 1) * Math.sqrt(finite(n, setting) / n),
  30,
);

/** A share to within so much, where `baseline` is expected; .5 asks for most people. Cochran 1977, ch. 4. */
export const proportion = planned((n, setting) => {
  const { baseline: p, alpha } = setting;
  return normalQuantile(1 - alpha / 2) * Math.sqrt((p * (1 - p) * finite(n, setting)) / n);
}, 1);
