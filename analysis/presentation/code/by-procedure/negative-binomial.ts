import type { Coded } from '../../presentation.ts';
import { countModel, genlin } from '../r-counts.ts';
import { lines, rName } from '../r-words.ts';

export const negativeBinomial: Coded<'negativeBinomial'> = {
  r: ({ asked }) => {
    const { rows, formula, nothing } = countModel(asked);
    return lines(
      'library(MASS)',
      rows,
      `m <- glm.nb(${formula}, data = x, control = glm.control(epsilon = 1e-12, maxit = 200))`,
      'summary(m)$coefficients; c(theta = m$theta, se = m$SE.theta)',
      `exp(cbind(rateRatio = coef(m), confint.default(m, level = ${asked.confidence ?? 0.95})))`,
      `none <- glm.nb(${nothing}, data = x, control = glm.control(epsilon = 1e-12, maxit = 200))`,
      'll <- m$twologlik / 2; ll0 <- none$twologlik / 2; df <- length(coef(m)) - 1',
      'c(logLik = ll, null = ll0, chi2 = 2 * (ll - ll0), df = df, p = pchisq(2 * (ll - ll0), df, lower.tail = FALSE), mcFadden = 1 - ll / ll0)',
      'c(aic = AIC(m), bic = BIC(m), residualDf = m$df.residual)',
      'c(pearson = sum(residuals(m, "pearson")^2), dispersion = sum(residuals(m, "pearson")^2) / df.residual(m))',
      `c(zeros = sum(x$${rName(asked.outcome)} == 0), expected = sum(dnbinom(0, size = m$theta, mu = fitted(m))))`,
      `p <- glm(${formula}, data = x, family = poisson); lr <- 2 * (ll - logLik(p)[1])`,
      'c(againstPoisson = lr, p = pchisq(lr, 1, lower.tail = FALSE) / 2)',
    );
  },
  spss: ({ asked }) => lines(...genlin(asked, 'NEGBIN(MLE)')),
};
