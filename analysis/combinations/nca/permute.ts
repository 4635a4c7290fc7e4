import { createRandom } from '../../numeric/random.ts';
import { type Ceiling, lineCeiling, stepCeiling } from './ceilings.ts';
import type { Ordered, Peer } from './peers.ts';

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
 * drawn only until one is the highest of all: what follows lies under it, but for those at the same condition, who make no new peer.
 * `y` lies in the unit square. Dul, van der Laan & Kuik 2020. Cost: at most n draws a permutation.
 */
export function permutationTest(
  { ends, x }: Ordered,
  y: Float64Array,
  observed: ReadonlyMap<Name, number>,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): Map<Name, number> {
  const random = createRandom(seed);
  const n = y.length;
  const drawn = y.slice();
  const reached = new Map([...observed.keys()].map((name) => [name, 0]));
  for (let time = 0; time < permutations; time++) {
    const peers: Peer[] = [];
    let highest = -Infinity;
    let start = 0;
    for (let block = 0; block < ends.length && highest < 1; block++) {
      let most = -Infinity;
      let people = 0;
      for (let i = start; i < ends[block]!; i++) {
        const at = i + random.index(n - i);
        const own = drawn[at]!;
        drawn[at] = drawn[i]!;
        drawn[i] = own;
        if (own > most) [most, people] = [own, 0];
        if (own === most) people++;
      }
      if (most > highest) peers.push({ x: x[block]!, y: (highest = most), people });
      start = ends[block]!;
    }
    for (const [name, d] of observed)
      if (ceilingOf(name, peers).zone >= d - 1e-12) reached.set(name, reached.get(name)! + 1);
  }
  return new Map([...reached].map(([name, count]) => [name, (count + 1) / (permutations + 1)]));
}
