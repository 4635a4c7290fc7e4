import { orderOf } from '../../numeric/ranks.ts';
import type { Random } from '../../numeric/random.ts';

const DRAWS = 5000;

/** The chance of each rank by simulation, for more units than quadrature has time for. Cost: 5,000 sorts of n. */
export function simulatedRanks(
  means: readonly number[],
  errors: readonly number[],
  random: Random,
): Float64Array[] {
  const n = means.length;
  const chances = means.map(() => new Float64Array(n));
  const values = new Float64Array(n);
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let u = 0; u < n; u++) values[u] = -(means[u]! + errors[u]! * random.normal());
    orderOf(values).forEach((u, place) => (chances[u]![place]! += 1 / DRAWS));
  }
  return chances;
}
