import { createRandom } from '../../numeric/random.ts';
import { type Ceiling, lineCeiling, stepCeiling } from './ceilings.ts';
import { type Ordered, type Peer, peersOf } from './peers.ts';

/** Draws in all: more permutations are not made. */
const MOST_DRAWS = 2e9;

/** How many permutations of n people are made where so many are asked. */
export const permutationsOf = (asked: number, n: number): number =>
  Math.min(asked, Math.floor(MOST_DRAWS / Math.max(1, n)));

const ceilingsOf = { ce_fdh: stepCeiling, cr_fdh: lineCeiling } as const;
type Name = keyof typeof ceilingsOf;

export const ceilingOf = (name: Name, peers: readonly Peer[]): Ceiling => ceilingsOf[name](peers);

/**
 * The approximate permutation test: how often an order of the outcomes by chance gives a d as large, (b + 1) / (m + 1). Outcomes are
 * drawn only until the highest is reached: what follows lies under it. `y` lies in the unit square. Dul, van der Laan & Kuik 2020. Cost:
 * at most n draws a permutation.
 */
export function permutationTest(
  ordered: Ordered,
  y: Float64Array,
  observed: ReadonlyMap<Name, number>,
  {
    permutations,
    seed,
    people,
  }: { readonly permutations: number; readonly seed: number; readonly people: number },
): Map<Name, number> {
  const random = createRandom(seed);
  const drawn = y.slice();
  const reached = new Map([...observed.keys()].map((name) => [name, 0]));
  const draw = (i: number) => {
    const at = i + random.index(y.length - i);
    const own = drawn[at]!;
    drawn[at] = drawn[i]!;
    drawn[i] = own;
    return own;
  };
  for (let time = 0; time < permutations; time++) {
    const peers = peersOf(ordered, draw, people);
    for (const [name, d] of observed)
      if (ceilingOf(name, peers).zone >= d - 1e-12) reached.set(name, reached.get(name)! + 1);
  }
  return new Map([...reached].map(([name, count]) => [name, (count + 1) / (permutations + 1)]));
}
