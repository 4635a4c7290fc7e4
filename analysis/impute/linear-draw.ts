import { choleskyInPlace, solveCholesky } from '../numeric/cholesky.ts';
import type { Random } from '../numeric/random.ts';
import { drawChiSquare } from './chi-square.ts';
import { observedProducts, type ModelMatrix } from './model-matrix.ts';
import type { Variable } from './variable.ts';

/** Such a share of each variance is added to it, as mice does, so that collinear predictors do no harm. */
const RIDGE = 1e-5;
/** So little of a predictor is its own that its coefficient is the ridge's. */
const COLLINEAR = 1e-4;

/** A regression of one variable on the others, and one draw of its parameters given the data. */
export interface LinearDraw {
  readonly predictors: readonly number[];
  readonly estimate: Float64Array;
  readonly drawn: Float64Array;
  readonly sigma: number;
  readonly isCollinear: boolean;
}

/** Bayesian linear regression with flat priors; null where no predictor matrix can be solved. O(missing p² + p³). Rubin 1987, p. 167. */
export function linearDraw(
  matrix: ModelMatrix,
  variable: Variable,
  v: number,
  random: Random,
): LinearDraw | null {
  const size = matrix.columns.length;
  const target = matrix.places[v]![0]!;
  const sums = observedProducts(matrix, variable);
  const predictors = matrix.columns.flatMap((_, k) => (k !== target && sums[k * size + k]! > 0 ? [k] : []));
  const p = predictors.length;
  const own = new Float64Array(p * p);
  for (let a = 0; a < p; a++)
    for (let b = 0; b < p; b++) own[a * p + b] = sums[predictors[a]! * size + predictors[b]!]!;
  const factor = own.slice();
  for (let a = 0; a < p; a++) factor[a * p + a]! *= 1 + RIDGE;
  if (!choleskyInPlace(factor, p)) return null;
  const cross = Float64Array.from(predictors, (k) => sums[k * size + target]!);
  const estimate = solveCholesky(factor, p, cross);
  let rss = sums[target * size + target]!;
  for (let a = 0; a < p; a++) {
    rss -= 2 * estimate[a]! * cross[a]!;
    for (let b = 0; b < p; b++) rss += estimate[a]! * own[a * p + b]! * estimate[b]!;
  }
  const df = Math.max(1, variable.observed.length - p);
  const sigma = Math.sqrt(Math.max(0, rss) / drawChiSquare(df, random));
  const step = spreadBy(factor, p, random);
  return {
    predictors,
    estimate,
    drawn: estimate.map((value, a) => value + sigma * step[a]!),
    sigma,
    isCollinear: predictors.some((_, a) => factor[a * p + a]! ** 2 < COLLINEAR * own[a * p + a]!),
  };
}

/** Normal deviates whose covariance is the inverse of L L′. */
export function spreadBy(factor: Float64Array, p: number, random: Random): Float64Array {
  const z = new Float64Array(p);
  for (let a = 0; a < p; a++) z[a] = random.normal();
  for (let a = p - 1; a >= 0; a--) {
    let sum = z[a]!;
    for (let b = a + 1; b < p; b++) sum -= factor[b * p + a]! * z[b]!;
    z[a] = sum / factor[a * p + a]!;
  }
  return z;
}
