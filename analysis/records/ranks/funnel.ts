import type { Procedure } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note } from '../../notes/note.ts';
import { normalLowerTail, twoSidedNormal } from '../../numeric/distributions.ts';
import { poissonTest } from '../../numeric/exact-counts.ts';
import { pearson } from '../../numeric/pearson.ts';
import { exposures } from './exposures.ts';
import { type PeerGroup, peerGroups } from './peer-groups.ts';
import { movesOf } from './rank-moves.ts';

const WARNING = 1.96;
const ALARM = 3.09;
/** Fewer expected events are no normal deviate. */
const FEW_EXPECTED = 5;

/** The units of a peer group, each beside what the rate of all would give it. */
function funnelOf({ group, data }: PeerGroup, asked: ReadOf<'funnel'>) {
  const exposed = exposures(data, asked);
  const total = (of: 'events' | 'size') => exposed.reduce((sum, each) => sum + each[of], 0);
  const rate = total('events') / total('size');
  const scored = exposed.map((each) => {
    const expected = rate * each.size;
    return { ...each, expected, z: (each.events - expected) / Math.sqrt(expected) };
  });
  const overdispersion = scored.reduce((sum, { z }) => sum + z * z, 0) / scored.length;
  const stretch = Math.sqrt(Math.max(1, overdispersion));
  const moves = movesOf(data, asked);
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
        ? pearson(
            exposed.map(({ place }) => moves[place]!),
            exposed.map(({ size }) => Math.log(size)),
          )
        : NaN,
    },
  };
}

/** Which units have more or fewer events than chance and their size explain? Cost: one pass. */
export const funnel: Procedure<'funnel'> = {
  run(data, asked) {
    const found = peerGroups(data, asked.group).map((each) => funnelOf(each, asked));
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
        ...(units.some(({ expected }) => expected < FEW_EXPECTED) ? [note('few-events-expected')] : []),
        ...(groups.some(({ moves }) => Number.isNaN(moves)) ? [note('no-moves')] : []),
      ],
    };
  },
};
