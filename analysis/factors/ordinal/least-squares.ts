import { choleskyInPlace, inverseOfCholesky, solveCholesky } from '../../numeric/cholesky.ts';

/** The statistics of a group that a model is to meet: their values, and n times their asymptotic covariances (row-major). */
export interface Target {
  readonly n: number;
  readonly values: Float64Array;
  readonly gamma: Float64Array;
}

/** What a model says of the statistics of a group, and how that moves with its parameters: statistics × parameters, row-major. */
export interface Prediction {
  readonly values: Float64Array;
  readonly jacobian: Float64Array;
}

/** A model as least squares see it; null where it says nothing that could be. */
export type Predict = (parameters: Float64Array) => readonly Prediction[] | null;

/** Where the squares are least. */
export interface LeastSquares {
  readonly parameters: Float64Array;
  /** Σ over groups of (n − 1) Σ (value − prediction)² / γ. */
  readonly chi2: number;
  readonly predictions: readonly Prediction[];
  readonly iterations: number;
  readonly converged: boolean;
}

const MOST_STEPS = 500;

interface Point {
  readonly predictions: readonly Prediction[];
  readonly chi2: number;
}

function pointAt(predict: Predict, targets: readonly Target[], parameters: Float64Array): Point | null {
  const predictions = predict(parameters);
  if (!predictions) return null;
  const chi2 = targets.reduce((sum, target, g) => sum + distance(target, predictions[g]!), 0);
  return Number.isFinite(chi2) ? { predictions, chi2 } : null;
}

function distance({ n, values, gamma }: Target, prediction: Prediction): number {
  const k = values.length;
  let sum = 0;
  for (let i = 0; i < k; i += 1) sum += (values[i]! - prediction.values[i]!) ** 2 / gamma[i * k + i]!;
  return (n - 1) * sum;
}

/** Half the negative gradient, and Gauss and Newton's half curvature (q × q). */
function slopes(targets: readonly Target[], predictions: readonly Prediction[], q: number) {
  const gradient = new Float64Array(q);
  const curvature = new Float64Array(q * q);
  targets.forEach(({ n, values, gamma }, g) => {
    const { values: predicted, jacobian } = predictions[g]!;
    const k = values.length;
    for (let i = 0; i < k; i += 1) {
      const weight = (n - 1) / gamma[i * k + i]!;
      const row = jacobian.subarray(i * q, (i + 1) * q);
      const pull = weight * (values[i]! - predicted[i]!);
      for (let a = 0; a < q; a += 1) {
        if (row[a] === 0) continue;
        gradient[a]! += pull * row[a]!;
        for (let b = 0; b <= a; b += 1) curvature[a * q + b]! += weight * row[a]! * row[b]!;
      }
    }
  });
  return { gradient, curvature };
}

/**
 * Diagonally weighted least squares: Gauss and Newton's steps, shortened by Levenberg and Marquardt's damping where they do not
 * descend, until a step would change χ² by less than 1e-20 of the sample size. Null where the start predicts nothing, or where the
 * parameters do not move the statistics each in its own way.
 */
export function leastSquares(
  predict: Predict,
  start: Float64Array,
  targets: readonly Target[],
): LeastSquares | null {
  const q = start.length;
  const n = targets.reduce((sum, target) => sum + target.n, 0);
  let parameters = start;
  let point = pointAt(predict, targets, parameters);
  let damping = 1e-3;
  let [iterations, converged] = [0, false];
  while (point && iterations < MOST_STEPS && !converged) {
    iterations += 1;
    const { gradient, curvature } = slopes(targets, point.predictions, q);
    const next = descend(predict, targets, parameters, point, gradient, curvature, damping);
    if (!next) break;
    converged = next.promised <= 1e-20 * n || (next.point === point && next.promised <= 1e-12 * n);
    if (next.point === point && !converged) break;
    ({ parameters, point, damping } = next);
  }
  if (!point) return null;
  const { curvature } = slopes(targets, point.predictions, q);
  if (!choleskyInPlace(curvature, q, 1e-11)) return null;
  return { parameters, ...point, iterations, converged };
}

/** One step that lowers χ², with the lowering that the parabola without damping promises; the same point where there is none. */
function descend(
  predict: Predict,
  targets: readonly Target[],
  parameters: Float64Array,
  point: Point,
  gradient: Float64Array,
  curvature: Float64Array,
  start: number,
) {
  const q = parameters.length;
  let promised = Infinity;
  for (let damping = start < 1e-9 ? 0 : start; damping < 1e12; damping = Math.max(damping * 10, 1e-6)) {
    const factor = curvature.slice();
    for (let a = 0; a < q; a += 1) factor[a * q + a]! *= 1 + damping;
    if (!choleskyInPlace(factor, q)) continue;
    const step = solveCholesky(factor, q, gradient);
    promised = step.reduce((sum, value, a) => sum + value * gradient[a]!, 0);
    const to = parameters.map((value, a) => value + step[a]!);
    const reached = pointAt(predict, targets, to);
    if (reached && reached.chi2 <= point.chi2)
      return { parameters: to, point: reached, damping: damping / 100, promised };
    if (promised <= 1e-20 * Math.abs(point.chi2)) break;
  }
  return Number.isFinite(promised) ? { parameters, point, damping: start, promised } : null;
}

/** What the sampling of the statistics does to estimates and to χ². */
export interface Robust {
  /** Covariances of the estimates, q × q: the sandwich. */
  readonly covariances: Float64Array;
  /** tr(UΓ) and tr((UΓ)²), by which χ² is scaled and shifted. */
  readonly trace: number;
  readonly trace2: number;
}

/**
 * The sandwich, and the traces of Satorra & Bentler (1994), with the expected information and Γ as estimated; divisor n less the
 * number of groups. R: lavaan's
 * `se = "robust.sem"` and `trace.UGamma`. Null where the information is singular. Cost: statistics² × parameters.
 */
export function robustOf(
  targets: readonly Target[],
  predictions: readonly Prediction[],
  q: number,
): Robust | null {
  const total = targets.reduce((sum, { n }) => sum + n, 0);
  const information = new Float64Array(q * q);
  const meat = new Float64Array(q * q);
  const twice = new Float64Array(q * q);
  let [trace, trace2] = [0, 0];
  targets.forEach(({ n, gamma, values }, g) => {
    const k = values.length;
    const share = n / total;
    const { jacobian } = predictions[g]!;
    const weighted = jacobian.map((value, at) => value / gamma[Math.floor(at / q) * (k + 1)]!);
    const image = product(gamma, weighted, k, q);
    addCrossed(information, weighted, jacobian, k, q, share);
    addCrossed(meat, weighted, image, k, q, share);
    const weightedImage = image.map((value, at) => value / gamma[Math.floor(at / q) * (k + 1)]!);
    addCrossed(twice, weightedImage, image, k, q, share);
    trace += k;
    trace2 += squaredCorrelations(gamma, k);
  });
  if (!choleskyInPlace(information, q, 1e-11)) return null;
  const inverse = inverseOfCholesky(information, q);
  const bread = product(inverse, meat, q, q);
  trace -= traceOf(bread, q);
  trace2 += traceOf(product(bread, bread, q, q), q) - 2 * traceOf(product(inverse, twice, q, q), q);
  const covariances = product(bread, inverse, q, q).map((value) => value / (total - targets.length));
  return { covariances, trace, trace2 };
}

/** Σ γ_ij² / (γ_ii γ_jj): tr((UΓ)²) of a model that leaves all statistics but these free. */
export function squaredCorrelations(gamma: Float64Array, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i += 1)
    for (let j = 0; j < k; j += 1) sum += gamma[i * k + j]! ** 2 / (gamma[i * k + i]! * gamma[j * k + j]!);
  return sum;
}

/** A (k × k) times B (k × q). */
function product(a: Float64Array, b: Float64Array, k: number, q: number): Float64Array {
  const result = new Float64Array(k * q);
  for (let i = 0; i < k; i += 1) {
    const row = result.subarray(i * q, (i + 1) * q);
    for (let j = 0; j < k; j += 1) {
      const factor = a[i * k + j]!;
      for (let c = 0; c < q; c += 1) row[c]! += factor * b[j * q + c]!;
    }
  }
  return result;
}

/** Adds `share` times A'B of two k × q matrices. */
function addCrossed(
  into: Float64Array,
  a: Float64Array,
  b: Float64Array,
  k: number,
  q: number,
  share: number,
): void {
  for (let i = 0; i < k; i += 1)
    for (let c = 0; c < q; c += 1) {
      const factor = share * a[i * q + c]!;
      if (factor !== 0) for (let d = 0; d < q; d += 1) into[c * q + d]! += factor * b[i * q + d]!;
    }
}

function traceOf(a: Float64Array, q: number): number {
  let sum = 0;
  for (let i = 0; i < q; i += 1) sum += a[i * q + i]!;
  return sum;
}
