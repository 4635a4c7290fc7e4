import { codesOfUnit, sharedUnits, type Ratings } from './ratings.ts';

/**
 * Fleiss' κ of several coders on the units that all of them judged: 1 full agreement, 0 chance by pooled margins.
 * NaN when no unit was judged by all or when only one category occurs. R: `irr::kappam.fleiss`.
 * Source: Fleiss (1971), Psychological Bulletin 76, 378–382. Cost: units × coders.
 *
 * @example
 * fleissKappa({ units: 2, coders: 2, codes: Int32Array.of(0, 0, 1, 1), values: ['a', 'b'] }) // => 1
 */
export function fleissKappa(ratings: Ratings): number {
  const complete = sharedUnits(ratings, ratings.coders);
  const { coders, values, units } = complete;
  const totals = new Float64Array(values.length);
  let agreeing = 0;
  for (let unit = 0; unit < units; unit++) {
    const own = new Map<number, number>();
    for (const code of codesOfUnit(complete, unit)) own.set(code, (own.get(code) ?? 0) + 1);
    for (const [code, count] of own) {
      totals[code]! += count;
      agreeing += count * (count - 1);
    }
  }
  const n = units * coders;
  const expected = totals.reduce((sum, total) => sum + total * total, 0);
  if (!(n * n > expected)) return NaN;
  const chance = expected / (n * n);
  return (agreeing / (n * (coders - 1)) - chance) / (1 - chance);
}
