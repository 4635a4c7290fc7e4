/** Mean of values without NaN, weighted when weights are given. A second pass takes out the rounding of the first. */
export function meanOf(values: Float64Array, weights: Float64Array | null = null): number {
  let mean = 0;
  for (let pass = 0; pass < 2; pass++) {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < values.length; i++) {
      const weight = weights ? weights[i]! : 1;
      sum += weight * (values[i]! - mean);
      total += weight;
    }
    mean += sum / total;
  }
  return mean;
}

/**
 * Sample standard deviation (n − 1) of values without NaN; NaN for fewer than two.
 *
 * @example
 * sdOf(Float64Array.of(1, 2, 3)) // => 1
 */
export function sdOf(values: Float64Array): number {
  const mean = meanOf(values);
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
