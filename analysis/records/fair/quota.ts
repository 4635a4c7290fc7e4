import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { roundForTies } from '../../numeric/ranks.ts';
import { tiersByPeriod } from './tiers-by-period.ts';

const wholes = { floor: Math.floor, round: Math.round, ceiling: Math.ceil } as const;

/** How many are in each tier, and how many should be? Tiers without a share have no quota. Cost: one pass. */
export const quota: Procedure<'quota'> = {
  run(data, { tiers: asked, shares, rounding, ...roles }) {
    const found = tiersByPeriod(data, roles);
    const names = asked ?? found.tiers;
    const periods = found.periods.map(({ period, tierOf }) => {
      const n = tierOf.size;
      const given = [...tierOf.values()].map((tier) => found.tiers[tier]!);
      const tiers = names.map((tier, k) => {
        const own = given.filter((each) => String(each) === String(tier)).length;
        const share = shares?.[k] ?? NaN;
        // .3 × 10 is 3, whatever its last digit.
        const target = wholes[rounding](roundForTies(share * n));
        return { period, tier, n: own, percent: (100 * own) / n, target, excess: own - target };
      });
      const above = tiers.map(({ excess }) => Math.max(0, excess)).filter((each) => !Number.isNaN(each));
      return {
        period,
        n,
        tiers,
        toMove: above.length > 0 ? above.reduce((sum, each) => sum + each, 0) : NaN,
      };
    });
    const seen = periods.filter(({ n }) => n > 0);
    return {
      n: seen.reduce((sum, { n }) => sum + n, 0),
      missing: 'listwise',
      definition: note('quota', { rounding: note(`quota-${rounding}`) }),
      periods: seen.map(({ period, n, toMove }) => ({ period, n, toMove })),
      tiers: seen.flatMap(({ tiers }) => tiers),
      notes: notesOn(names, found.tiers, shares ?? [], seen.length),
    };
  },
};

function notesOn(
  names: readonly (string | number)[],
  given: readonly (string | number)[],
  shares: readonly number[],
  periods: number,
): Note[] {
  const strange = given.filter((each) => !names.some((name) => String(name) === String(each)));
  return [
    ...(periods === 0 ? [note('nobody-in-a-tier')] : []),
    ...(shares.length < names.length
      ? [note('tiers-without-share', { count: names.length - shares.length })]
      : []),
    ...(strange.length > 0 ? [note('tiers-not-named', { count: strange.length })] : []),
  ];
}
