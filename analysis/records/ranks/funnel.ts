import { sampleCorrelation } from 'simple-statistics';
import type { Dataset, Procedure } from '../../dataset/dataset.ts';
import { groupsOf, rowsOf } from '../../dataset/groups.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note } from '../../notes/note.ts';
import { normalLowerTail, twoSidedNormal } from '../../numeric/distributions.ts';
import { poissonTest } from '../../numeric/exact-counts.ts';
import { limited } from '../../numeric/limited.ts';
import { cellMeans } from './cell-means.ts';
import { peerGroups } from './peer-groups.ts';

const WARNING = 1.96;
const ALARM = 3.09;
/** Fewer expected events are no normal deviate. */
const FEW_EXPECTED = 5;

/** Events and size of each unit that has any size, summed over periods. */
function exposures(data: Dataset, { unit, events, size }: ReadOf<'funnel'>) {
  const units = groupsOf(data.column(unit));
  const [counted, sizes] = [data.numbers(events), data.numbers(size)];
  return rowsOf(units).flatMap((rows, i) => {
    const own = [...rows].filter((row) => counted[row]! >= 0 && sizes[row]! > 0);
    const sum = (values: Float64Array) => own.reduce((all, row) => all + values[row]!, 0);
    return own.length > 0
      ? [{ unit: units.labels[i]!, events: sum(counted), size: sum(sizes), place: i }]
      : [];
  });
}

/** How far each unit moves in rank from one period to the next, on average; NaN where it is not ranked twice running. */
function movesOf(data: Dataset, { unit, period, rank }: ReadOf<'funnel'>): number[] | null {
  if (rank === undefined) return null;
  return cellMeans(data, unit, period, rank).means.map((own) => {
    const moves = [...own.subarray(1)]
      .map((value, i) => Math.abs(value - own[i]!))
      .filter((move) => !Number.isNaN(move));
    return moves.reduce((sum, move) => sum + move, 0) / moves.length;
  });
}

/** r of two lists over the places where both are numbers; NaN for fewer than three, or where one does not vary. */
function correlationOf(first: readonly number[], second: readonly number[]): number {
  const places = [...first.keys()].filter((i) => Number.isFinite(first[i]!) && Number.isFinite(second[i]!));
  if (places.length < 3) return NaN;
  return limited(
    sampleCorrelation(
      places.map((i) => first[i]!),
      places.map((i) => second[i]!),
    ),
  );
}

/** Which units have more or fewer events than chance and their size explain? Cost: one pass. */
export const funnel: Procedure<'funnel'> = {
  run(data, asked) {
    const found = peerGroups(data, asked.group).map(({ group, data: own }) => {
      const exposed = exposures(own, asked);
      const total = (of: 'events' | 'size') => exposed.reduce((sum, each) => sum + each[of], 0);
      const rate = total('events') / total('size');
      const scored = exposed.map((each) => {
        const expected = rate * each.size;
        return { ...each, expected, z: (each.events - expected) / Math.sqrt(expected) };
      });
      const overdispersion = scored.reduce((sum, { z }) => sum + z * z, 0) / scored.length;
      const stretch = Math.sqrt(Math.max(1, overdispersion));
      const moves = movesOf(own, asked);
      const units = scored.map(({ unit, events, size, expected, z }) => {
        const few = expected < FEW_EXPECTED;
        const p = few ? poissonTest(Math.round(events), expected) : twoSidedNormal(z / stretch);
        const limits = (reach: number) => {
          const half = reach * stretch * Math.sqrt(rate / size);
          return [Math.max(0, rate - half), rate + half] as const;
        };
        const beyond = (reach: number) => p < 2 * normalLowerTail(-reach);
        return {
          unit,
          group,
          size,
          events,
          expected,
          rate: events / size,
          z,
          p,
          limits95: limits(WARNING),
          limits998: limits(ALARM),
          beyond: beyond(ALARM)
            ? ('limits998' as const)
            : beyond(WARNING)
              ? ('limits95' as const)
              : ('none' as const),
        };
      });
      return {
        units,
        group: {
          group,
          units: units.length,
          events: total('events'),
          rate,
          overdispersion,
          moves: moves
            ? correlationOf(
                exposed.map(({ place }) => moves[place]!),
                exposed.map(({ size }) => Math.log(size)),
              )
            : NaN,
        },
      };
    });
    const groups = found.map(({ group }) => group);
    const units = found.flatMap((each) => each.units);
    return {
      n: units.length,
      missing: 'listwise',
      definition: note('funnel'),
      groups,
      units,
      notes: [
        ...(units.length === 0 ? [note('no-size')] : []),
        ...(units.length > 0 && groups.some(({ events }) => events === 0) ? [note('no-events')] : []),
        ...(units.some(({ expected }) => expected < FEW_EXPECTED) ? [note('few-expected')] : []),
        ...(groups.some(({ moves }) => Number.isNaN(moves)) ? [note('no-moves')] : []),
      ],
    };
  },
};
