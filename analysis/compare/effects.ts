import gammaln from '@stdlib/math-base-special-gammaln';
import { normalQuantile } from '../numeric/distributions.ts';
import {
  noncentralChiSquareInterval,
  noncentralFInterval,
  noncentralTInterval,
} from '../numeric/noncentral.ts';
import { sumsOfSquares, type FTest } from './anova.ts';
import { pooledVariance } from './t-test.ts';
import type { Sample } from './sample.ts';

type Interval = [number, number];

/** The factor that takes the bias from a standardized difference on df degrees of freedom. */
function hedgesFactor(df: number): number {
  return df > 1 ? Math.exp(gammaln(df / 2) - gammaln((df - 1) / 2)) / Math.sqrt(df / 2) : NaN;
}

/**
 * Hedges' g: the difference of two means in pooled standard deviations, bias-corrected exactly; about 0.2 small, 0.5 middling,
 * 0.8 large. Interval by the noncentral t, corrected alike (effectsize::hedges_g). Source: Hedges (1981), J. Educ. Stat. 6, 107–128.
 */
export function hedgesG(first: Sample, second: Sample, confidence: number) {
  const { variance, df } = pooledVariance([first, second]);
  const scale = Math.sqrt(1 / first.n + 1 / second.n);
  const factor = hedgesFactor(df);
  const d = variance > 0 ? (first.mean - second.mean) / Math.sqrt(variance) : NaN;
  const interval = Number.isFinite(d)
    ? (noncentralTInterval(d / scale, df, confidence).map((ncp) => ncp * scale * factor) as Interval)
    : null;
  return { hedgesG: d * factor, hedgesGInterval: interval };
}

/**
 * The share of variance between groups: η² in the sample, ω² corrected for its bias (may be below 0). Both estimate
 * ncp / (ncp + N), whose interval comes from the noncentral F. Source: Steiger (2004), Psychological Methods 9, 164–182.
 */
export function varianceShares(samples: readonly Sample[], { f, df1, df2 }: FTest, confidence: number) {
  const { between, within } = sumsOfSquares(samples);
  const error = within / df2;
  const share = (ncp: number) => ncp / (ncp + df1 + df2 + 1);
  const interval = Number.isFinite(f)
    ? (noncentralFInterval(f, df1, df2, confidence).map(share) as Interval)
    : null;
  return {
    etaSquared: between / (between + within),
    etaSquaredInterval: interval,
    omegaSquared: (between - df1 * error) / (between + within + error),
    omegaSquaredInterval: interval,
  };
}

/**
 * How much more often the first group is higher than lower, from −1 to 1, over all pairs; interval by Fisher's z
 * (effectsize::rank_biserial). Source: Kerby (2014), Comprehensive Psychology 3, 11.IT.3.1.
 */
export function rankBiserial(u: number, n1: number, n2: number, confidence: number) {
  const r = (2 * u) / (n1 * n2) - 1;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt((n1 + n2 + 1) / (3 * n1 * n2));
  const interval: Interval = [Math.tanh(Math.atanh(r) - reach), Math.tanh(Math.atanh(r) + reach)];
  return { rankBiserial: r, rankBiserialInterval: Math.abs(r) < 1 ? interval : null };
}

/**
 * ε² of Kruskal–Wallis, H / (n − 1): the share of variance of the ranks between groups. Interval λ / (λ + n) by the noncentral χ²
 * of H. Source: Tomczak & Tomczak (2014), Trends in Sport Sciences 1, 19–25.
 */
export function epsilonSquared(h: number, df: number, n: number, confidence: number) {
  const interval =
    Number.isFinite(h) && df > 0
      ? (noncentralChiSquareInterval(h, df, confidence).map((ncp) => ncp / (ncp + n)) as Interval)
      : null;
  return { epsilonSquared: h / (n - 1), epsilonSquaredInterval: interval };
}
