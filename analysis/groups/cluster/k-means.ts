import type { Random } from '../../numeric/random.ts';
import { centresOf, type Points, squaredDistance } from '../rows.ts';

export interface Partition {
  /** The group of each point, from 0. */
  readonly groups: Int32Array;
  /** Sum of squared distances from the centres. */
  readonly within: number;
}

const MOST_PASSES = 200;

/** Puts each point into the group of the nearest of k centres; how many that moves. Cost: O(n k p). */
export function assign(
  { n, width, at }: Points,
  centres: Float64Array,
  k: number,
  groups: Int32Array,
): number {
  let moved = 0;
  for (let i = 0; i < n; i++) {
    let group = 0;
    let least = Infinity;
    for (let g = 0; g < k; g++) {
      let far = 0;
      for (let j = 0; j < width; j++) {
        const gap = at[i * width + j]! - centres[g * width + j]!;
        far += gap * gap;
      }
      if (far < least) {
        group = g;
        least = far;
      }
    }
    if (group !== groups[i]) moved++;
    groups[i] = group;
  }
  return moved;
}

/** First centres among the points, each the likelier the farther it is from those before it (k-means++). */
function seeds(points: Points, k: number, random: Random): Float64Array {
  const { n, width, at } = points;
  const centres = new Float64Array(k * width);
  const far = new Float64Array(n).fill(Infinity);
  let chosen = random.index(n);
  for (let g = 0; g < k; g++) {
    centres.set(at.subarray(chosen * width, (chosen + 1) * width), g * width);
    let total = 0;
    for (let i = 0; i < n; i++) {
      far[i] = Math.min(far[i]!, squaredDistance(points, i, centres, g * width));
      total += far[i]!;
    }
    let left = random.uniform() * total;
    chosen = n - 1;
    for (let i = 0; i < n; i++) {
      left -= far[i]!;
      if (left < 0) {
        chosen = i;
        break;
      }
    }
  }
  return centres;
}

/** Groups to start from, other ones each time: points about k of them that lie apart, after so many passes. */
export const roughGroups = (points: Points, k: number, passes: number, random: Random): Int32Array =>
  settle(points, seeds(points, k, random), k, passes);

/** Passes in which each point goes to the nearest centre, until none moves (Lloyd 1982). */
function settle(points: Points, start: Float64Array, k: number, passes = MOST_PASSES): Int32Array {
  const groups = new Int32Array(points.n).fill(-1);
  let centres = start;
  for (let pass = 0; pass < passes; pass++) {
    if (assign(points, centres, k, groups) === 0) break;
    const found = centresOf(points, groups, k);
    // A group that nobody is in keeps its centre.
    centres = found.centres.map((value, at) =>
      found.sizes[Math.floor(at / points.width)] === 0 ? centres[at]! : value,
    );
  }
  return groups;
}

/** Single points change groups as long as the sum of squares shrinks, centres following each change (Hartigan & Wong 1979). */
function refine(points: Points, groups: Int32Array, k: number): void {
  const { n, width, at } = points;
  const { centres, sizes } = centresOf(points, groups, k);
  const shift = (group: number, i: number, by: 1 | -1) => {
    sizes[group]! += by;
    for (let j = 0; j < width; j++)
      centres[group * width + j]! +=
        (by * (at[i * width + j]! - centres[group * width + j]!)) / sizes[group]!;
  };
  for (let pass = 0, still = 0; pass < MOST_PASSES && still < n; pass++) {
    for (let i = 0; i < n && still < n; i++) {
      const own = groups[i]!;
      still++;
      if (sizes[own]! < 2) continue;
      const loss = (sizes[own]! / (sizes[own]! - 1)) * squaredDistance(points, i, centres, own * width);
      let best = own;
      let least = loss * (1 - 1e-12);
      for (let g = 0; g < k; g++) {
        if (g === own) continue;
        const gain = (sizes[g]! / (sizes[g]! + 1)) * squaredDistance(points, i, centres, g * width);
        if (gain < least) {
          best = g;
          least = gain;
        }
      }
      if (best === own) continue;
      shift(own, i, -1);
      shift(best, i, 1);
      groups[i] = best;
      still = 0;
    }
  }
}

export function withinOf(points: Points, groups: Int32Array, k: number): number {
  const { centres } = centresOf(points, groups, k);
  let sum = 0;
  for (let i = 0; i < points.n; i++) sum += squaredDistance(points, i, centres, groups[i]! * points.width);
  return sum;
}

/** The best of several starts; `reached` counts those that end there. R: `kmeans(x, k, nstart)`. Cost: O(n k p) a pass. */
export function kMeans(
  points: Points,
  k: number,
  starts: number,
  random: Random,
): Partition & { readonly reached: number } {
  let best: Partition | null = null;
  let reached = 0;
  for (let start = 0; start < starts; start++) {
    const groups = settle(points, seeds(points, k, random), k);
    refine(points, groups, k);
    const within = withinOf(points, groups, k);
    const isAs = best !== null && Math.abs(within - best.within) <= 1e-9 * best.within;
    if (isAs) reached++;
    else if (!best || within < best.within) [best, reached] = [{ groups, within }, 1];
  }
  return { ...best!, reached };
}
