import { normalUpperTail, twoSidedT } from '../../numeric/distributions.ts';
import type { JointCounts } from '../../numeric/joint-counts.ts';
import { rank } from '../../numeric/ranks.ts';
import { marginsOf } from './margins.ts';

/** A rank correlation of one pair: n may be a sum of weights. */
export interface RankCorrelation {
  readonly r: number;
  readonly n: number;
  readonly p: number;
}

/** The mean rank of each value from the middle rank, so that the ranks of all cases sum to 0. */
function centredRanks(margin: Float64Array, n: number): Float64Array {
  let before = 0;
  return margin.map((count) => {
    const middle = before + count / 2 - n / 2;
    before += count;
    return middle;
  });
}

/** Pearson's correlation of mean ranks, taken from the joint counts of a pair. */
export function spearmanOfCounts(table: JointCounts): RankCorrelation {
  const { byRow, byColumn, n } = marginsOf(table);
  const [x, y] = [centredRanks(byRow, n), centredRanks(byColumn, n)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < y.length; j++) xy += table.counts[i * y.length + j]! * x[i]! * y[j]!;
  x.forEach((value, i) => (xx += byRow[i]! * value * value));
  y.forEach((value, j) => (yy += byColumn[j]! * value * value));
  const r = limited(xy / (Math.sqrt(xx) * Math.sqrt(yy)));
  const tied = [...byRow, ...byColumn].some((count) => count > 0 && count !== 1);
  return { r, n, p: spearmanP(r, n, tied) };
}

/** The same from complete doubles, with optional weights. Cost: two sorts. */
export function spearmanOfValues(
  x: Float64Array,
  y: Float64Array,
  weights: Float64Array | null,
): RankCorrelation {
  const [a, b] = [rank(x, weights), rank(y, weights)];
  const n = a.ties.reduce((sum, held) => sum + held, 0);
  let [xy, xx, yy] = [0, 0, 0];
  for (let r = 0; r < x.length; r++) {
    const [u, v] = [a.ranks[r]! - (n + 1) / 2, b.ranks[r]! - (n + 1) / 2];
    const w = weights ? weights[r]! : 1;
    xy += w * u * v;
    xx += w * u * u;
    yy += w * v * v;
  }
  const r = limited(xy / (Math.sqrt(xx) * Math.sqrt(yy)));
  return {
    r,
    n,
    p: spearmanP(
      r,
      n,
      [...a.ties, ...b.ties].some((held) => held !== 1),
    ),
  };
}

function limited(r: number): number {
  return Math.max(-1, Math.min(1, r));
}

const ENUMERATED = 9;
const SERIES_BELOW = 1290;

/**
 * Two-sided p of Spearman's rho as R's cor.test: without ties exact up to 9 cases and by Edgeworth series below 1,290, otherwise
 * Student's t with n − 2. Source: Best & Roberts (1975), Applied Statistics 24, 377–379 (AS 89).
 */
function spearmanP(r: number, n: number, tied: boolean): number {
  if (Number.isNaN(r) || n < 3) return NaN;
  if (tied || n >= SERIES_BELOW) return twoSidedT(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
  const most = (n ** 3 - n) / 3;
  // Σd² is an even whole number; the tail on the far side is its mirror.
  const distance = Math.round(((1 - r) * most) / 4) * 2;
  const near = Math.min(distance, most - distance);
  return Math.min(1, 2 * (n <= ENUMERATED ? exactLowerTail(near, n) : edgeworthLowerTail(near, n)));
}

function edgeworthLowerTail(distance: number, n: number): number {
  const b = 1 / n;
  const x = (1 - (6 * (distance + 1) * b) / (n * n - 1)) * Math.sqrt(n - 1);
  const y = x * x;
  const inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
  const outer = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * inner);
  const series = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * outer);
  return Math.max(0, Math.min(1, series / Math.exp(y / 2) + normalUpperTail(x)));
}

const known = new Map<number, Float64Array>();

/** How many of the n! orders have each Σd² (the index is half of it). */
function orderCounts(n: number): Float64Array {
  const counts = new Float64Array((n ** 3 - n) / 6 + 1);
  const place = (i: number, used: number, distance: number) => {
    if (i === n) counts[distance / 2]!++;
    for (let j = 0; i < n && j < n; j++)
      if (!(used & (1 << j))) place(i + 1, used | (1 << j), distance + (i - j) ** 2);
  };
  place(0, 0, 0);
  return counts;
}

function exactLowerTail(distance: number, n: number): number {
  const counts = known.get(n) ?? orderCounts(n);
  known.set(n, counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.subarray(0, distance / 2 + 1).reduce((sum, count) => sum + count, 0) / total;
}
