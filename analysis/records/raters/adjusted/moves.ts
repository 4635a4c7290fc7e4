import { limited } from '../../../numeric/limited.ts';
import { quantile } from '../../../numeric/quantiles.ts';
import type { Random } from '../../../numeric/random.ts';
import { rank, roundForTies } from '../../../numeric/ranks.ts';
import type { Scores } from './two-way.ts';

const DRAWS = 1000;

/** Ranks from the top, ties at their mean. */
export function ranksOf(scores: ArrayLike<number>): Float64Array {
  return rank(Float64Array.from(scores, (score) => -roundForTies(score))).ranks;
}

/** How two sets of scores and their ranks go apart; those within the first `tier` ranks make the first tier. */
function compare(
  raw: Float64Array,
  rawRanks: Float64Array,
  scores: Float64Array,
  ranks: Float64Array,
  tier: number,
) {
  const n = raw.length;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / n;
  const [mx, my] = [mean(raw), mean(scores)];
  let [xy, xx, yy, moved, most, changed] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    xy += (raw[i]! - mx) * (scores[i]! - my);
    xx += (raw[i]! - mx) ** 2;
    yy += (scores[i]! - my) ** 2;
    const move = Math.abs(ranks[i]! - rawRanks[i]!);
    moved += move;
    most = Math.max(most, move);
    changed += Number(ranks[i]! <= tier !== rawRanks[i]! <= tier);
  }
  return { r: limited(xy / Math.sqrt(xx * yy)), meanMove: moved / n, maxMove: most, tierChanges: changed };
}

const bounds = (values: Iterable<number>) => {
  const ascending = Float64Array.from(values).sort();
  return [quantile(ascending, 0.025), quantile(ascending, 0.975)] as const;
};

/** What an adjustment moves, and how sure that is: ranks of draws by the standard errors. Cost: 1,000 sorts. */
export function movesOf(raw: Float64Array, { at, standardErrors }: Scores, top: number, random: Random) {
  const tier = Math.max(1, Math.round(top * raw.length));
  const [rawRanks, ranks] = [ranksOf(raw), ranksOf(at)];
  const drawn = at.map(() => 0);
  const ranksDrawn = Array.from(at, () => new Float64Array(DRAWS));
  const compared = Array.from({ length: DRAWS }, (_, d) => {
    for (let i = 0; i < drawn.length; i++) drawn[i] = at[i]! + standardErrors[i]! * random.normal();
    const own = ranksOf(drawn);
    own.forEach((place, i) => (ranksDrawn[i]![d] = place));
    return compare(raw, rawRanks, drawn, own, tier);
  });
  const each = ranksDrawn.map((own, i) => {
    const interval = bounds(own);
    return {
      score: at[i]!,
      standardError: standardErrors[i]!,
      rank: ranks[i]!,
      rankInterval: interval,
      clear: rawRanks[i]! < interval[0] || rawRanks[i]! > interval[1],
    };
  });
  const found = compare(raw, rawRanks, at, ranks, tier);
  const over = (field: keyof typeof found) => bounds(compared.map((one) => one[field]));
  return {
    each,
    all: {
      n: raw.length,
      ...found,
      rInterval: over('r'),
      meanMoveInterval: over('meanMove'),
      maxMoveInterval: over('maxMove'),
      tierChangesInterval: over('tierChanges'),
      clearMoves: each.filter(({ clear }) => clear).length,
    },
  };
}
