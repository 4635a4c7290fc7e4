import { choleskyInPlace } from '../../numeric/cholesky.ts';
import { createRandom } from '../../numeric/random.ts';
import { centred, type Points } from '../rows.ts';
import type { Mixture } from './mixture.ts';
import { searchProfiles } from './search.ts';
import { isFull, type Shape } from './shapes.ts';

/** Starts of each sample. */
const STARTS = 4;

/** The lower root of a covariance, or the standard deviations. */
function rootOf(spread: Float64Array, width: number, full: boolean): Float64Array {
  if (!full) return spread.map(Math.sqrt);
  const root = spread.slice();
  choleskyInPlace(root, width);
  return root;
}

/** As many people as there are, drawn from a mixture. */
function drawn(
  { shares, means, spreads, k }: Mixture,
  shape: Shape,
  { n, width }: Points,
  seed: number,
): Points {
  const random = createRandom(seed);
  const full = isFull(shape);
  const roots = spreads.map((spread) => rootOf(spread, width, full));
  const at = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    let left = random.uniform();
    let g = 0;
    while (g < k - 1 && (left -= shares[g]!) >= 0) g++;
    const z = Float64Array.from({ length: width }, () => random.normal());
    for (let a = 0; a < width; a++) {
      let sum = means[g * width + a]!;
      if (!full) sum += roots[g]![a]! * z[a]!;
      else for (let b = 0; b <= a; b++) sum += roots[g]![a * width + b]! * z[b]!;
      at[i * width + a] = sum;
    }
  }
  return centred({ n, width, at }, false);
}

/**
 * Whether k profiles say more than k − 1: how often data made of the smaller model gain as much log likelihood, (b + 1) / (m + 1).
 * McLachlan 1987; Nylund, Asparouhov & Muthén 2007. Cost: two searches a sample.
 */
export function likelihoodRatio(
  points: Points,
  shape: Shape,
  smaller: Mixture,
  gain: number,
  { samples, seed }: { readonly samples: number; readonly seed: number },
): number {
  let reached = 0;
  let made = 0;
  for (let sample = 0; sample < samples; sample++) {
    const own = drawn(smaller, shape, points, seed + 1 + sample);
    const random = createRandom(seed + 1 + sample);
    const without = searchProfiles(own, shape, smaller.k, STARTS, random);
    const more = searchProfiles(own, shape, smaller.k + 1, STARTS, random);
    if (!without || !more) continue;
    made++;
    if (2 * (more.logLikelihood - without.logLikelihood) >= gain) reached++;
  }
  return made === 0 ? NaN : (reached + 1) / (made + 1);
}
