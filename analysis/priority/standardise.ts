/** Values between 0, the worst, and 1, the best of an indicator; NaN where all are alike. */
export function byRange(values: Float64Array, isCost: boolean): Float64Array {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return values.map((value) => (isCost ? high - value : value - low) / (high - low));
}
