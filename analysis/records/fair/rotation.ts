import type { Procedure } from '../../dataset/dataset.ts';
import { note } from '../../notes/note.ts';
import { overlapTails } from '../../numeric/exact-counts.ts';
import { type Label, tiersByPeriod } from './tiers-by-period.ts';

/** Of everybody in a period, whether they won. */
interface Winners {
  readonly period: Label;
  readonly won: ReadonlyMap<number, boolean>;
}

/** Who won in one period and in the next, among those who are in both. */
function pairOf(before: Winners, after: Winners) {
  const shared = [...before.won.keys()].filter((person) => after.won.has(person));
  const count = (won: (person: number) => boolean) => shared.filter(won).length;
  const winsBefore = count((person) => before.won.get(person)!);
  const winsAfter = count((person) => after.won.get(person)!);
  const bothTimes = count((person) => before.won.get(person)! && after.won.get(person)!);
  const all = shared.length;
  const expected = all > 0 ? (winsBefore * winsAfter) / all : NaN;
  const tails = overlapTails(all, winsBefore, winsAfter, bothTimes);
  // Where nobody won, or everybody, nobody can win again by merit or by turn.
  const index = Number.isNaN(tails.atMost) ? NaN : bothTimes / expected;
  return {
    ...{ from: before.period, to: after.period, persons: all, winsBefore, winsAfter },
    ...{ n: Math.min(winsBefore, winsAfter), bothTimes, expected, index, ...tails },
  };
}

/** How often persons won over all periods, and how often they would at random: Poisson–binomial. */
function winsOf(periods: readonly Winners[]) {
  const always = [...(periods[0]?.won.keys() ?? [])].filter((person) =>
    periods.every(({ won }) => won.has(person)),
  );
  const shares = periods.map(({ won }) => always.filter((person) => won.get(person)).length / always.length);
  const times = always.map((person) => periods.filter(({ won }) => won.get(person)).length);
  const mean = shares.reduce((sum, share) => sum + share, 0);
  const varianceOfWins = times.reduce((sum, own) => sum + (own - mean) ** 2, 0) / always.length;
  const expectedVariance = shares.reduce((sum, share) => sum + share * (1 - share), 0);
  let chances = [1];
  for (const share of shares)
    chances = [...chances, 0].map((own, k) => own * (1 - share) + (chances[k - 1] ?? 0) * share);
  return {
    wins: chances.map((chance, wins) => ({
      wins,
      n: times.filter((own) => own === wins).length,
      expected: chance * always.length,
    })),
    varianceOfWins,
    expectedVariance,
    varianceRatio: periods.length > 1 && expectedVariance > 0 ? varianceOfWins / expectedVariance : NaN,
  };
}

/** Does the best tier go round in turns, or to the same people again? Cost: one pass, then persons × periods. */
export const rotation: Procedure<'rotation'> = {
  run(data, { win, ...roles }) {
    const { tiers, periods } = tiersByPeriod(data, roles);
    const winners = periods
      .filter(({ tierOf }) => tierOf.size > 0)
      .map(({ period, tierOf }) => ({
        period,
        won: new Map([...tierOf].map(([person, tier]) => [person, String(tiers[tier]) === String(win)])),
      }));
    const pairs = winners.slice(1).map((after, i) => pairOf(winners[i]!, after));
    const overall = winsOf(winners);
    return {
      n: new Set(winners.flatMap(({ won }) => [...won.keys()])).size,
      missing: 'listwise',
      definition: note('rotation', { win }),
      pairs,
      ...overall,
      notes: [
        ...(winners.length < 2 ? [note('nothing-goes-round')] : []),
        ...(pairs.some(({ index }) => Number.isNaN(index)) ? [note('all-or-none-won')] : []),
        ...(Number.isNaN(overall.varianceRatio) ? [note('no-spread-of-wins')] : []),
      ],
    };
  },
};
