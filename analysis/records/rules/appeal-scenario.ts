import type { Procedure } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { appeal } from './appeal.ts';
import { rankingOf, standings } from './standings.ts';
import { reachOfTotals } from './total-interval.ts';
import { type UnitTotal, unitTotals } from './unit-totals.ts';

/**
 * What would an appeal change? Totals, ranks and tiers of a period with points returned, and how few points would change each tier. A simulation: it
 * decides nothing. Cost: the square of the units of the period.
 */
export const appealScenario: Procedure<'appealScenario'> = {
  run(data, asked) {
    const all = unitTotals(data, asked);
    const period = asked.inPeriod ?? newest(all);
    const units = all.filter((unit) => unit.period === period);
    const ranking = rankingOf(asked.scheme, all);
    const versions = new Set(units.map(({ version }) => version));
    const reaches = reachOfTotals(all.filter(({ version }) => versions.has(version)));
    const around = ({ unit }: Pick<UnitTotal, 'unit'>, total: number) => {
      const reach = reaches.get(unit);
      return reach === undefined ? null : ([total - reach, total + reach] as const);
    };
    const now = standings(
      units,
      units.map(({ total }) => total),
      ranking,
    );
    const at = units.findIndex(({ unit }) => unit === asked.ofUnit);
    const returned = at < 0 ? undefined : returnedTo(units[at]!, asked);
    const moves = returned === undefined ? [] : appeal(units, at, returned, ranking);
    return {
      n: units.length,
      missing: 'none',
      definition: note('appeal-scenario'),
      notes: [
        ...notesOn(units, now, reaches.size),
        ...(asked.ofUnit !== undefined && returned === undefined ? [note('no-such-appeal')] : []),
      ],
      period: period ?? null,
      units: units.length,
      standings: units
        .map((unit, i) => {
          const { total, rank, tier, up, down } = now[i]!;
          const { group } = unit;
          return {
            ...{ unit: unit.unit, group, total, rank, tier, interval: around(unit, total) },
            ...(!Number.isNaN(up) && { up }),
            ...(!Number.isNaN(down) && { down }),
          };
        })
        .sort((a, b) => a.rank - b.rank),
      returned: returned ?? null,
      moves: moves.map(({ unit, before, after }) => ({
        unit,
        total: before.total,
        newTotal: after.total,
        interval: around({ unit }, after.total),
        rank: before.rank,
        newRank: after.rank,
        tier: before.tier,
        newTier: after.tier,
      })),
    };
  },
};

function newest(all: readonly UnitTotal[]): string | number | undefined {
  return all
    .map(({ period }) => period)
    .reduce<string | number | undefined>(
      (last, each) => (last === undefined || each > last ? each : last),
      undefined,
    );
}

/** The points of the request, else all that was deducted for the indicator; undefined where neither is known. */
function returnedTo({ deducted }: UnitTotal, asked: ReadOf<'appealScenario'>): number | undefined {
  const { returned, ofIndicator } = asked;
  return returned ?? (ofIndicator === undefined ? undefined : deducted.get(ofIndicator));
}

function notesOn(
  units: readonly UnitTotal[],
  now: readonly { readonly tier: string | null }[],
  varying: number,
): Note[] {
  if (units.length === 0) return [note('no-totals')];
  return [
    ...(units.some(({ tier }) => tier === null) ? [note('no-tiers-to-reach')] : []),
    ...(units.some(({ tier }, i) => tier !== null && now[i]!.tier !== tier)
      ? [note('tiers-beside-totals')]
      : []),
    ...(varying < units.length ? [note('few-periods-for-interval')] : []),
  ];
}
