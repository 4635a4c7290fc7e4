import { choleskyInPlace, inverseOfCholesky } from '../../numeric/cholesky.ts';

/** Parameters of which some are held and some sum to 0: what a model cannot tell apart otherwise. */

/** Places of parameters that sum to 0, set by set. */
export type Sums = readonly (readonly number[])[];

/** A pivot below this share of its diagonal: two parameters cannot be told apart. */
const SINGULAR = 1e-9;

/**
 * An information (row-major, lower triangle) with what is held and what sums to 0 built in, factored: the solution of its equations has
 * held parts of 0 and sums of 0. Null where parameters cannot be told apart.
 */
export function factored(information: Float64Array, held: Uint8Array, sums: Sums): Float64Array | null {
  const width = held.length;
  const factor = information.slice();
  held.forEach((isHeld, a) => {
    if (!isHeld) return;
    for (let b = 0; b < width; b++) factor[Math.max(a, b) * width + Math.min(a, b)] = Number(a === b);
  });
  for (const members of sums) {
    const scale = members.reduce((sum, a) => sum + factor[a * (width + 1)]!, 0) / members.length ** 2;
    for (const a of members) for (const b of members) if (b <= a) factor[a * width + b]! += scale;
  }
  return choleskyInPlace(factor, width, SINGULAR) ? factor : null;
}

/** The covariance of parameters some of which sum to 0: the inverse less its part along the sums. */
export function covarianceOf(factor: Float64Array, held: Uint8Array, sums: Sums): Float64Array {
  const width = held.length;
  const covariance = inverseOfCholesky(factor, width);
  for (const members of sums) {
    const along = new Float64Array(width);
    for (let a = 0; a < width; a++) for (const b of members) along[a]! += covariance[a * width + b]!;
    const whole = members.reduce((sum, a) => sum + along[a]!, 0);
    if (!(whole > 0)) continue;
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) covariance[a * width + b]! -= (along[a]! * along[b]!) / whole;
  }
  held.forEach((isHeld, a) => isHeld && (covariance[a * (width + 1)] = 0));
  return covariance;
}
