import type { Coded } from '../../presentation.ts';
import { countModel, genlin } from '../r-counts.ts';
import { lines, rName } from '../r-words.ts';

export const negativeBinomial: Coded<'negativeBinomial'> = {
  r: ({ asked }) => {
    const { rows, formula, nothing } = countModel(asked);
    return lines(
      'library(MASS)',
      rows,
      '# Where counts vary no more than Poisson says there is no theta, and the model is that of Poisson.',
      'fit <- function(f) { p <- glm(f, poisson, x, epsilon = 1e-12); if (sum((p$y - fitted(p))^2 - p$y) > 0) glm.nb(f, data = x, control = glm.control(epsilon = 1e-12, maxit = 200)) else p }',
      `m <- fit(${formula})`,
      'summary(m)$coefficients; c(theta = m$theta, se = m$SE.theta); size <- if (is.null(m$theta)) Inf else m$theta',
      `exp(cbind(rateRatio = coef(m), confint.default(m, level = ${asked.confidence ?? 0.95})))`,
      `none <- fit(${nothing})`,
      'll <- logLik(m)[1]; ll0 <- logLik(none)[1]; df <- length(coef(m)) - 1',
      'c(logLik = ll, null = ll0, chi2 = 2 * (ll - ll0), df = df, p = pchisq(2 * (ll - ll0), df, lower.tail = FALSE), mcFadden = 1 - ll / ll0)',
      'k <- df + 2; c(aic = 2 * k - 2 * ll, bic = log(nrow(x)) * k - 2 * ll, residualDf = m$df.residual)',
      'c(pearson = sum(residuals(m, "pearson")^2), dispersion = sum(residuals(m, "pearson")^2) / df.residual(m))',
      `c(zeros = sum(x$${rName(asked.outcome)} == 0), expected = sum(dnbinom(0, size = size, mu = fitted(m))))`,
      `p <- glm(${formula}, data = x, family = poisson); lr <- 2 * (ll - logLik(p)[1])`,
      'c(againstPoisson = lr, p = if (is.finite(size)) pchisq(lr, 1, lower.tail = FALSE) / 2 else 1)',
    );
  },
  spss: ({ asked }) => lines(...genlin(asked, 'NEGBIN(MLE)')),
};
