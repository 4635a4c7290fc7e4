import { twoSidedNormal } from '../../numeric/distributions.ts';
import type { JointCounts } from '../../numeric/joint-counts.ts';
import { limited } from '../../numeric/limited.ts';
import { orderOf, rank, type Ranks } from '../../numeric/ranks.ts';
import { marginsOf } from './margins.ts';
import type { RankCorrelation } from './spearman.ts';

/** Concordant minus discordant pairs, from joint counts. Cost: the number of cells. */
function scoreOfCounts({ rows, columns, counts }: JointCounts): number {
  // below[j]: cases in earlier rows with a column before j.
  const columnSums = new Float64Array(columns);
  let score = 0;
  for (let i = 0; i < rows; i++) {
    let total = 0;
    for (let j = 0; j < columns; j++) total += columnSums[j]!;
    let before = 0;
    for (let j = 0; j < columns; j++) {
      const after = total - before - columnSums[j]!;
      score += counts[i * columns + j]! * (before - after);
      before += columnSums[j]!;
    }
    for (let j = 0; j < columns; j++) columnSums[j]! += counts[i * columns + j]!;
  }
  return score;
}

/** The same from complete values, counting with a binary indexed tree over the groups of y. Cost: n log n. */
function scoreOfValues(x: Ranks, y: Ranks, weights: Float64Array | null): number {
  const { groups } = y;
  const order = orderOf(x.ranks);
  const tree = new Float64Array(y.ties.length + 1);
  const upTo = (place: number) => {
    let sum = 0;
    for (let i = place; i > 0; i -= i & -i) sum += tree[i]!;
    return sum;
  };
  let score = 0;
  let entered = 0;
  for (let start = 0; start < order.length;) {
    // Cases tied on x are compared with those before them, and enter together.
    let end = start;
    for (; end < order.length && x.groups[order[end]!] === x.groups[order[start]!]; end++) {
      const row = order[end]!;
      const below = upTo(groups[row]!);
      const above = entered - upTo(groups[row]! + 1);
      score += (weights ? weights[row]! : 1) * (below - above);
    }
    for (let i = start; i < end; i++) {
      const row = order[i]!;
      const weight = weights ? weights[row]! : 1;
      entered += weight;
      for (let at = groups[row]! + 1; at < tree.length; at += at & -at) tree[at]! += weight;
    }
    start = end;
  }
  return score;
}

/** Σ over the groups of ties of t(t−1), t(t−1)(t−2) and t(t−1)(2t+5). */
function tieTerms(sizes: Iterable<number>): [pairs: number, triples: number, spread: number] {
  let [pairs, triples, spread] = [0, 0, 0];
  for (const t of sizes) {
    pairs += t * (t - 1);
    triples += t * (t - 1) * (t - 2);
    spread += t * (t - 1) * (2 * t + 5);
  }
  return [pairs, triples, spread];
}

const EXACT_BELOW = 50;

/**
 * Kendall's tau-b with two-sided p as R's cor.test: exact below 50 cases without ties, otherwise normal with the variance for
 * ties and no continuity correction. Source: Kendall (1970), Rank Correlation Methods, 4th edition.
 */
function tauB(score: number, n: number, tiesX: Iterable<number>, tiesY: Iterable<number>): RankCorrelation {
  const [pairsX, triplesX, spreadX] = tieTerms(tiesX);
  const [pairsY, triplesY, spreadY] = tieTerms(tiesY);
  const all = n * (n - 1);
  const r = limited((2 * score) / (Math.sqrt(all - pairsX) * Math.sqrt(all - pairsY)));
  if (Number.isNaN(r) || n < 3) return { r, n, p: NaN };
  if (n < EXACT_BELOW && [...tiesX, ...tiesY].every((t) => t === 1 || t === 0))
    return { r, n, p: exactP(score, n) };
  const variance =
    (all * (2 * n + 5) - spreadX - spreadY) / 18 +
    (pairsX * pairsY) / (2 * all) +
    (triplesX * triplesY) / (9 * all * (n - 2));
  return { r, n, p: twoSidedNormal(score / Math.sqrt(variance)) };
}

/** Two-sided p from the distribution of inversions over all orders of n cases. */
function exactP(score: number, n: number): number {
  const most = (n * (n - 1)) / 2;
  let shares = Float64Array.of(1);
  for (let k = 2; k <= n; k++) {
    const next = new Float64Array(shares.length + k - 1);
    shares.forEach((share, at) => {
      for (let more = 0; more < k; more++) next[at + more]! += share / k;
    });
    shares = next;
  }
  const inversions = Math.round((most - Math.abs(score)) / 2);
  return Math.min(1, 2 * shares.subarray(0, inversions + 1).reduce((sum, share) => sum + share, 0));
}

export function kendallOfCounts(table: JointCounts): RankCorrelation {
  const { byRow, byColumn, n } = marginsOf(table);
  return tauB(scoreOfCounts(table), n, byRow, byColumn);
}

export function kendallOfValues(
  x: Float64Array,
  y: Float64Array,
  weights: Float64Array | null,
): RankCorrelation {
  const [a, b] = [rank(x, weights), rank(y, weights)];
  const n = a.ties.reduce((sum, held) => sum + held, 0);
  return tauB(scoreOfValues(a, b, weights), n, a.ties, b.ties);
}
