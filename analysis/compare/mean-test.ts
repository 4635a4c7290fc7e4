import { mean, sampleStandardDeviation } from 'simple-statistics';
import { noncentralTInterval } from '../numeric/noncentral.ts';
import { signedRank } from './signed-rank.ts';
import { tTest } from './t-test.ts';

/** Equal values have no spread, whatever the rounding of their mean. */
function spreadOf(values: number[]): number {
  if (values.length < 2) return NaN;
  return values.every((each) => each === values[0]) ? 0 : sampleStandardDeviation(values);
}

/**
 * Is the mean of some values 0? Student's t with its interval, the mean in standard deviations (Cohen's d, interval by the noncentral
 * t) and Wilcoxon's signed ranks. Equal values leave t and d NaN. R: t.test, wilcox.test. Cost: a sort.
 *
 * @example
 * meanTest(Float64Array.of(1, 2, 3), 0.95).test.t.toFixed(6) // => '3.464102'
 */
export function meanTest(values: Float64Array, confidence: number) {
  const n = values.length;
  const all = Array.from(values);
  const difference = n > 0 ? mean(all) : NaN;
  const sd = spreadOf(all);
  const test = tTest(difference, sd / Math.sqrt(n), n - 1, confidence);
  const [low, high] = sd > 0 ? noncentralTInterval(test.t, n - 1, confidence) : [NaN, NaN];
  return {
    sd,
    test: { ...test, difference },
    d: sd > 0 ? difference / sd : NaN,
    dInterval: sd > 0 ? ([low / Math.sqrt(n), high / Math.sqrt(n)] as const) : null,
    wilcoxon: signedRank(values),
  };
}
