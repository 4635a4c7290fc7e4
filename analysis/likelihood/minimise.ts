import { choleskyInPlace, inverseOfCholesky, solveCholesky } from '../numeric/cholesky.ts';
import type { Derivatives } from './curvature.ts';

/** Where the search ended. */
export interface Minimum {
  readonly parameters: Float64Array;
  readonly derivatives: Derivatives;
  readonly iterations: number;
  readonly converged: boolean;
}

/** A deviance as a function of its parameters: Infinity and null outside what covariances can be. */
export interface Surface {
  readonly valueAt: (parameters: Float64Array) => number;
  readonly derivativesAt: (parameters: Float64Array) => Derivatives | null;
}

const MAX_ITERATIONS = 300;
/** A further step would lower the deviance by less than this: estimates are within 1e-10 standard errors. */
const DECREMENT = 1e-20;

/** Factors a matrix of curvature; null when it is not positive definite to working precision. */
export function factored(curvature: Float64Array, q: number): Float64Array | null {
  const factor = curvature.slice();
  return choleskyInPlace(factor, q, 1e-12) ? factor : null;
}

/** As much is added to the diagonal of an information that is singular, ever more until it is not. */
const RIDGES = [1e-8, 1e-6, 1e-4, 1e-2, 1];

/** A factor of the information with the least ridge that makes one. */
function ridged(information: Float64Array, q: number): Float64Array | null {
  const largest = information.reduce(
    (most, value, at) => (at % (q + 1) === 0 ? Math.max(most, value) : most),
    0,
  );
  for (const ridge of RIDGES) {
    const more = information.map((value, at) =>
      at % (q + 1) === 0 ? value * (1 + ridge) + ridge * 1e-8 * largest : value,
    );
    const factor = factored(more, q);
    if (factor) return factor;
  }
  return null;
}

/**
 * Minimises the deviance with full second-order steps where the surface is convex, scoring steps elsewhere, each halved
 * until the deviance falls. Null when the start is impossible or the parameters are not identified; `damped` goes on where they are not
 * identified on the way.
 */
export function minimise(
  { valueAt, derivativesAt }: Surface,
  start: Float64Array,
  where: 'identified' | 'damped' = 'identified',
): Minimum | null {
  const q = start.length;
  let parameters = start;
  let derivatives = derivativesAt(parameters);
  let decrement = Infinity;
  let iterations = 0;
  for (; derivatives && iterations < MAX_ITERATIONS; iterations += 1) {
    const { gradient, observed, expected, value } = derivatives;
    const factor =
      factored(observed, q) ?? factored(expected, q) ?? (where === 'damped' ? ridged(expected, q) : null);
    if (!factor) return null;
    const step = solveCholesky(factor, q, gradient);
    decrement = step.reduce((sum, entry, i) => sum + entry * gradient[i]!, 0);
    if (decrement < DECREMENT) break;
    const from = parameters;
    const at = (share: number) => from.map((entry, i) => entry - share * step[i]!);
    let share = 1;
    // Near the end the deviance cannot tell two points apart: allow for the rounding of a sum of its size.
    const limit = value + 1e-13 * Math.abs(value);
    while (share > 1e-9 && !(valueAt(at(share)) <= limit)) share /= 2;
    if (share <= 1e-9) break;
    parameters = at(share);
    derivatives = derivativesAt(parameters);
  }
  return derivatives && { parameters, derivatives, iterations, converged: decrement < 1e-12 };
}

/** The covariances of estimates from a matrix of second derivatives of the deviance; null when it cannot be inverted. */
export function covariancesOfEstimates(curvature: Float64Array, q: number): Float64Array | null {
  const factor = factored(curvature, q);
  return factor && inverseOfCholesky(factor, q).map((value) => 2 * value);
}

/** Standard errors from a matrix of second derivatives of the deviance; null when it cannot be inverted. */
export function standardErrors(curvature: Float64Array, q: number): Float64Array | null {
  const covariances = covariancesOfEstimates(curvature, q);
  return covariances && Float64Array.from({ length: q }, (_, i) => Math.sqrt(covariances[i * q + i]!));
}
