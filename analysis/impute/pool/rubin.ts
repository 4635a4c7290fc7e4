import { fUpperTail, tQuantile, twoSidedT } from '../../numeric/distributions.ts';
import { meanOf, varianceOf } from '../chain.ts';

/** What m completed data sets together say of one number. */
export interface Pooled {
  readonly estimate: number;
  readonly standardError: number;
  readonly df: number;
  readonly t: number;
  readonly p: number;
  readonly interval: readonly [number, number];
  /** Share of the variance that is owed to what is missing, λ. */
  readonly lambda: number;
  /** γ: the same with the degrees of freedom taken into account. */
  readonly fractionMissing: number;
  /** Of so many imputations, against infinitely many. */
  readonly relativeEfficiency: number;
}

/**
 * Rubin's rules with the degrees of freedom of Barnard & Rubin 1999; `complete` are those that complete data would have, Infinity of a
 * normal statistic. R: `mice::pool`.
 */
export function poolEstimates(
  estimates: readonly number[],
  standardErrors: readonly number[],
  complete: number,
  confidence: number,
): Pooled {
  const m = estimates.length;
  const estimate = meanOf(estimates);
  const within = meanOf(standardErrors.map((each) => each * each));
  const between = (1 + 1 / m) * varianceOf(estimates);
  const total = within + between;
  const lambda = total > 0 ? between / total : NaN;
  const old = (m - 1) / (lambda * lambda);
  const observed = ((complete + 1) / (complete + 3)) * complete * (1 - lambda);
  const df = !Number.isFinite(complete) ? old : lambda > 0 ? (old * observed) / (old + observed) : observed;
  const standardError = Math.sqrt(total);
  const t = estimate / standardError;
  const r = between / within;
  const fractionMissing = (r + 2 / (df + 3)) / (r + 1);
  const half = tOrNormalQuantile((1 + confidence) / 2, df) * standardError;
  return {
    estimate,
    standardError,
    df,
    t,
    p: twoSidedT(t, Math.min(df, MOST_DF)),
    interval: [estimate - half, estimate + half],
    lambda,
    fractionMissing,
    relativeEfficiency: 1 / (1 + fractionMissing / m),
  };
}

/** From here on t is normal to all digits. */
const MOST_DF = 1e15;
const tOrNormalQuantile = (p: number, df: number) => tQuantile(p, Math.min(df, MOST_DF));

/** D2 of Li, Meng, Raghunathan & Rubin 1991: χ² statistics of `df` degrees of freedom, one a data set. R: `mice::D2`. */
export function poolChiSquares(statistics: readonly number[], df: number) {
  const m = statistics.length;
  const r = (1 + 1 / m) * varianceOf(statistics.map((each) => Math.sqrt(Math.max(0, each))));
  const f = (meanOf(statistics) / df - ((m + 1) / (m - 1)) * r) / (1 + r);
  const df2 = r > 0 ? df ** (-3 / m) * (m - 1) * (1 + 1 / r) ** 2 : MOST_DF;
  return { f: Math.max(0, f), df1: df, df2, p: fUpperTail(Math.max(0, f), df, Math.min(df2, MOST_DF)) };
}

/**
 * How many imputations make standard errors repeatable to 5 %: 1 + ½ (γ/0.05)², γ at the upper end of its 95 % interval (von Hippel
 * 2020, How many imputations do you need?).
 */
export function imputationsNeeded(fractionMissing: number, m: number): number {
  const logit = Math.log(fractionMissing / (1 - fractionMissing)) + 1.959963984540054 * Math.sqrt(2 / m);
  const upper = 1 / (1 + Math.exp(-logit));
  return Math.ceil(1 + 0.5 * (upper / 0.05) ** 2);
}
