/** Weighted mean and variance; the variance is that of a sample where all weights are alike. */
export function momentsOf(
  values: Float64Array,
  weights: Float64Array,
): { readonly mean: number; readonly variance: number } {
  let [total, squares, sum] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    total += weights[i]!;
    squares += weights[i]! ** 2;
    sum += weights[i]! * values[i]!;
  }
  const mean = sum / total;
  let spread = 0;
  for (let i = 0; i < values.length; i++) spread += weights[i]! * (values[i]! - mean) ** 2;
  return { mean, variance: spread / (total - squares / total) };
}

/**
 * How alike two groups are in a covariate: the difference of means in standard deviations of `scale`, and the ratio of variances.
 * Differences above .1 are more than balance should leave. R: `cobalt::bal.tab`. Austin 2011.
 */
export function imbalance(
  values: Float64Array,
  treated: Float64Array,
  controls: Float64Array,
  scale: number,
): { readonly smd: number; readonly varianceRatio: number } {
  const [one, other] = [momentsOf(values, treated), momentsOf(values, controls)];
  return { smd: (one.mean - other.mean) / scale, varianceRatio: one.variance / other.variance };
}
