import { type Procedure, RequestError } from '../../dataset/dataset.ts';
import { kendallOfValues } from '../../describe/correlation/kendall.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { quantile, sorted } from '../../numeric/quantiles.ts';
import { type Component, componentsOf } from './deciding.ts';
import { ranksOf, tiersOf } from './ranking.ts';
import { doubtsOf } from './reconciling.ts';
import { replayed } from './scenario.ts';
import { labelsOf, partsBy, type Standing, standingsOf, totalOf, unitsIn } from './standings.ts';
import { sweep } from './sweep.ts';
import { recordedTiers } from './tier-shares.ts';

/** Of how many periods the ends are left out: floor(share × periods) on each side, as R's mean(trim) does. */
const TRIMMED = 0.2;

/** Whose rank would change by other rules? A simulation: it decides nothing. Cost: that of the draws of weights, see `rankCounts`. */
export const whatIf: Procedure<'whatIf'> = {
  check({ bonuses, bonusCap, reweighted = [], weights = [] }) {
    if (bonuses === 'capped' && bonusCap === undefined) throw new RequestError('bonusCap', 'needed');
    if (reweighted.length !== weights.length)
      throw new RequestError('weights', 'weight-a-level', { levels: reweighted.join(', ') });
  },
  run(data, request) {
    const found = standingsOf(data, request);
    const schemes = labelsOf(found.standings.map(({ period }) => period)).flatMap((period) =>
      found.standings.filter((each) => each.period === period).map(({ scheme }) => scheme),
    );
    const scheme = schemes.at(-1) ?? null;
    const own = found.standings.filter((each) => each.scheme === scheme);
    const before = own.filter((each) => !Number.isNaN(totalOf(each)));
    const after = before.map((standing) => replayed(standing, request));
    const shares = request.tiers ?? recordedTiers(before);
    const places = placesOf(before, after, request, shares);
    const moves = places.flatMap(({ moves: each }) => each);
    const sizes = moves.map(({ move }) => Math.abs(move));
    const acceptability = places.flatMap(({ group, units }) => sweep(group, units, request));
    return {
      n: unitsIn(before),
      missing: 'none',
      definition: note('what-if', {
        average: note(`average-${request.average}`),
        weightings: request.weightings,
      }),
      notes: [
        ...doubtsOf({ ...found, standings: own }),
        ...(new Set(schemes).size > 1 ? [note('latest-scheme', { scheme: scheme ?? '—' })] : []),
        ...(own.length > before.length
          ? [note('standings-without-total', { count: own.length - before.length })]
          : []),
        ...absentNotes(before, request),
        ...(shares.length === 0 ? [note('no-tiers')] : []),
        ...(places.some(({ tauB }) => Number.isNaN(tauB)) ? [note('no-order')] : []),
        ...(places.length > 0 && acceptability.length === 0 && request.weightings > 0
          ? [note('no-weights-to-draw')]
          : []),
      ],
      scheme,
      periods: labelsOf(before.map(({ period }) => period)),
      moves,
      moved: sizes.filter((size) => size > 0).length,
      tauB: places.reduce((sum, { tauB, moves: each }) => sum + tauB * each.length, 0) / moves.length,
      meanMove: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
      maxMove: sizes.length > 0 ? Math.max(...sizes) : NaN,
      tierChanges:
        shares.length > 0
          ? moves.filter(({ tierBefore, tierAfter }) => tierBefore !== tierAfter).length
          : NaN,
      effective: effectiveOf(before, after),
      acceptability,
    };
  },
};

type Asked = ReadOf<'whatIf'>;

/** The units of each peer group by the old and the new rules. */
function placesOf(
  before: readonly Standing[],
  after: readonly Standing[],
  { ties, average }: Asked,
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

function averageOf(values: readonly number[], average: Asked['average']): number {
  const ascending = sorted(Float64Array.from(values));
  if (average === 'median') return quantile(ascending, 0.5);
  const left = average === 'trimmed' ? Math.floor(TRIMMED * ascending.length) : 0;
  const kept = ascending.slice(left, ascending.length - left);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

/** Effective weights by the old and the new rules, of every part that either has. */
function effectiveOf(before: readonly Standing[], after: readonly Standing[]) {
  const old = componentsOf(before);
  const now = componentsOf(after);
  const isSame = (a: Component) => (b: Component) => a.kind === b.kind && a.component === b.component;
  const all = [...old, ...now.filter((each) => !old.some(isSame(each)))];
  const weightIn = (components: readonly Component[], each: Component) =>
    components.find(isSame(each))?.effective ?? 0;
  return all.map((each) => ({
    component: each.component,
    kind: each.kind,
    before: weightIn(old, each),
    after: weightIn(now, each),
  }));
}

/** Names of the scenario that no row has. */
function absentNotes(standings: readonly Standing[], { reweighted = [], dropped = [] }: Asked): Note[] {
  const cells = standings.flatMap((standing) => standing.cells);
  const known = new Set(cells.flatMap(({ indicator, assessor }) => [String(indicator), String(assessor)]));
  const absent = [...reweighted, ...dropped].filter((name) => !known.has(name));
  return [
    ...(absent.length > 0 ? [note('names-absent', { names: absent })] : []),
    ...(reweighted.length > 0 && cells.some(({ weight }) => !(weight > 0)) ? [note('weights-unknown')] : []),
  ];
}
