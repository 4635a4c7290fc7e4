import { Type } from 'typebox';
import { confidence, seed } from './options.ts';
import { interval, label, list, orNull, value } from './parts.ts';
import { both } from '../words.ts';

/** What procedures on units and their points share: roles, and what is told of ranks. */

const compared = { takes: 'variable', use: 'compared' } as const;

export const unit = {
  ...compared,
  level: 'nominal',
  column: 'unit',
  title: both('被考评单位', 'Unit'),
} as const;

export const period = {
  ...compared,
  level: 'nominal',
  column: 'period',
  title: both('考评期', 'Period'),
} as const;

/** Units are ranked among their own peers only. */
export const peerGroup = {
  ...compared,
  level: 'nominal',
  column: 'group',
  optional: true,
  title: both('组别', 'Peer group'),
} as const;

export const scheme = {
  ...compared,
  level: 'nominal',
  column: 'scheme',
  optional: true,
  title: both('方案版本', 'Scheme version'),
} as const;

export const total = {
  ...compared,
  level: 'interval',
  column: 'total',
  title: both('总分', 'Total'),
} as const;

export const rankOptions = {
  /** Of each peer group. */
  first: {
    kind: 'whole',
    title: both('进入第一段的名额', 'Places in the first tier'),
    from: 1,
    to: 1000,
    default: 1,
  },
  confidence,
  seed,
} as const;

/** Units with their means and all that is known of their ranks, best first within each group. */
export const rankResult = {
  groups: list(
    Type.Object({
      group: orNull(label),
      units: Type.Number(),
      pairs: Type.Number(),
      /** Pairs whose means lie further apart than their uncertainty. */
      distinguishable: value,
      share: value,
    }),
  ),
  units: list(
    Type.Object({
      unit: label,
      group: orNull(label),
      mean: value,
      standardError: value,
      rank: value,
      expectedRank: value,
      rankInterval: interval,
      /** Holds for all units of the group at once. */
      simultaneous: interval,
      firstTier: value,
      /** Two units differ where their bars do not overlap. */
      bar: interval,
      /** The chance of each rank from the first; none where they were simulated. */
      chances: list(value),
    }),
  ),
  /** The chance that a unit is better than the next, as they stand. */
  neighbours: list(
    Type.Object({
      group: orNull(label),
      above: label,
      below: label,
      difference: value,
      chance: value,
    }),
  ),
} as const;

/** The parts of such a result that tell of single units. */
export const rankLists = { units: 'unit', neighbours: 'unit' } as const;

export const rankSources = [
  'Goldstein & Healy 1995, The graphical presentation of a collection of means, JRSS A 158, 175–177',
  'Marshall & Spiegelhalter 1998, Reliability of league tables of in vitro fertilisation clinics, BMJ 316, 1701–1705',
  'Mogstad, Romano, Shaikh & Wilhelm 2024, Inference for ranks with applications to mobility across neighbourhoods, Review of Economic Studies 91, 476–518',
] as const;
