import { normalDensity, normalLowerTail, normalUpperTail } from '../../numeric/distributions.ts';
import { findRoot } from '../../numeric/root.ts';
import type { Measured, Ordered } from './variable.ts';

/** A correlation, the score of each row by it, and by the estimates of the first and of the second variable alone. */
interface RowScores {
  readonly correlation: number;
  readonly score: Float64Array;
  readonly first: readonly Float64Array[];
  readonly second: readonly Float64Array[];
}

const EDGE = 1 - 1e-9;

/** Pearson's correlation; slopes by mean and variance of either variable. Null when perfect. */
export function measuredPair(x: Measured, y: Measured): RowScores | null {
  const n = x.z.length;
  const rho = x.z.reduce((sum, value, r) => sum + value * y.z[r]!, 0) / n;
  if (!(Math.abs(rho) < EDGE)) return null;
  const rest = (1 - rho) * (1 + rho);
  const moments = (own: Measured, other: Measured) => [
    own.z.map((z, r) => (z - rho * other.z[r]!) / (own.deviation * rest)),
    own.z.map((z, r) => ((z * z - rho * z * other.z[r]!) / rest - 1) / (2 * own.deviation ** 2)),
  ];
  const score = x.z.map((a, r) => {
    const b = y.z[r]!;
    return (rho + a * b - (rho * (a * a - 2 * rho * a * b + b * b)) / rest) / rest;
  });
  return { correlation: rho, score, first: moments(x, y), second: moments(y, x) };
}

/** What a row's category says at a correlation: its probability given z, and the densities at its limits. */
function categoryGiven(z: number, lower: number, upper: number, rho: number, rest: number) {
  const [a, b] = [(lower - rho * z) / rest, (upper - rho * z) / rest];
  // Of the two equal differences, the one of the smaller tails.
  const p = a > 0 ? normalUpperTail(a) - normalUpperTail(b) : normalLowerTail(b) - normalLowerTail(a);
  return { probability: Math.max(p, 1e-300), atLower: normalDensity(a), atUpper: normalDensity(b) };
}

/** Where a falling function of a correlation crosses zero, looked for step by step from a start; NaN beyond the edge. */
function rootFrom(start: number, f: (rho: number) => number): number {
  const step = 0.4 * Math.sign(f(start));
  let from = start;
  while (Math.abs(from) < EDGE) {
    const to = Math.tanh(Math.atanh(from) + step);
    if (f(to) * step <= 0) return findRoot(f, from, to);
    from = to;
  }
  return NaN;
}

/**
 * The polyserial correlation of a measured and an ordered variable, moments and thresholds given (Olsson, Drasgow & Dorans
 * 1982), the score solved to its last digits. Slopes by mean and variance, then by thresholds. Null when the likelihood
 * still rises at ±1. R: `lavaan::lavCor`. Cost: some 12 passes.
 */
export function mixedPair(x: Measured, y: Ordered): RowScores | null {
  const scoreOf = (rho: number): Float64Array => {
    const rest = Math.sqrt((1 - rho) * (1 + rho));
    return x.z.map((z, r) => {
      const [lower, upper] = [y.limits[y.codes[r]! - 1]!, y.limits[y.codes[r]!]!];
      const { probability, atLower, atUpper } = categoryGiven(z, lower, upper, rho, rest);
      const slope = (limit: number, density: number) =>
        Number.isFinite(limit) ? density * (rho * limit - z) : 0;
      return (slope(upper, atUpper) - slope(lower, atLower)) / (probability * rest ** 3);
    });
  };
  const total = (rho: number) => scoreOf(rho).reduce((sum, value) => sum + value, 0);
  const start = x.z.reduce((sum, z, r) => sum + z * y.codes[r]!, 0);
  const rho = rootFrom(Math.sign(start) * 0.3, total);
  if (Number.isNaN(rho)) return null;
  const rest = Math.sqrt((1 - rho) * (1 + rho));
  const thresholds = y.limits.slice(1, -1).map(() => new Float64Array(x.z.length));
  const [byMean, byVariance] = [new Float64Array(x.z.length), new Float64Array(x.z.length)];
  x.z.forEach((z, r) => {
    const category = y.codes[r]! - 1;
    const { probability, atLower, atUpper } = categoryGiven(
      z,
      y.limits[category]!,
      y.limits[category + 1]!,
      rho,
      rest,
    );
    if (category > 0) thresholds[category - 1]![r] = -atLower / (rest * probability);
    if (category < thresholds.length) thresholds[category]![r] = atUpper / (rest * probability);
    const pull = (rho * (atUpper - atLower)) / (rest * probability);
    byMean[r] = (z + pull) / x.deviation;
    byVariance[r] = (z * z - 1 + z * pull) / (2 * x.deviation ** 2);
  });
  return { correlation: rho, score: scoreOf(rho), first: [byMean, byVariance], second: thresholds };
}
