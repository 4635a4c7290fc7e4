import type { Static, TObject } from 'typebox';
import type { Dataset } from '../../dataset/dataset.ts';
import type { rankResult } from '../../model/procedure/rank-parts.ts';
import { note, type Note } from '../../notes/note.ts';
import { normalQuantile } from '../../numeric/distributions.ts';
import { createRandom } from '../../numeric/random.ts';
import { type Estimate, known } from './estimates.ts';
import { type Label, peerGroups, schemeNotes } from './peer-groups.ts';
import { placesOf } from './places.ts';
import { chanceAbove, rankDistribution } from './rank-distribution.ts';
import { simulatedRanks } from './simulated-ranks.ts';
import { simultaneousRanks } from './simultaneous-ranks.ts';

/** More units than quadrature takes some seconds for. */
const MOST_EXACT = 150;
const MOST_UNITS = 1000;

/** The units of a peer group with their estimates. */
interface Peers {
  readonly group: Label | null;
  readonly estimates: readonly Estimate[];
}

interface Asked {
  readonly first: number;
  readonly confidence: number;
  readonly seed: number;
}

type Ranked = Static<TObject<typeof rankResult>>;

/** The first rank by which so much of the chance is passed. */
function rankAt(chances: Float64Array, share: number): number {
  let passed = 0;
  // Of a chance that is met but for rounding nothing is missing.
  const at = chances.findIndex((each) => (passed += each) >= share - 1e-12);
  return at < 0 ? chances.length : at + 1;
}

/** What can be said of the ranks within one group. */
function rankGroup({ group, estimates }: Peers, { first, confidence, seed }: Asked): Ranked {
  const units = known(estimates).sort((a, b) => b.mean - a.mean);
  const n = units.length;
  const pairs = (n * (n - 1)) / 2;
  if (n < 2 || n > MOST_UNITS)
    return {
      groups: [{ group, units: n, pairs: n < 2 ? 0 : pairs, distinguishable: null, share: null }],
      units: [],
      neighbours: [],
    };
  const means = units.map(({ mean }) => mean);
  const errors = units.map(({ standardError }) => standardError);
  const places = placesOf(means);
  const random = createRandom(seed);
  const exact = n <= MOST_EXACT;
  const chances = exact ? rankDistribution(means, errors) : simulatedRanks(means, errors, random);
  const bounds = simultaneousRanks(means, errors, confidence, random);
  const better = (u: number, v: number) =>
    chanceAbove(means[u]! - means[v]!, Math.hypot(errors[u]!, errors[v]!));
  const tail = (1 - confidence) / 2;
  const reach = normalQuantile(1 - tail) / Math.SQRT2;
  let distinguishable = 0;
  for (let u = 0; u < n; u++) for (let v = 0; v < u; v++) if (better(v, u) > 1 - tail) distinguishable++;
  return {
    groups: [{ group, units: n, pairs, distinguishable, share: distinguishable / pairs }],
    units: units.map(({ unit, mean, standardError }, u) => ({
      unit,
      group,
      mean,
      standardError,
      rank: places[u]!,
      expectedRank: units.reduce((sum, _, v) => (v === u ? sum : sum + better(v, u)), 1),
      rankInterval: [rankAt(chances[u]!, tail), rankAt(chances[u]!, 1 - tail)] as const,
      simultaneous: bounds[u]!,
      firstTier: Math.min(
        1,
        chances[u]!.subarray(0, first).reduce((sum, each) => sum + each, 0),
      ),
      bar: [mean - reach * standardError, mean + reach * standardError] as const,
      chances: exact ? [...chances[u]!] : [],
    })),
    neighbours: units.slice(1).map(({ unit, mean }, i) => ({
      group,
      above: units[i]!.unit,
      below: unit,
      difference: units[i]!.mean - mean,
      chance: better(i, i + 1),
    })),
  };
}

/** Ranks within each peer group by what a model of uncertainty estimates, with notes on what could not be ranked. */
export function rankUnits(
  data: Dataset,
  {
    group,
    scheme,
    ...asked
  }: Asked & { readonly group: string | undefined; readonly scheme: string | undefined },
  estimate: (peers: Dataset) => Estimate[],
): Ranked & { n: number; notes: Note[] } {
  const peers = peerGroups(data, group).map((each) => ({
    group: each.group,
    estimates: estimate(each.data),
  }));
  const ranked = peers.map((each) => rankGroup(each, asked));
  const sizes = ranked.flatMap(({ groups }) => groups.map(({ units }) => units));
  const lost = peers.reduce((sum, { estimates }) => sum + estimates.length - known(estimates).length, 0);
  const certain = ranked.flatMap(({ units }) => units.filter(({ standardError }) => standardError === 0));
  return {
    n: sizes.reduce((sum, size) => sum + size, 0),
    groups: ranked.flatMap(({ groups }) => groups),
    units: ranked.flatMap(({ units }) => units),
    neighbours: ranked.flatMap(({ neighbours }) => neighbours),
    notes: [
      ...schemeNotes(data, scheme),
      ...(lost > 0 ? [note('units-without-error', { count: lost })] : []),
      ...(certain.length > 0 ? [note('units-without-noise', { count: certain.length })] : []),
      ...(sizes.length === 0 || sizes.some((size) => size < 2) ? [note('group-of-one-unit')] : []),
      ...(sizes.some((size) => size > MOST_EXACT && size <= MOST_UNITS)
        ? [note('ranks-simulated', { most: MOST_EXACT })]
        : []),
      ...(sizes.some((size) => size > MOST_UNITS) ? [note('units-too-many', { most: MOST_UNITS })] : []),
    ],
  };
}
