import { choleskyInPlace, logDeterminant } from '../../numeric/cholesky.ts';
import type { Points } from '../rows.ts';

/** How the spread of profiles is modelled, by the names of mclust: the same or different, without or with correlations. */
export type Shape = 'EEI' | 'VVI' | 'EEE' | 'VVV';

export const isFull = (shape: Shape) => shape === 'EEE' || shape === 'VVV';
const isShared = (shape: Shape) => shape === 'EEI' || shape === 'EEE';

/** Covariances of profiles, row-major one after the other; of diagonal shapes their diagonals. */
export type Spreads = readonly Float64Array[];

/** Free numbers of a model of k profiles of so many variables. */
export function parametersOf(shape: Shape, k: number, width: number): number {
  const own = isFull(shape) ? (width * (width + 1)) / 2 : width;
  return k * width + k - 1 + own * (isShared(shape) ? 1 : k);
}

/** Covariances from memberships (row-major, n × k) and the means they give. Cost: O(n k p²). */
export function spreadsFrom(
  shape: Shape,
  { n, width, at }: Points,
  memberships: Float64Array,
  means: Float64Array,
  sizes: Float64Array,
): Spreads {
  const k = sizes.length;
  const sums = Array.from({ length: k }, () => new Float64Array(width * width));
  const gap = new Float64Array(width);
  for (let i = 0; i < n; i++)
    for (let g = 0; g < k; g++) {
      const weight = memberships[i * k + g]!;
      if (weight < 1e-14) continue;
      const own = sums[g]!;
      for (let j = 0; j < width; j++) gap[j] = at[i * width + j]! - means[g * width + j]!;
      for (let a = 0; a < width; a++)
        for (let b = 0; b <= a; b++) own[a * width + b]! += weight * gap[a]! * gap[b]!;
    }
  for (const own of sums)
    for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) own[b * width + a] = own[a * width + b]!;
  if (!isShared(shape)) return sums.map((own, g) => own.map((sum) => sum / sizes[g]!));
  const shared = sums[0]!.map((_, place) => sums.reduce((sum, own) => sum + own[place]!, 0) / n);
  return sums.map(() => shared);
}

/** What turns a point into its squared distance: the inverse of the root of a covariance, and the log of its determinant. */
export interface Root {
  readonly inverse: Float64Array;
  readonly logDeterminant: number;
}

/** Null where a variance is all but gone: `floor` is what is left of that of everybody. */
export function rootOf(spread: Float64Array, width: number, full: boolean, floor: Float64Array): Root | null {
  if (!full) {
    let logDeterminant = 0;
    for (let j = 0; j < width; j++) {
      if (!(spread[j]! > floor[j]!)) return null;
      logDeterminant += Math.log(spread[j]!);
    }
    return { inverse: spread.map((variance) => 1 / Math.sqrt(variance)), logDeterminant };
  }
  const root = spread.slice();
  if (!choleskyInPlace(root, width)) return null;
  for (let a = 0; a < width; a++) if (!(root[a * width + a]! ** 2 > floor[a]!)) return null;
  const inverse = new Float64Array(width * width);
  for (let b = 0; b < width; b++)
    for (let a = b; a < width; a++) {
      let sum = a === b ? 1 : 0;
      for (let c = b; c < a; c++) sum -= root[a * width + c]! * inverse[c * width + b]!;
      inverse[a * width + b] = sum / root[a * width + a]!;
    }
  return { inverse, logDeterminant: logDeterminant(root, width) };
}
