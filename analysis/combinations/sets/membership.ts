import { type Cube, EITHER } from '../minimise/cube.ts';

/** Memberships in a conjunction: the least of those in its conditions. Everybody is fully in one without conditions. */
export function inCube(cube: Cube, sets: readonly Float64Array[], n: number): Float64Array {
  const own = new Float64Array(n).fill(1);
  cube.forEach((digit, j) => {
    if (digit !== EITHER) narrow(own, sets[j]!, digit === 1, own);
  });
  return own;
}

/** The lesser of memberships in a set, or out of it, and those given, into `to`. */
export function narrow(given: Float64Array, set: Float64Array, isPresent: boolean, to: Float64Array): void {
  if (isPresent) for (let i = 0; i < to.length; i++) to[i] = Math.min(given[i]!, set[i]!);
  else for (let i = 0; i < to.length; i++) to[i] = Math.min(given[i]!, 1 - set[i]!);
}

/** Memberships in at least one of some sets: the largest. */
export function inAny(sets: readonly Float64Array[], n: number): Float64Array {
  const own = new Float64Array(n);
  for (const set of sets) for (let i = 0; i < n; i++) own[i] = Math.max(own[i]!, set[i]!);
  return own;
}
