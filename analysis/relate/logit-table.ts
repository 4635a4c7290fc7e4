import type { Unwhitened } from './newton.ts';
import { chiSquareUpperTail, normalQuantile, twoSidedNormal } from '../numeric/distributions.ts';

/** A coefficient on the log-odds scale; `interval` is that of the odds ratio. */
export interface LogitCoefficient {
  readonly term: string;
  readonly b: number;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
  readonly oddsRatio: number;
  readonly interval: readonly [number, number];
}

/** Wald test and interval of a log odds. NaN in, NaN out. */
export function logitCoefficient(
  term: string,
  b: number,
  standardError: number,
  confidence: number,
): LogitCoefficient {
  const z = b / standardError;
  const reach = normalQuantile((1 + confidence) / 2) * standardError;
  return {
    term,
    b,
    standardError,
    z,
    p: twoSidedNormal(z),
    oddsRatio: Math.exp(b),
    interval: [Math.exp(b - reach), Math.exp(b + reach)],
  };
}

/** A coefficient whose estimate the last step still moves by this share of a standard deviation has no finite one. */
const MOVING = 1e-3;

/**
 * Coefficients of the terms in their order, from estimates of the kept ones: null where a term is collinear (not kept) or, in
 * separated data, runs to infinity.
 */
export function logitCoefficients(
  terms: readonly { readonly name: string; readonly spread: number }[],
  estimates: ReadonlyMap<number, Unwhitened>,
  separated: boolean,
  confidence: number,
): LogitCoefficient[] {
  return terms.map(({ name, spread }, j) => {
    const found = estimates.get(j);
    const finite = found && !(separated && found.moving * spread > MOVING);
    return logitCoefficient(name, finite ? found.value : NaN, finite ? found.standardError : NaN, confidence);
  });
}

/**
 * How far the model beats the one without predictors: McFadden's and Nagelkerke's pseudo R² (0 nothing, 1 everything) and the
 * likelihood-ratio test. R: `pscl::pR2`, `anova(test = "LRT")`.
 */
export function fitIndices(logLikelihood: number, nullLogLikelihood: number, n: number, df: number) {
  const chi2 = 2 * (logLikelihood - nullLogLikelihood);
  return {
    logLikelihood,
    nullLogLikelihood,
    nagelkerke: Math.expm1(-chi2 / n) / Math.expm1((2 * nullLogLikelihood) / n),
    mcFadden: 1 - logLikelihood / nullLogLikelihood,
    chi2,
    df,
    p: chiSquareUpperTail(chi2, df),
  };
}
