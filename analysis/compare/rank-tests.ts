import { chiSquareUpperTail, twoSidedNormal } from '../numeric/distributions.ts';
import { rankSumLowerTail } from './exact-ranks.ts';
import type { PooledRanks } from './pooled-ranks.ts';

/** Below this size, and without ties, rank tests are exact (as in R). */
export const EXACT_BELOW = 50;

/** z of a rank statistic with a continuity correction of one half towards its mean. */
export function correctedZ(difference: number, variance: number): number {
  return variance > 0 ? (difference - 0.5 * Math.sign(difference)) / Math.sqrt(variance) : NaN;
}

/**
 * Mann–Whitney: does one group tend to answer higher? `u` counts the pairs in which the first group is higher (ties half), R's W.
 * p is exact below 50 answers a group without ties, otherwise from z with variance for ties and continuity correction.
 * R: wilcox.test. Source: Mann & Whitney (1947), Annals of Mathematical Statistics 18, 50–60.
 */
export function mannWhitney(
  n1: number,
  n2: number,
  { sums, tieSum }: PooledRanks,
): { u: number; z: number; p: number } {
  const n = n1 + n2;
  const u = sums[0]! - (n1 * (n1 + 1)) / 2;
  const variance = ((n1 * n2) / 12) * (n + 1 - tieSum / (n * (n - 1)));
  const z = correctedZ(u - (n1 * n2) / 2, variance);
  const exact = tieSum === 0 && n1 < EXACT_BELOW && n2 < EXACT_BELOW;
  const p = exact ? Math.min(1, 2 * rankSumLowerTail(Math.min(u, n1 * n2 - u), n1, n2)) : twoSidedNormal(z);
  return { u, z, p };
}

/** Kruskal–Wallis: do the groups answer alike? H corrected for ties, p by χ². NaN when all answers are equal. R: kruskal.test. */
export function kruskalWallis(
  sizes: readonly number[],
  { n, sums, tieSum }: PooledRanks,
): { h: number; df: number; p: number } {
  const between = sums.reduce((sum, own, i) => sum + sizes[i]! * (own / sizes[i]! - (n + 1) / 2) ** 2, 0);
  const ties = 1 - tieSum / (n ** 3 - n);
  const h = ties > 0 ? ((12 / (n * (n + 1))) * between) / ties : NaN;
  const df = sizes.length - 1;
  return { h, df, p: df > 0 ? chiSquareUpperTail(h, df) : NaN };
}
