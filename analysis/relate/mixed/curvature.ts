import { gradientOf, residualRows, solveAt, type Criterion } from './criterion.ts';
import type { Eliminated } from './eliminate.ts';

/** How deviance and coefficients bend around an estimate. */
export interface Curvature {
  /** Second derivatives of the deviance by θ, then log σ; row-major. */
  readonly hessian: Float64Array;
  /** Derivatives of (XᵀV⁻¹X)⁻¹ by each θ, each row-major. */
  readonly spread: readonly Float64Array[];
}

/** Step of the differences, of parameters whose own size is about 1. */
const STEP = 1e-3;

/** (XᵀV⁻¹X)⁻¹, the covariance of the fixed coefficients over σ². */
export function spreadOf({ products }: Criterion, { factor }: Eliminated): Float64Array {
  const { fixed, starts, width } = products;
  const random = starts.at(-1)!;
  const inverse = new Float64Array(fixed * fixed);
  const root = (i: number, j: number) => factor[(random + i) * width + random + j]!;
  for (let j = 0; j < fixed; j++)
    for (let i = j; i < fixed; i++) {
      let sum = Number(i === j);
      for (let m = j; m < i; m++) sum -= root(i, m) * inverse[m * fixed + j]!;
      inverse[i * fixed + j] = sum / root(i, i);
    }
  const spread = new Float64Array(fixed * fixed);
  for (let a = 0; a < fixed; a++)
    for (let b = 0; b < fixed; b++)
      for (let m = Math.max(a, b); m < fixed; m++)
        spread[a * fixed + b]! += inverse[m * fixed + a]! * inverse[m * fixed + b]!;
  return spread;
}

/** (4 · fine − coarse) / 3: central differences at half the step and the whole one, without their leading error. */
const extrapolated = (coarse: Float64Array, fine: Float64Array) =>
  fine.map((value, i) => (4 * value - coarse[i]!) / 3);

/**
 * Differences of the exact gradient to the fourth order. Null where the model cannot be solved beside the estimate.
 * Cost: 4 solutions and gradients a parameter.
 */
export function curvatureAt(
  criterion: Criterion,
  theta: Float64Array,
  solved: Eliminated,
  variance: number,
): Curvature | null {
  const k = theta.length;
  const hessian = new Float64Array((k + 1) ** 2);
  const spread: Float64Array[] = [];
  for (let i = 0; i < k; i++) {
    const step = STEP * Math.max(Math.abs(theta[i]!), 0.1);
    const near = (size: number) => {
      const point = theta.map((value, j) => (j === i ? value + size : value));
      const there = solveAt(criterion, point);
      return (
        there && { gradient: gradientOf(criterion, there, variance), spread: spreadOf(criterion, there) }
      );
    };
    const differences = [step, step / 2].map((size) => {
      const [up, down] = [near(size), near(-size)];
      const by = (a: Float64Array, b: Float64Array) => a.map((value, j) => (value - b[j]!) / (2 * size));
      return up && down && { gradient: by(up.gradient, down.gradient), spread: by(up.spread, down.spread) };
    });
    const [coarse, fine] = differences;
    if (!coarse || !fine) return null;
    hessian.set(extrapolated(coarse.gradient, fine.gradient), i * (k + 1));
    spread.push(extrapolated(coarse.spread, fine.spread));
  }
  // The residual sum of squares enters the deviance over σ²: its derivative by θ is what the gradient lacks without it.
  const whole = gradientOf(criterion, solved, variance);
  const without = gradientOf(criterion, solved, Infinity);
  for (let i = 0; i < k; i++) {
    const cross = -2 * (whole[i]! - without[i]!);
    hessian[i * (k + 1) + k] = hessian[k * (k + 1) + i] = cross;
    for (let j = 0; j < i; j++) {
      const mean = (hessian[i * (k + 1) + j]! + hessian[j * (k + 1) + i]!) / 2;
      hessian[i * (k + 1) + j] = hessian[j * (k + 1) + i] = mean;
    }
  }
  hessian[(k + 1) ** 2 - 1] = 4 * residualRows(criterion);
  return { hessian, spread };
}
