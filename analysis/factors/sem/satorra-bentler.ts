import type { Movement } from '../../likelihood/curvature.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import { choleskyInPlace, inverseOfCholesky, solveCholesky } from '../../numeric/cholesky.ts';
import { multiply, traceOf } from './square.ts';
import { addProduct, inBasis, mirrored, productAlong, weighted } from './scores.ts';

/** What the fourth moments of a sample say of a model: the middle of its sandwich, and tr(WΓ) of all its moments. */
export interface Spread {
  /** Δ'W nΓ WΔ by the directions. */
  readonly products: Float64Array;
  readonly trace: number;
}

/**
 * How far the moments of a sample without gaps spread, against the normal weights W at a model's moments (Satorra & Bentler 1994): Γ is
 * that of the sample, never made as a matrix, since Σ z'Wz and Σ (Δ'Wz)(Δ'Wz)' over the respondents suffice. What observed predictors
 * explain is taken out of each respondent's part of Γ, as lavaan does with `fixed.x`. Cost: n × (p² + directions²/2).
 */
export function spreadOf(
  columns: readonly Float64Array[],
  sample: Moments,
  { moments, basis, directions }: Movement,
  { meanStructure, exogenous }: { readonly meanStructure: boolean; readonly exogenous: readonly number[] },
): Spread {
  const p = columns.length;
  const n = columns[0]!.length;
  const w = inverse(moments.covariances, p);
  const slopes = slopesOn(sample.covariances, exogenous, p);
  const s = directions.length;
  const products = new Float64Array(s * s);
  const total = new Float64Array(s);
  const d = new Float64Array(p);
  let quartic = 0;
  let quadratic = 0;
  for (let row = 0; row < n; row += 1) {
    for (let i = 0; i < p; i += 1) d[i] = columns[i]![row]! - sample.means[i]!;
    const e = explained(d, slopes, exogenous);
    const [u, v] = [weighted(w, d, p), weighted(w, e, p)];
    quartic += dot(d, u) ** 2 - 2 * dot(d, v) ** 2 + dot(e, v) ** 2;
    quadratic += dot(d, u) - 2 * dot(d, v) + dot(e, v);
    const [alongD, alongE] = [inBasis(u, basis), inBasis(v, basis)];
    const score = directions.map((direction) => {
      const means = direction.mc === 0 ? 0 : direction.mc * (alongD[direction.m]! - alongE[direction.m]!);
      return productAlong(direction, alongD) - productAlong(direction, alongE) + means;
    });
    score.forEach((value, i) => (total[i]! += value));
    addProduct(products, score);
  }
  for (let i = 0; i < s; i += 1)
    for (let j = 0; j <= i; j += 1) products[i * s + j]! -= (total[i]! * total[j]!) / n;
  const rest = unexplained(sample.covariances, slopes, exogenous, p);
  const weights = multiply(w, rest, p);
  return {
    products: mirrored(products, s),
    trace:
      (quartic / n - traceOf(multiply(weights, weights, p), p)) / 2 + (meanStructure ? quadratic / n : 0),
  };
}

/** Regression slopes of every variable on the observed predictors: variables × predictors. */
function slopesOn(covariances: Float64Array, exogenous: readonly number[], p: number): Float64Array {
  const x = exogenous.length;
  const slopes = new Float64Array(p * x);
  if (x === 0) return slopes;
  const factor = Float64Array.from(
    { length: x * x },
    (_, at) => covariances[exogenous[Math.floor(at / x)]! * p + exogenous[at % x]!]!,
  );
  if (!choleskyInPlace(factor, x)) return slopes.fill(NaN);
  for (let i = 0; i < p; i += 1) {
    const own = exogenous.map((j) => covariances[i * p + j]!);
    slopes.set(solveCholesky(factor, x, own), i * x);
  }
  return slopes;
}

/** The part of each distance that the predictors explain. */
function explained(d: Float64Array, slopes: Float64Array, exogenous: readonly number[]): Float64Array {
  const x = exogenous.length;
  return d.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < x; j += 1) sum += slopes[i * x + j]! * d[exogenous[j]!]!;
    return sum;
  });
}

/** The covariances that the predictors do not explain. */
function unexplained(
  covariances: Float64Array,
  slopes: Float64Array,
  exogenous: readonly number[],
  p: number,
): Float64Array {
  const x = exogenous.length;
  return covariances.map((value, at) => {
    const [i, j] = [Math.floor(at / p), at % p];
    let sum = 0;
    for (let k = 0; k < x; k += 1) sum += slopes[i * x + k]! * covariances[j * p + exogenous[k]!]!;
    return value - sum;
  });
}

function inverse(covariances: Float64Array, p: number): Float64Array {
  const factor = covariances.slice();
  return choleskyInPlace(factor, p) ? inverseOfCholesky(factor, p) : factor.fill(NaN);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
