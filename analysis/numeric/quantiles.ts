/**
 * The finite values in ascending order, as a copy.
 *
 * @example
 * [...sorted(Float64Array.of(3, NaN, 1))] // => [1, 3]
 */
export function sorted(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}

/**
 * Quantile by linear interpolation (R type 7) of values already in ascending order; NaN when there are none.
 *
 * @example
 * quantile([1, 2, 4, 8], 0.5) // => 3
 */
export function quantile(ascending: ArrayLike<number>, p: number): number {
  const n = ascending.length;
  if (n === 0) return NaN;
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, n - 1)]!;
  return low + (position - below) * (high - low);
}
