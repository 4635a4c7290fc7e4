import type { Coded } from '../../presentation.ts';
import { countModel, genlin } from '../r-counts.ts';
import { lines, rName } from '../r-words.ts';

export const poisson: Coded<'poisson'> = {
  r: ({ asked }) => {
    const { rows, formula } = countModel(asked);
    const { robust = 'none', confidence = 0.95 } = asked;
    const errors = robust === 'none' ? '' : `, vcov. = sandwich::vcovHC(m, type = "${robust.toUpperCase()}")`;
    return lines(
      rows,
      `m <- glm(${formula}, data = x, family = poisson, epsilon = 1e-12)`,
      `lmtest::coeftest(m${errors})`,
      `exp(cbind(rateRatio = coef(m), lmtest::coefci(m, level = ${confidence}${errors})))`,
      'none <- update(m, . ~ 1); ll <- logLik(m)[1]; ll0 <- logLik(none)[1]; df <- length(coef(m)) - 1',
      'c(logLik = ll, null = ll0, chi2 = 2 * (ll - ll0), df = df, p = pchisq(2 * (ll - ll0), df, lower.tail = FALSE), mcFadden = 1 - ll / ll0)',
      'c(aic = AIC(m), bic = BIC(m), deviance = m$deviance, residualDf = m$df.residual)',
      'c(pearson = sum(residuals(m, "pearson")^2), dispersion = sum(residuals(m, "pearson")^2) / df.residual(m))',
      `c(zeros = sum(x$${rName(asked.outcome)} == 0), expected = sum(dpois(0, fitted(m))))`,
      'unlist(AER::dispersiontest(m)[c("estimate", "statistic", "p.value")])',
    );
  },
  spss: ({ asked }) => lines(...genlin(asked, 'POISSON')),
};
