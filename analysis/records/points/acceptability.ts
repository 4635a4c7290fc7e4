import { drawShares } from '../../numeric/dirichlet.ts';
import { createRandom } from '../../numeric/random.ts';
import { roundForTies } from '../../numeric/ranks.ts';

/** What a unit of a peer group brings into a draw of weights: points beside the weights, and the share of full marks on each indicator. */
export interface Entrant {
  readonly fixed: number;
  readonly achieved: Float64Array;
}

export interface Draws {
  readonly weightings: number;
  readonly concentration: number;
  readonly seed: number;
}

/**
 * How often each unit of a peer group gets each rank while weights are drawn around the given ones (their sum stays): a row a unit, a
 * column a rank, equal totals at the better one. Source: Lahdelma & Salminen (2001), Operations Research 49, 444–454.
 * Cost: weightings × units × (indicators + log units).
 */
export function rankCounts(
  entrants: readonly Entrant[],
  weights: Float64Array,
  { weightings, concentration, seed }: Draws,
): Uint32Array[] {
  const [n, k] = [entrants.length, weights.length];
  const random = createRandom(seed);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const centre = weights.map((weight) => weight / all);
  const achieved = new Float64Array(n * k);
  entrants.forEach((entrant, u) => achieved.set(entrant.achieved, u * k));
  const counts = entrants.map(() => new Uint32Array(n));
  const shares = new Float64Array(k);
  const totals = new Float64Array(n);
  for (let draw = 0; draw < weightings; draw++) {
    drawShares(shares, centre, concentration, random);
    for (let u = 0; u < n; u++) {
      let sum = 0;
      for (let i = 0; i < k; i++) sum += shares[i]! * achieved[u * k + i]!;
      totals[u] = roundForTies(entrants[u]!.fixed + all * sum);
    }
    const ascending = totals.slice().sort();
    for (let u = 0; u < n; u++) counts[u]![n - upTo(ascending, totals[u]!)]!++;
  }
  return counts;
}

/** How many of the values are no larger. */
function upTo(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What counts of ranks say of one unit. */
export function acceptabilityOf(counts: Uint32Array, rank: number) {
  const drawn = counts.reduce((sum, count) => sum + count, 0);
  const within = (most: number) => counts.slice(0, most).reduce((sum, count) => sum + count, 0) / drawn;
  return {
    expectedRank: counts.reduce((sum, count, at) => sum + (at + 1) * count, 0) / drawn,
    interval: [reached(counts, 0.025 * drawn), reached(counts, 0.975 * drawn)] as const,
    first: within(1),
    topThird: within(Math.max(1, Math.round(counts.length / 3))),
    same: (counts[Math.floor(rank) - 1] ?? NaN) / drawn,
    shares: Array.from(counts, (count) => count / drawn),
  };
}

/** The first rank up to which so many were counted. */
function reached(counts: Uint32Array, many: number): number {
  let passed = 0;
  return 1 + counts.findIndex((count) => (passed += count) >= many);
}
