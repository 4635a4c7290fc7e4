import { type Dataset, type Procedure, RequestError } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { binsOf, edges } from '../sets/bins.ts';
import { sorted } from '../../numeric/quantiles.ts';
import { completeValues } from '../../dataset/complete-values.ts';
import { bottleneck } from './bottleneck.ts';
import { orderedBy, type Peer, peersOf } from './peers.ts';
import { ceilingOf, permutationsOf, permutationTest } from './permute.ts';

type Asked = Parameters<Procedure<'nca'>['run']>[1];
type CeilingName = 'ce_fdh' | 'cr_fdh';

/** Rows and columns of the picture. */
const FIELDS = 10;

/** The ends that so many people reach, and values from 0 to 1 between them; null where these are alike or too far apart. */
function unit(values: Float64Array, people: number) {
  const ascending = sorted(values);
  const [low, high] = [ascending[people - 1] ?? NaN, ascending.at(-people) ?? NaN];
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return null;
  return { low, high, span, values: values.map((value) => (value - low) / span) };
}

/** What cannot be computed of a condition. */
const nothingOf = (name: string, ceilings: readonly CeilingName[]) => ({
  name,
  scope: null,
  ceilings: ceilings.map((ceiling) => ({
    ceiling,
    ...{ d: null, p: null, zone: null, accuracy: null, above: null, slope: null, intercept: null },
  })),
  peers: [],
  bins: null,
});

/** How many people lie above a ceiling, rounding aside. */
function countAbove(x: Float64Array, y: Float64Array, ceiling: (x: number) => number): number {
  let count = 0;
  for (let i = 0; i < x.length; i++) count += Number(y[i]! > ceiling(x[i]!) + 1e-12);
  return count;
}

/** How high the steps through some peers are. */
const heightOf = (peers: readonly Peer[]) => (x: number) => peers.findLast((peer) => peer.x <= x)?.y ?? 0;

function ofCondition(name: string, x: Float64Array, y: Float64Array, asked: Asked) {
  const { ceilings, seed, people } = asked;
  const [ofX, ofY] = [unit(x, people), unit(y, people)];
  if (!ofX || !ofY) return { told: nothingOf(name, ceilings), levels: [] };
  const ordered = orderedBy(ofX.values);
  const peers = peersOf(ordered, (i) => ofY.values[ordered.order[i]!]!, people);
  const found = ceilings.map((ceiling) => [ceiling, ceilingOf(ceiling, peers)] as const);
  const observed = new Map(found.map(([ceiling, { zone }]) => [ceiling, zone]));
  const permutations = permutationsOf(asked.permutations, x.length);
  const p =
    permutations > 0 ? permutationTest(ordered, ofY.values, observed, { permutations, seed, people }) : null;
  const area = ofX.span * ofY.span;
  const back = (peer: Peer): Peer => ({
    ...peer,
    x: ofX.low + peer.x * ofX.span,
    y: ofY.low + peer.y * ofY.span,
  });
  return {
    told: {
      name,
      scope: { xMin: ofX.low, xMax: ofX.high, yMin: ofY.low, yMax: ofY.high, area },
      ceilings: found.map(([ceiling, { zone, slope, intercept }]) => {
        const above = countAbove(
          ofX.values,
          ofY.values,
          Number.isNaN(slope) ? heightOf(peers) : (at) => intercept + slope * at,
        );
        const steep = (slope * ofY.span) / ofX.span;
        return {
          ceiling,
          d: zone,
          p: p?.get(ceiling) ?? null,
          zone: zone * area,
          accuracy: 100 * (1 - above / x.length),
          above,
          slope: steep,
          intercept: ofY.low + intercept * ofY.span - steep * ofX.low,
        };
      }),
      peers: peers.map(back),
      bins: binsOf(x, y, edges(ofX.low, ofX.high, FIELDS), edges(ofY.low, ofY.high, FIELDS)),
    },
    levels: found.flatMap(([ceiling, own]) =>
      bottleneck(own, ofX.values, ofY.values).map((level) => ({ condition: name, ceiling, ...level })),
    ),
  };
}

/**
 * Whether an outcome cannot be had without some conditions: `d` is the share of the observed scope, upper left, that stays empty (below
 * .1 small, from .3 on medium, from .5 on large). `p` is the chance of such a d if outcomes had nothing to do with the condition.
 *
 * Listwise, weights ignored. Where a variable is the same for everybody all is null. Where people × permutations pass 2 × 10⁹ fewer
 * permutations are made, and a note says how many. R: `NCA::nca_analysis`. Cost: a sort of each condition, and the permutations.
 */
export const nca: Procedure<'nca'> = {
  check({ outcome, condition, conditions }: Asked) {
    const field = condition === undefined ? 'conditions' : 'condition';
    if (condition === outcome || conditions.includes(outcome))
      throw new RequestError(field, 'own-predictor', { name: outcome });
  },
  run(data: Dataset, asked: Asked) {
    const names = asked.condition === undefined ? asked.conditions : [asked.condition];
    const [y, ...xs] = completeValues(data, [asked.outcome, ...names]) as [Float64Array, ...Float64Array[]];
    const n = y.length;
    const permutations = permutationsOf(asked.permutations, n);
    const notes: Note[] = n === 0 ? [note('none-complete')] : [];
    const found = names.map((name, at) => ofCondition(name, xs[at]!, y, asked));
    if (n > 0)
      for (const name of [asked.outcome, ...names]) {
        const values = name === asked.outcome ? y : xs[names.indexOf(name)]!;
        if (!unit(values, asked.people)) notes.push(note('no-scope', { name }));
      }
    if (asked.people > 1) notes.push(note('ceiling-people', { count: asked.people }));
    if (permutations < asked.permutations) notes.push(note('permutations-fewer', { count: permutations }));
    const first = found[0]!.told.ceilings[0];
    const alone = found.filter(({ told }) => told.peers.length === 1).map(({ told }) => told.name);
    for (const name of alone) notes.push(note('corner-full', { name }));
    return {
      n,
      missing: 'listwise' as const,
      definition: note('nca'),
      notes,
      d: first?.d ?? null,
      p: first?.p ?? null,
      accuracy: first?.accuracy ?? null,
      permutations,
      people: asked.people,
      conditions: found.map(({ told }) => told),
      bottleneck: found.flatMap(({ levels }) => levels),
    };
  },
};
