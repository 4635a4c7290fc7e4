import { codesOfUnit, type Ratings } from './ratings.ts';

/**
 * Percent of the pairs of judgements on one unit that agree; chance is not taken out. NaN when no unit has two judgements.
 * R: `irr::agree` for two coders. Cost: units × coders².
 *
 * @example
 * percentAgreement({ units: 2, coders: 2, codes: Int32Array.of(0, 0, 0, 1), values: ['a', 'b'] }) // => 50
 */
export function percentAgreement(ratings: Ratings): number {
  let agreeing = 0;
  let pairs = 0;
  for (let unit = 0; unit < ratings.units; unit++) {
    const codes = codesOfUnit(ratings, unit);
    for (let i = 1; i < codes.length; i++)
      for (let j = 0; j < i; j++) {
        agreeing += Number(codes[i] === codes[j]);
        pairs++;
      }
  }
  return (100 * agreeing) / pairs;
}
