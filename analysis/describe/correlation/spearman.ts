import type { JointCounts } from '../../numeric/joint-counts.ts';
import { limited } from '../../numeric/limited.ts';
import { rank } from '../../numeric/ranks.ts';
import { marginsOf } from './margins.ts';
import { spearmanP } from './spearman-p.ts';

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
