import type { Procedure } from '../../dataset/dataset.ts';
import { kendallOfValues } from '../../describe/correlation/kendall.ts';
import { note } from '../../notes/note.ts';
import { roundForTies } from '../../numeric/ranks.ts';
import { concordance } from '../concordance.ts';
import { ranksOf, topThirdKept } from './ranking.ts';
import { doubtsOf } from './reconciling.ts';
import {
  type Block,
  blocksOf,
  type Label,
  labelsOf,
  partsBy,
  standingsOf,
  totalOf,
  unitsIn,
} from './standings.ts';

const FEWEST = 5;

/** Do ranks stay from period to period? Cost: a sort a period, and one for each pair of neighbours. */
export const rankStability: Procedure<'rankStability'> = {
  run(data, roles) {
    const found = standingsOf(data, roles);
    const blocks = blocksOf(found.standings);
    const overall = partsBy(blocks, ({ group, scheme }) => [group, scheme]).map(overallOf);
    const pairs = partsBy(blocks, ({ group }) => group).flatMap(pairsOf);
    const all = [...overall, ...pairs];
    const statisticOf = (each: (typeof all)[number]) => ('w' in each ? each.w : each.tauB);
    return {
      n: unitsIn(found.standings),
      missing: 'listwise',
      definition: note('rank-stability'),
      notes: [
        ...doubtsOf(found),
        ...(all.some(({ n }) => n < FEWEST) ? [note('few-units', { count: FEWEST })] : []),
        ...(overall.some(({ periods }) => periods < 2) ? [note('one-period')] : []),
        ...(all.some((each) => each.n >= FEWEST && Number.isNaN(statisticOf(each)))
          ? [note('ranks-all-tied')]
          : []),
      ],
      overall,
      pairs,
    };
  },
};

/** The totals of the units that have one in each of some blocks, block by block. */
function sharedTotals(blocks: readonly Block[]): number[][] {
  const totals = blocks.map(
    ({ standings }) => new Map(standings.map((each): [Label, number] => [each.unit, totalOf(each)])),
  );
  const units = labelsOf([...totals[0]!.keys()]).filter((unit) =>
    totals.every((own) => !Number.isNaN(own.get(unit) ?? NaN)),
  );
  return totals.map((own) => units.map((unit) => roundForTies(own.get(unit)!)));
}

function overallOf(blocks: readonly Block[]) {
  const totals = sharedTotals(blocks);
  const n = totals[0]!.length;
  const { group, scheme } = blocks[0]!;
  const found = concordance(n < FEWEST ? [] : totals);
  return { group, scheme, periods: blocks.length, n, ...found, df: Number.isNaN(found.w) ? NaN : found.df };
}

/** Each period of a peer group with the next. */
function pairsOf(blocks: readonly Block[]) {
  const periods = labelsOf(blocks.map(({ period }) => period));
  const inTime = periods.flatMap((period) => blocks.filter((block) => block.period === period));
  return inTime.slice(1).map((now, i) => {
    const before = inTime[i]!;
    const [first, second] = sharedTotals([before, now]);
    const head = {
      group: now.group,
      from: before.period,
      to: now.period,
      isNewScheme: now.scheme !== before.scheme,
    };
    return { ...head, n: first!.length, ...movesOf(first!, second!) };
  });
}

function movesOf(first: readonly number[], second: readonly number[]) {
  const { r } = kendallOfValues(Float64Array.from(first), Float64Array.from(second), null);
  const n = first.length;
  if (n < FEWEST || Number.isNaN(r)) return { tauB: NaN, meanMove: NaN, topThirdKept: NaN };
  const middle = [ranksOf(first, 'middle'), ranksOf(second, 'middle')] as const;
  const [kept, of] = topThirdKept(ranksOf(first, 'better'), ranksOf(second, 'better'));
  return {
    tauB: r,
    meanMove: middle[0].reduce((sum, own, i) => sum + Math.abs(own - middle[1][i]!), 0) / n,
    topThirdKept: kept / of,
  };
}
