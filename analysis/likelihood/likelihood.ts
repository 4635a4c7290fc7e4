import { choleskyInPlace, inverseOfCholesky, logDeterminant } from '../numeric/cholesky.ts';
import type { Pattern, Sample } from './patterns.ts';

/** Means and covariances (row-major) that a model implies for all variables. */
export interface Moments {
  readonly means: Float64Array;
  readonly covariances: Float64Array;
}

/**
 * What a pattern says at given moments, spread to all variables with zeros where nothing was answered. With W = Σ⁻¹ of the
 * answered variables, d the distance of their means and T = S + dd': W, M = WTW and Wd.
 */
interface PatternView {
  readonly n: number;
  readonly w: Float64Array;
  readonly m: Float64Array;
  readonly wd: Float64Array;
}

/** −2 log likelihood without its 2π, and its derivatives by covariances (as a symmetric matrix) and by means. */
interface Slope {
  readonly value: number;
  readonly byCovariances: Float64Array;
  readonly byMeans: Float64Array;
}

function distances(pattern: Pattern, means: Float64Array): Float64Array {
  return pattern.means.map((mean, i) => mean - means[pattern.observed[i]!]!);
}

function factorOf({ observed }: Pattern, covariances: Float64Array, p: number): Float64Array | null {
  const q = observed.length;
  const factor = new Float64Array(q * q);
  for (let i = 0; i < q; i += 1)
    for (let j = 0; j <= i; j += 1) factor[i * q + j] = covariances[observed[i]! * p + observed[j]!]!;
  return choleskyInPlace(factor, q) ? factor : null;
}

function multiply(a: Float64Array, b: Float64Array, q: number): Float64Array {
  const product = new Float64Array(q * q);
  for (let i = 0; i < q; i += 1) {
    for (let k = 0; k < q; k += 1) {
      const factor = a[i * q + k]!;
      for (let j = 0; j < q; j += 1) product[i * q + j]! += factor * b[k * q + j]!;
    }
  }
  return product;
}

/**
 * −2 log likelihood without its 2π; Infinity where the covariances are not positive definite. `visit` sees every pattern
 * in turn; its buffers are used again for the next. Cost: patterns × p³.
 */
export function deviance(sample: Sample, moments: Moments, visit?: (view: PatternView) => void): number {
  const p = sample.variables;
  const w = new Float64Array(p * p);
  const m = new Float64Array(p * p);
  const wd = new Float64Array(p);
  let total = 0;
  for (const pattern of sample.patterns) {
    const { n, observed, covariances } = pattern;
    const q = observed.length;
    const factor = factorOf(pattern, moments.covariances, p);
    if (!factor) return Infinity;
    const inverse = inverseOfCholesky(factor, q);
    const d = distances(pattern, moments.means);
    let distance = 0;
    w.fill(0);
    m.fill(0);
    wd.fill(0);
    for (let i = 0; i < q; i += 1) {
      let sum = 0;
      for (let j = 0; j < q; j += 1) sum += inverse[i * q + j]! * d[j]!;
      wd[observed[i]!] = sum;
      distance += sum * d[i]!;
      if (covariances)
        for (let j = 0; j < q; j += 1) distance += inverse[i * q + j]! * covariances[i * q + j]!;
    }
    total += n * (logDeterminant(factor, q) + distance);
    if (!visit) continue;
    const middle = covariances && multiply(multiply(inverse, covariances, q), inverse, q);
    for (let i = 0; i < q; i += 1) {
      for (let j = 0; j < q; j += 1) {
        const at = observed[i]! * p + observed[j]!;
        w[at] = inverse[i * q + j]!;
        m[at] = (middle ? middle[i * q + j]! : 0) + wd[observed[i]!]! * wd[observed[j]!]!;
      }
    }
    visit({ n, w, m, wd });
  }
  return total;
}

/** The deviance with its first derivatives by the moments. */
export function slopeAt(sample: Sample, moments: Moments, also?: (view: PatternView) => void): Slope {
  const byCovariances = new Float64Array(sample.variables ** 2);
  const byMeans = new Float64Array(sample.variables);
  const value = deviance(sample, moments, (view) => {
    const { n, w, m, wd } = view;
    for (let at = 0; at < w.length; at += 1) byCovariances[at]! += n * (w[at]! - m[at]!);
    for (let i = 0; i < wd.length; i += 1) byMeans[i]! -= 2 * n * wd[i]!;
    also?.(view);
  });
  return { value, byCovariances, byMeans };
}
