import { chiSquareUpperTail } from '../../numeric/distributions.ts';

/** The likelihood-ratio test of a model against the one without predictors, McFadden’s R², AIC and BIC of `parameters`. */
export function likelihoodTest(
  logLikelihood: number,
  nullLogLikelihood: number,
  df: number,
  parameters: number,
  n: number,
) {
  const chi2 = 2 * (logLikelihood - nullLogLikelihood);
  return {
    logLikelihood,
    nullLogLikelihood,
    mcFadden: 1 - logLikelihood / nullLogLikelihood,
    chi2,
    df,
    p: chiSquareUpperTail(chi2, df),
    aic: 2 * parameters - 2 * logLikelihood,
    bic: Math.log(n) * parameters - 2 * logLikelihood,
  };
}
