import { kendallOfValues } from '../../describe/correlation/kendall.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { quantile, sorted } from '../../numeric/quantiles.ts';
import { ranksOf, tiersOf } from './ranking.ts';
import { partsBy, type Standing, totalOf } from './standing.ts';

/** The share of periods left out at either end, rounded down, as R's mean(trim) does. */
const TRIMMED = 0.2;

/** The units of each peer group by the old and the new rules. */
export function placesOf(
  before: readonly Standing[],
  after: readonly Standing[],
  { ties, average }: Pick<ReadOf<'whatIf'>, 'ties' | 'average'>,
  shares: readonly number[],
) {
  const both = before.map((old, i) => ({ old, replay: after[i]! }));
  return partsBy(both, ({ old }) => old.group).map((members) => {
    const { group } = members[0]!.old;
    const units = partsBy(members, ({ old }) => old.unit).map((own) => ({
      unit: own[0]!.old.unit,
      standings: own.map(({ replay }) => replay),
      totalBefore: averageOf(
        own.map(({ old }) => totalOf(old)),
        'mean',
      ),
      totalAfter: averageOf(
        own.map(({ replay }) => replay.total),
        average,
      ),
    }));
    const [old, now] = [
      ranksOf(
        units.map(({ totalBefore }) => totalBefore),
        ties,
      ),
      ranksOf(
        units.map(({ totalAfter }) => totalAfter),
        ties,
      ),
    ];
    const [oldTiers, newTiers] = [tiersOf(old, shares), tiersOf(now, shares)];
    const tierOf = (tiers: readonly number[], i: number) => (shares.length > 0 ? tiers[i]! + 1 : NaN);
    return {
      group,
      units: units.map(({ unit, standings }, i) => ({ unit, standings, rank: now[i]! })),
      tauB: kendallOfValues(old, now, null).r,
      moves: units.map(({ unit, totalBefore, totalAfter }, i) => ({
        group,
        unit,
        before: old[i]!,
        after: now[i]!,
        move: old[i]! - now[i]!,
        totalBefore,
        totalAfter,
        tierBefore: tierOf(oldTiers, i),
        tierAfter: tierOf(newTiers, i),
      })),
    };
  });
}

function averageOf(values: readonly number[], average: ReadOf<'whatIf'>['average']): number {
  const ascending = sorted(Float64Array.from(values));
  if (average === 'median') return quantile(ascending, 0.5);
  const left = average === 'trimmed' ? Math.floor(TRIMMED * ascending.length) : 0;
  const kept = ascending.slice(left, ascending.length - left);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}
