/** So near to ±1 only rounding keeps a correlation from it. */
const ROUNDING = 8 * Number.EPSILON;

/**
 * A correlation freed from rounding: never beyond ±1, and ±1 where it differs from it in the last digits only. NaN stays.
 *
 * @example
 * [limited(1.0000000000000002), limited(-0.9999999999999999), limited(0.999)] // => [1, -1, 0.999]
 */
export function limited(r: number): number {
  return Math.abs(r) > 1 - ROUNDING ? Math.sign(r) : r;
}
