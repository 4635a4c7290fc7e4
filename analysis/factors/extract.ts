import type { Matrix } from 'ml-matrix';
import { choleskyInPlace, solveCholesky } from '../numeric/cholesky.ts';
import { curvature, gradient } from './curvature.ts';
import type { Discrepancy } from './discrepancy.ts';
import { type Eigen, symmetricEigen } from '../numeric/symmetric-eigen.ts';
import { fill, invert } from './matrices.ts';

/** Unrotated loadings (variables × factors) with the uniquenesses at which the search ended. */
export interface Extraction {
  readonly loadings: Matrix;
  readonly uniquenesses: readonly number[];
  readonly iterations: number;
  readonly converged: boolean;
}

/** Where a uniqueness may lie. */
interface UniquenessBounds {
  readonly lower: number;
  readonly upper: number;
}

/** The bounds of R's `factanal` and of `psych::fa`. */
const PROPER: UniquenessBounds = { lower: 0.005, upper: 1 };

interface Point {
  readonly x: readonly number[];
  readonly eigen: Eigen;
  readonly value: number;
}

const GRADIENT = 1e-11;
const MAX_ITERATIONS = 100;
/** Differences of the discrepancy below this are rounding. */
const ROUNDING = 1e-13;

/**
 * Finds the uniquenesses by Newton's method within bounds: coordinates that press against a bound are held there, the
 * rest take a full second-order step, or a scoring step where the surface is not convex. Some five decompositions.
 */
export function extract(
  s: Matrix,
  factors: number,
  discrepancy: Discrepancy,
  bounds: UniquenessBounds = PROPER,
): Extraction {
  const lower = discrepancy.coordinate(bounds.lower);
  const upper = discrepancy.coordinate(bounds.upper);
  const clamp = (value: number) => Math.min(upper, Math.max(lower, value));
  const at = (x: readonly number[]): Point => {
    const eigen = symmetricEigen(discrepancy.matrix(s, x));
    const value = eigen.values.slice(factors).reduce((sum, l) => sum + discrepancy.value(l), 0);
    return { x, eigen, value };
  };

  let point = at(startingUniquenesses(s, factors).map((psi) => clamp(discrepancy.coordinate(psi))));
  let iterations = 0;
  let steepest = Infinity;
  for (; iterations < MAX_ITERATIONS; iterations += 1) {
    const slope = gradient(point.eigen, factors, discrepancy);
    const free = slope.flatMap((g, i) => {
      const x = point.x[i]!;
      return (x <= lower && g > 0) || (x >= upper && g < 0) ? [] : [i];
    });
    steepest = Math.max(0, ...free.map((i) => Math.abs(slope[i]!)));
    if (steepest < GRADIENT) break;
    const next = descend(point, newtonStep(point.eigen, factors, discrepancy, slope, free), at, clamp);
    if (next === null) break;
    point = next;
  }
  const { x, eigen } = point;
  const loadings = fill(s.rows, factors, (i, m) => {
    return eigen.vectors.get(i, m) * discrepancy.loading(x[i]!, eigen.values[m]!);
  });
  return { loadings, uniquenesses: x.map(discrepancy.uniqueness), iterations, converged: steepest < 1e-8 };
}

/** Jöreskog's start: a share of the variance that the other variables do not explain. */
function startingUniquenesses(s: Matrix, factors: number): number[] {
  const inverted = invert(s);
  if (inverted === null) return s.diagonal().map((variance) => variance / 2);
  return inverted.inverse.diagonal().map((precision) => (1 - factors / (2 * s.rows)) / precision);
}

function newtonStep(
  eigen: Eigen,
  factors: number,
  discrepancy: Discrepancy,
  slope: readonly number[],
  free: readonly number[],
): number[] {
  const q = free.length;
  const { exact, scoring } = curvature(eigen, factors, discrepancy, free);
  const convex = choleskyInPlace(exact, q);
  if (!convex) {
    for (let i = 0; i < q; i += 1) scoring[i * q + i]! += 1e-8;
    choleskyInPlace(scoring, q);
  }
  const rhs = free.map((i) => -slope[i]!);
  const step = solveCholesky(convex ? exact : scoring, q, rhs);
  const full = slope.map(() => 0);
  free.forEach((i, position) => (full[i] = step[position]!));
  return full;
}

/** Halves the step until the discrepancy falls; null when it does not. */
function descend(
  from: Point,
  step: readonly number[],
  at: (x: readonly number[]) => Point,
  clamp: (value: number) => number,
): Point | null {
  for (let share = 1; share > 1e-8; share /= 2) {
    const next = at(from.x.map((value, i) => clamp(value + share * step[i]!)));
    if (next.value < from.value + ROUNDING) return next;
  }
  return null;
}
