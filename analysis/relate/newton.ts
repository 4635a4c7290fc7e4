import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** A log-likelihood at some parameters, with its gradient and negative Hessian. */
export interface Curvature {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly information: Matrix;
}

/** A concave log-likelihood; `reach` is the largest change of a linear predictor that a step brings. */
export interface Likelihood {
  at(parameters: Float64Array): Curvature;
  reach(step: Float64Array): number;
}

export interface Maximum {
  readonly parameters: Float64Array;
  readonly value: number;
  /** Inverse of the negative Hessian; null when it has none. */
  readonly covariance: Matrix | null;
  readonly iterations: number;
  /** The parameters that run away without the likelihood rising any more are those the last step still moves. */
  readonly outcome: 'converged' | 'runaway' | 'stuck';
  readonly lastStep: Float64Array;
}

const SETTLED = 1e-9;
/** So close to the maximum Newton's step is right to rounding, and the likelihood too flat to judge it by. */
const NEAR = 1e-4;
const MOST_ITERATIONS = 200;

/**
 * Maximum of a concave log-likelihood by Newton's method with halved steps, to a change of 1e-9 in every linear predictor.
 * Where data are separated the likelihood levels off while the steps do not shrink: that is told as `runaway`.
 * Cost: iterations × (one pass + parameters³).
 */
export function maximise(likelihood: Likelihood, start: Float64Array): Maximum {
  let parameters = start;
  let here = likelihood.at(parameters);
  let step = new Float64Array(start.length);
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const factor = new CholeskyDecomposition(here.information);
    const end = (outcome: Maximum['outcome'], covariance: Matrix | null): Maximum => ({
      parameters,
      value: here.value,
      covariance,
      iterations,
      outcome,
      lastStep: step,
    });
    if (!factor.isPositiveDefinite()) return end(likelihood.reach(step) > 0.1 ? 'runaway' : 'stuck', null);
    step = Float64Array.from(factor.solve(Matrix.columnVector(here.gradient)).to1DArray());
    const covariance = () => factor.solve(Matrix.eye(step.length));
    if (likelihood.reach(step) < SETTLED) {
      parameters = parameters.map((value, j) => value + step[j]!);
      return end('converged', covariance());
    }
    const near = likelihood.reach(step) < NEAR;
    let share = 1;
    let next: Curvature;
    let moved: typeof parameters;
    do {
      moved = parameters.map((value, j) => value + share * step[j]!);
      next = likelihood.at(moved);
      share /= 2;
    } while (!near && !(next.value >= here.value) && share > 1e-10);
    const rise = next.value - here.value;
    if (!near && rise < 1e-10 * (0.1 + Math.abs(here.value)) && likelihood.reach(step) > 0.1)
      return end('runaway', covariance());
    parameters = moved;
    here = next;
  }
  return {
    parameters,
    value: here.value,
    covariance: null,
    iterations: MOST_ITERATIONS,
    outcome: 'stuck',
    lastStep: step,
  };
}

/** One estimate in the units of the data; `moving` is how far the last step still took it. */
export interface Unwhitened {
  readonly value: number;
  readonly standardError: number;
  readonly moving: number;
}

/** Estimates that are linear in the parameters of a maximum: jacobian · parameters, with delta-method (here exact) errors. */
export function estimatesOf({ parameters, lastStep, covariance }: Maximum, jacobian: Matrix): Unwhitened[] {
  const values = jacobian.mmul(Matrix.columnVector(parameters));
  const moves = jacobian.mmul(Matrix.columnVector(lastStep));
  const half = covariance && jacobian.mmul(covariance);
  return Array.from({ length: jacobian.rows }, (_, i) => {
    let variance = half ? 0 : NaN;
    if (half) for (let m = 0; m < half.columns; m++) variance += half.get(i, m) * jacobian.get(i, m);
    return { value: values.get(i, 0), standardError: Math.sqrt(variance), moving: Math.abs(moves.get(i, 0)) };
  });
}
