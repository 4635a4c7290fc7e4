import betainc from '@stdlib/math-base-special-betainc';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { normalUpperTail } from './distributions.ts';
import { integrate } from './gauss-legendre.ts';
import { findRoot } from './root.ts';

/**
 * Noncentral t, F and χ²: probabilities and the noncentrality that puts a given probability below an observed value, from
 * which intervals of effect sizes follow. Absolute error about 1e-12.
 */

/** P(T ≤ t) of the noncentral t (R: pt with ncp): the normal probability averaged over the chi distribution of the scale. */
export function noncentralTLowerTail(t: number, df: number, ncp: number): number {
  // log density of s = √(χ²/df), whose spread is about 1/√(2 df) around 1.
  const constant = Math.LN2 + (df / 2) * Math.log(df / 2) - gammaln(df / 2);
  const density = (s: number) => Math.exp(constant + (df - 1) * Math.log(s) - (df * s * s) / 2);
  const reach = 10 / Math.sqrt(2 * df);
  const [low, high] = [Math.max(0, 1 - reach), 1 + reach];
  const panels = 8;
  let sum = 0;
  for (let i = 0; i < panels; i++) {
    const from = low + ((high - low) * i) / panels;
    sum += integrate(
      (s) => density(s) * normalUpperTail(ncp - t * s),
      from,
      from + (high - low) / panels,
      32,
    );
  }
  return sum;
}

/** The Poisson weights of λ/2 that matter, from the last to the first. */
function poissonRange(half: number): { readonly first: number; readonly last: number } {
  const reach = 12 * Math.sqrt(half + 1) + 30;
  return { first: Math.max(0, Math.floor(half - reach)), last: Math.ceil(half + reach) };
}

/**
 * Σ Poisson(j; λ/2) · G(j), where G(j − 1) = G(j) + step(j): going down only adds, so nothing is lost.
 */
function poissonMixture(lambda: number, at: (j: number) => number, step: (j: number) => number): number {
  const half = lambda / 2;
  if (half === 0) return at(0);
  const { first, last } = poissonRange(half);
  let value = at(last);
  let sum = 0;
  for (let j = last; j >= first; j--) {
    sum += Math.exp(j * Math.log(half) - half - gammaln(j + 1)) * value;
    if (j > 0) value += step(j);
  }
  return sum;
}

/** P(F ≤ f) of the noncentral F (R: pf with ncp). Cost: √ncp steps. */
export function noncentralFLowerTail(f: number, df1: number, df2: number, ncp: number): number {
  if (f <= 0) return 0;
  const x = (df1 * f) / (df1 * f + df2);
  const y = df2 / (df1 * f + df2);
  const b = df2 / 2;
  // I(a − 1, b) − I(a, b) = x^(a−1) y^b / ((a − 1) B(a − 1, b))
  const step = (j: number) => {
    const a = df1 / 2 + j - 1;
    return Math.exp(a * Math.log(x) + b * Math.log(y) + gammaln(a + b) - gammaln(a + 1) - gammaln(b));
  };
  return poissonMixture(ncp, (j) => betainc(x, df1 / 2 + j, b), step);
}

/** P(X ≤ x) of the noncentral χ² (R: pchisq with ncp). Cost: √ncp steps. */
export function noncentralChiSquareLowerTail(x: number, df: number, ncp: number): number {
  if (x <= 0) return 0;
  const step = (j: number) => {
    const a = df / 2 + j - 1;
    return Math.exp(a * Math.log(x / 2) - x / 2 - gammaln(a + 1));
  };
  return poissonMixture(ncp, (j) => gammainc(x / 2, df / 2 + j), step);
}

/** The noncentrality ≥ 0 at which `lowerTail` falls to p; 0 when it is below p already at 0. */
function noncentralityAt(lowerTail: (ncp: number) => number, p: number, start: number): number {
  if (!(lowerTail(0) > p)) return 0;
  let high = start + 10;
  while (lowerTail(high) > p) high *= 2;
  return findRoot((ncp) => lowerTail(ncp) - p, 0, high);
}

/** Interval of the noncentrality of an observed t. */
export function noncentralTInterval(t: number, df: number, confidence: number): [number, number] {
  const bound = (p: number) => {
    const reach = 10 + Math.abs(t);
    return findRoot((ncp) => noncentralTLowerTail(t, df, ncp) - p, t - reach, t + reach);
  };
  return [bound((1 + confidence) / 2), bound((1 - confidence) / 2)];
}

/** Interval of the noncentrality of an observed F. */
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

/** Interval of the noncentrality of an observed χ². */
export function noncentralChiSquareInterval(x: number, df: number, confidence: number): [number, number] {
  const tail = (ncp: number) => noncentralChiSquareLowerTail(x, df, ncp);
  const bound = (p: number) => noncentralityAt(tail, p, x);
  return [bound((1 + confidence) / 2), bound((1 - confidence) / 2)];
}
