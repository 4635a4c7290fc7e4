import betainc from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { normalUpperTail } from './distributions.ts';
import { integrate } from './gauss-legendre.ts';
import { gammaLowerTail } from './incomplete-gamma.ts';
import { findRoot } from './root.ts';
import { logBinomialDensity, poissonDensity } from './stirling.ts';

/**
 * Noncentral t, F and χ²: probabilities and the noncentrality that puts a given probability below an observed value, from
 * which intervals of effect sizes follow. Relative error of F and χ² about 1e-14, absolute error of t about 1e-11.
 */

/**
 * The mean of `of(s)` over the chi distribution of the scale s = √(χ²/df), whose spread is about 1/√(2 df) around 1. `of` may fall
 * like a step of some width at some place; the panels end there.
 */
function averageOverScale(
  df: number,
  of: (s: number) => number,
  step: { readonly at: number; readonly width: number },
): number {
  const constant = Math.LN2 + (df / 2) * Math.log(df / 2) - gammaln(df / 2);
  const density = (s: number) => Math.exp(constant + (df - 1) * Math.log(s) - (df * s * s) / 2);
  const reach = 10 / Math.sqrt(2 * df);
  const [low, high] = [Math.max(0, 1 - reach), 1 + reach];
  const within = (s: number) => Math.min(high, Math.max(low, s));
  const ends = [low, within(step.at - 9 * step.width), within(step.at + 9 * step.width), high];
  let sum = 0;
  for (let part = 1; part < ends.length; part++) {
    const [from, to] = [ends[part - 1]!, ends[part]!];
    for (let i = 0; from < to && i < PANELS; i++) {
      const [left, right] = [from + ((to - from) * i) / PANELS, from + ((to - from) * (i + 1)) / PANELS];
      sum += integrate((s) => density(s) * of(s), left, right, 32);
    }
  }
  return sum;
}

const PANELS = 8;

/** P(T ≤ t) of the noncentral t (R: pt with ncp): the normal probability averaged over the scale. */
export function noncentralTLowerTail(t: number, df: number, ncp: number): number {
  const step = { at: ncp / t, width: 1 / Math.abs(t) };
  return averageOverScale(df, (s) => normalUpperTail(ncp - t * s), t === 0 ? { at: 0, width: 0 } : step);
}

/** From here on the mixture would take many thousand steps, and the square root is normal to 1e-11 of the noncentrality. */
const isLarge = (ncp: number, df: number) => ncp > 1e6 && ncp > 1e4 * df * df;

/** P(χ′ ≤ root) of the square root of a noncentral χ² whose noncentrality is large. */
function largeChiLowerTail(root: number, df: number, ncp: number): number {
  const mean = Math.sqrt(ncp) + (df - 1) / (2 * Math.sqrt(ncp));
  const spread = Math.sqrt(1 - (df - 1) / (2 * ncp));
  return normalUpperTail((mean - root) / spread);
}

/**
 * Σ Poisson(j; λ/2) · G(j), where G(j − 1) = G(j) + step(j): going down only adds, so nothing is lost. Weights follow from each
 * other and are divided by their sum: as exponentials of differences they would lose digits.
 */
function poissonMixture(lambda: number, at: (j: number) => number, step: (j: number) => number): number {
  const half = lambda / 2;
  if (half === 0) return at(0);
  const reach = 12 * Math.sqrt(half + 1) + 30;
  const first = Math.max(0, Math.floor(half - reach));
  const last = Math.ceil(half + reach);
  let value = at(last);
  let weight = 1;
  let sum = 0;
  let weights = 0;
  for (let j = last; j >= first; j--) {
    // Far below a small noncentrality the first weights are as good as 0: no need to let the others grow beyond a double.
    if (weight > 1e250) [weight, sum, weights] = [weight / 1e250, sum / 1e250, weights / 1e250];
    sum += weight * value;
    weights += weight;
    if (j > 0) value += step(j);
    weight *= j / half;
  }
  return sum / weights;
}

/** P(F ≤ f) of the noncentral F (R: pf with ncp). Cost: √ncp steps, none beyond a million. */
export function noncentralFLowerTail(f: number, df1: number, df2: number, ncp: number): number {
  if (f <= 0) return 0;
  if (isLarge(ncp, df1)) {
    const root = Math.sqrt(df1 * f);
    const step = { at: Math.sqrt(ncp) / root, width: 1 / root };
    return averageOverScale(df2, (s) => largeChiLowerTail(root * s, df1, ncp), step);
  }
  const x = (df1 * f) / (df1 * f + df2);
  const y = df2 / (df1 * f + df2);
  const b = df2 / 2;
  // I(a, b) − I(a + 1, b) = x^a y^b / (a B(a, b))
  const step = (j: number) => {
    const a = df1 / 2 + j - 1;
    return (b / (a + b)) * Math.exp(logBinomialDensity(a, b, x, y));
  };
  return poissonMixture(ncp, (j) => betainc(x, df1 / 2 + j, b), step);
}

/** P(X ≤ x) of the noncentral χ² (R: pchisq with ncp). Cost: √ncp steps, none beyond a million. */
export function noncentralChiSquareLowerTail(x: number, df: number, ncp: number): number {
  if (x <= 0) return 0;
  if (isLarge(ncp, df)) return largeChiLowerTail(Math.sqrt(x), df, ncp);
  const step = (j: number) => poissonDensity(df / 2 + j - 1, x / 2);
  return poissonMixture(ncp, (j) => gammaLowerTail(df / 2 + j, x / 2), step);
}

/** The noncentrality ≥ 0 at which `lowerTail` falls to p; 0 when it is below p already at 0. */
function noncentralityAt(lowerTail: (ncp: number) => number, p: number, start: number): number {
  if (!(lowerTail(0) > p)) return 0;
  let high = start + 10;
  while (lowerTail(high) > p) high *= 2;
  return findRoot((ncp) => lowerTail(ncp) - p, 0, high);
}

/**
 * Interval of the noncentrality of an observed t.
 *
 * @example
 * noncentralTInterval(2.5, 30, 0.95).map((bound) => bound.toFixed(3)) // => ['0.422', '4.540']
 */
export function noncentralTInterval(t: number, df: number, confidence: number): [number, number] {
  const bound = (p: number) => {
    const reach = 10 + Math.abs(t);
    return findRoot((ncp) => noncentralTLowerTail(t, df, ncp) - p, t - reach, t + reach);
  };
  return [bound((1 + confidence) / 2), bound((1 - confidence) / 2)];
}

/**
 * Interval of the noncentrality of an observed F.
 *
 * @example
 * noncentralFInterval(6, 2, 30, 0.95).map((bound) => bound.toFixed(3)) // => ['1.014', '29.977']
 */
export function noncentralFInterval(
  f: number,
  df1: number,
  df2: number,
  confidence: number,
): [number, number] {
  const tail = (ncp: number) => noncentralFLowerTail(f, df1, df2, ncp);
  const bound = (p: number) => noncentralityAt(tail, p, f * df1);
  return [bound((1 + confidence) / 2), bound((1 - confidence) / 2)];
}

/** The noncentrality at which a χ² falls below x with probability p; 0 when even a central one does so more seldom. */
export function noncentralityOfChiSquare(x: number, df: number, p: number): number {
  return noncentralityAt((ncp) => noncentralChiSquareLowerTail(x, df, ncp), p, x);
}

/**
 * Interval of the noncentrality of an observed χ².
 *
 * @example
 * noncentralChiSquareInterval(20, 5, 0.95).map((bound) => bound.toFixed(3)) // => ['3.347', '36.557']
 */
export function noncentralChiSquareInterval(x: number, df: number, confidence: number): [number, number] {
  const bound = (p: number) => noncentralityOfChiSquare(x, df, p);
  return [bound((1 + confidence) / 2), bound((1 - confidence) / 2)];
}
