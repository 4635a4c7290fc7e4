import { twoSidedNormal } from '../numeric/distributions.ts';
import { rank, roundForTies, tieSum } from '../numeric/ranks.ts';
import { signedRankLowerTail } from './exact-ranks.ts';
import { correctedZ, EXACT_BELOW } from './rank-tests.ts';

/**
 * Wilcoxon's signed-rank test of paired differences: `v` is the sum of the ranks of the positive ones. Differences are rounded to
 * 10 decimals before ranking and zeros are left out. p is exact below 50 pairs without ties or zeros, otherwise from z with variance
 * for ties and continuity correction. NaN when all differences are 0. R: wilcox.test(paired = TRUE). Cost: a sort.
 * Source: Wilcoxon (1945), Biometrics Bulletin 1, 80–83.
 */
export function signedRank(differences: Float64Array): { v: number; z: number; p: number } {
  const rounded = differences.map(roundForTies);
  const moved = rounded.filter((difference) => difference !== 0);
  const n = moved.length;
  if (n === 0) return { v: NaN, z: NaN, p: NaN };
  const { ranks, ties } = rank(moved.map(Math.abs));
  const v = ranks.reduce((sum, own, i) => sum + (moved[i]! > 0 ? own : 0), 0);
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieSum(ties) / 48;
  const middle = (n * (n + 1)) / 4;
  const z = correctedZ(v - middle, variance);
  const exact = n === rounded.length && ties.length === n && n < EXACT_BELOW;
  const p = exact ? Math.min(1, 2 * signedRankLowerTail(Math.min(v, 2 * middle - v), n)) : twoSidedNormal(z);
  return { v, z, p };
}
