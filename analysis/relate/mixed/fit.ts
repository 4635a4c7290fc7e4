import { choleskyInPlace, solveCholesky } from '../../numeric/cholesky.ts';
import { crossProducts, type FixedPart, type RandomPart } from './cross-products.ts';
import { factorsOf, startOf, templateOf, withoutSigns } from './covariance-factor.ts';
import {
  devianceOf,
  gradientOf,
  residualVariance,
  solveAt,
  type Criterion,
  type Method,
} from './criterion.ts';
import { curvatureAt, type Curvature } from './curvature.ts';
import { descend } from './descend.ts';
import type { Eliminated } from './eliminate.ts';

/** A mixed model at its best. */
export interface MixedFit {
  readonly criterion: Criterion;
  readonly theta: Float64Array;
  readonly solved: Eliminated;
  /** −2 log-likelihood, or the REML criterion. */
  readonly deviance: number;
  /** σ². */
  readonly variance: number;
  readonly curvature: Curvature | null;
  readonly settled: boolean;
  /** Some random coefficients have no variance of their own. */
  readonly singular: boolean;
}

/** A diagonal entry of Λ below which a random coefficient has no variance of its own (as lme4's isSingular). */
const NO_VARIANCE = 1e-4;
/** An entry of Λ that may be rounding. */
const PERHAPS_ZERO = 1e-5;
/** So much deviance makes no difference. */
const SAME_DEVIANCE = 1e-8;

/** One step of Newton's method from where the search ended, where that is convex. */
function polished(criterion: Criterion, theta: Float64Array, solved: Eliminated, hessian: Float64Array) {
  const k = theta.length;
  const profiled = new Float64Array(k * k);
  const last = hessian[(k + 1) ** 2 - 1]!;
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++)
      profiled[i * k + j] =
        hessian[i * (k + 1) + j]! - (hessian[i * (k + 1) + k]! * hessian[j * (k + 1) + k]!) / last;
  if (!choleskyInPlace(profiled, k, 1e-10)) return theta;
  const step = solveCholesky(profiled, k, gradientOf(criterion, solved, residualVariance(criterion, solved)));
  return theta.map((value, i) => value - step[i]!);
}

/** Entries that are zero but for rounding, as zero. */
function snapped(criterion: Criterion, theta: Float64Array, deviance: number): Float64Array {
  const small = theta.map((value) => (Math.abs(value) < PERHAPS_ZERO ? 0 : value));
  const solved = solveAt(criterion, small);
  return solved && devianceOf(criterion, solved) <= deviance + SAME_DEVIANCE ? small : theta;
}

/**
 * Fits a linear mixed model by maximum likelihood or REML. Λ is sought without bounds: the deviance does not know the signs of its
 * columns, so that a variance of zero is a smooth lowest point. Null where there is no residual variance to compare with.
 * R: `lme4::lmer`, whose optimiser stops at some 1e-6 of θ; here the gradient is exact and followed to rounding.
 * Cost: some 10 to 30 solutions (see `eliminate`), then 4 for each parameter.
 */
export function fitMixed(fixed: FixedPart, parts: readonly RandomPart[], method: Method): MixedFit | null {
  const templates = parts.map(({ columns, correlated }) => templateOf(columns.length, correlated));
  const criterion: Criterion = { products: crossProducts(parts, fixed), templates, method };
  const lowest = descend((theta) => {
    const solved = solveAt(criterion, theta);
    if (!solved) return null;
    const gradient = gradientOf(criterion, solved, residualVariance(criterion, solved));
    return { value: devianceOf(criterion, solved), gradient, solved };
  }, startOf(templates));
  if (!lowest) return null;
  const { at, found, settled } = lowest;
  const curvature = curvatureAt(criterion, at, found.solved, residualVariance(criterion, found.solved));
  const near = curvature ? polished(criterion, at, found.solved, curvature.hessian) : at;
  const theta = snapped(criterion, near, found.value);
  const solved = solveAt(criterion, theta);
  if (!solved) return null;
  const { sizes } = criterion.products;
  const signless = withoutSigns(theta, templates, sizes);
  const factors = factorsOf(signless, templates, sizes);
  return {
    criterion,
    theta: signless,
    solved,
    deviance: devianceOf(criterion, solved),
    variance: residualVariance(criterion, solved),
    curvature,
    settled,
    singular: factors.some((factor, k) => {
      const size = sizes[k]!;
      return Array.from({ length: size }, (_, i) => factor[i * (size + 1)]!).some((own) => own < NO_VARIANCE);
    }),
  };
}
