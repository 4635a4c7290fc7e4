import { deviance, slopeAt, type Moments } from './likelihood.ts';
import type { Sample } from './patterns.ts';

/** The means and covariances (divisor n) of greatest likelihood, with their deviance. */
export interface Saturated {
  readonly moments: Moments;
  readonly deviance: number;
  readonly converged: boolean;
}

const STEP = 1e-11;
const MAX_ITERATIONS = 5000;

/**
 * The unrestricted normal model: plain moments for complete data, the EM algorithm where answers are missing. Null when some
 * variable was never answered or the covariances turn singular. R: lavaan's H1, `lavaan::lavTech(fit, "sampstat")`.
 */
export function saturated(sample: Sample): Saturated | null {
  const only = sample.patterns[0];
  if (sample.patterns.length === 1 && only!.covariances && only!.observed.length === sample.variables) {
    const moments = { means: only!.means, covariances: only!.covariances };
    return finish(sample, moments, true);
  }
  return expectAndMaximise(sample);
}

function finish(sample: Sample, moments: Moments, converged: boolean): Saturated | null {
  const value = deviance(sample, moments);
  return Number.isFinite(value) ? { moments, deviance: value, converged } : null;
}

/** Means and variances of each variable by itself: where EM starts, and the independence model. */
export function independent(sample: Sample): {
  means: Float64Array;
  variances: Float64Array;
  answers: Float64Array;
} {
  const p = sample.variables;
  const [answers, means, variances] = [new Float64Array(p), new Float64Array(p), new Float64Array(p)];
  for (const { n, observed, means: own } of sample.patterns)
    observed.forEach((variable, i) => {
      answers[variable]! += n;
      means[variable]! += n * own[i]!;
    });
  means.forEach((sum, i) => (means[i] = sum / answers[i]!));
  for (const { n, observed, means: own, covariances } of sample.patterns)
    observed.forEach((variable, i) => {
      const within = covariances ? covariances[i * observed.length + i]! : 0;
      variances[variable]! += (n * (within + (own[i]! - means[variable]!) ** 2)) / answers[variable]!;
    });
  return { means, variances, answers };
}

/** One step of EM, written with the slopes of the deviance: Σ − ΣGΣ/n and μ − Σg/2n are the expected moments. */
function expectAndMaximise(sample: Sample): Saturated | null {
  const p = sample.variables;
  const start = independent(sample);
  let means = start.means;
  let covariances = new Float64Array(p * p);
  start.variances.forEach((variance, i) => (covariances[i * p + i] = variance));
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    const slope = slopeAt(sample, { means, covariances });
    if (!Number.isFinite(slope.value)) return null;
    const shift = times(covariances, slope.byMeans, p, 1).map((value) => -value / (2 * sample.n));
    const spread = times(times(covariances, slope.byCovariances, p, p), covariances, p, p);
    let largest = 0;
    const next = covariances.map((value, at) => {
      const [i, j] = [Math.floor(at / p), at % p];
      const change = -spread[at]! / sample.n - shift[i]! * shift[j]!;
      const scale = Math.sqrt(start.variances[i]! * start.variances[j]!);
      largest = Math.max(largest, Math.abs(change) / scale);
      return value + change;
    });
    means = means.map((mean, i) => mean + shift[i]!);
    covariances = next;
    if (largest < STEP) return finish(sample, { means, covariances }, true);
  }
  return finish(sample, { means, covariances }, false);
}

/** a (p × p) times b (p × columns). */
function times(a: Float64Array, b: Float64Array, p: number, columns: number): Float64Array {
  const product = new Float64Array(p * columns);
  for (let i = 0; i < p; i += 1)
    for (let k = 0; k < p; k += 1)
      for (let j = 0; j < columns; j += 1) product[i * columns + j]! += a[i * p + k]! * b[k * columns + j]!;
  return product;
}
