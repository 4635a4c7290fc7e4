import { twoSidedT } from '../numeric/distributions.ts';
import { quantile, sorted } from '../numeric/quantiles.ts';

/** How far the best and the worst fifth-and-a-bit of respondents lie apart on one item. */
export interface CriticalRatio {
  readonly t: number;
  readonly p: number;
}

/**
 * Item discrimination of classical test theory: Student's t (equal variances) of each item between respondents whose sum is at
 * or above its 73 % quantile and those at or below its 27 % quantile (type 7, ties included). Null where the two cuts meet or a
 * group has one person; t is NaN where the item does not vary in either group.
 * `items` hold complete doubles. Cost: a pass an item. Source: Kelley (1939), Journal of Educational Psychology 30, 17–24.
 */
export function criticalRatios(items: readonly Float64Array[]): readonly CriticalRatio[] | null {
  const totals = new Float64Array(items[0]?.length ?? 0);
  for (const values of items) for (let r = 0; r < totals.length; r++) totals[r]! += values[r]!;
  const ascending = sorted(totals);
  const [low, high] = [quantile(ascending, 0.27), quantile(ascending, 0.73)];
  // 1 below, 2 above, 0 in the middle.
  const side = Uint8Array.from(totals, (total) => (total <= low ? 1 : total >= high ? 2 : 0));
  const sizes = [1, 2].map((group) => side.reduce((n, own) => n + (own === group ? 1 : 0), 0)) as [
    number,
    number,
  ];
  if (!(low < high) || Math.min(...sizes) < 2) return null;
  return items.map((values) => studentBetween(values, side, sizes));
}

function studentBetween(
  values: Float64Array,
  side: Uint8Array,
  [below, above]: [number, number],
): CriticalRatio {
  const sums = [0, 0, 0];
  for (let r = 0; r < side.length; r++) sums[side[r]!]! += values[r]!;
  const means = [0, sums[1]! / below, sums[2]! / above];
  let squares = 0;
  for (let r = 0; r < side.length; r++) if (side[r] !== 0) squares += (values[r]! - means[side[r]!]!) ** 2;
  const df = below + above - 2;
  const error = Math.sqrt((squares / df) * (1 / below + 1 / above));
  // Two constant groups have no error to measure their distance by.
  const t = error > 0 ? (means[2]! - means[1]!) / error : NaN;
  return { t, p: twoSidedT(t, df) };
}
