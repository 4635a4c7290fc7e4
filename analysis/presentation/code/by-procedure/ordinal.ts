import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rName, rTerms, tails } from '../r-words.ts';

export const ordinal: Coded<'ordinal'> = {
  r: ({ asked: { outcome, predictors, categorical, confidence = 0.95 } }) =>
    lines(
      'library(MASS)',
      `x <- na.omit(${rColumns([outcome, ...predictors])})`,
      `x$level <- factor(x$${rName(outcome)}, ordered = TRUE)`,
      `m <- polr(level ~ ${rTerms(predictors, categorical)}, data = x, Hess = TRUE, control = list(reltol = 1e-14, maxit = 1000))`,
      'table(x$level)',
      'table <- summary(m)$coefficients',
      'cbind(table, p = 2 * pnorm(-abs(table[, "t value"])))',
      'k <- length(coef(m)); own <- table[seq_len(k), , drop = FALSE]',
      `exp(cbind(oddsRatio = own[, 1], own[, 1] + own[, 2] %o% (c(-1, 1) * qnorm(${tails(confidence).high}))))`,
      'none <- update(m, . ~ 1); n <- nrow(x); ll <- logLik(m)[1]; ll0 <- logLik(none)[1]',
      'c(logLik = ll, null = ll0, chi2 = 2 * (ll - ll0), df = k, p = pchisq(2 * (ll - ll0), k, lower.tail = FALSE),',
      '  mcFadden = 1 - ll / ll0, nagelkerke = (1 - exp(2 * (ll0 - ll) / n)) / (1 - exp(2 * ll0 / n)))',
    ),
  spss: ({ asked: { outcome, predictors, categorical = [] } }) => {
    const numbers = predictors.filter((name) => !categorical.includes(name));
    return lines(
      `PLUM ${outcome}${categorical.length > 0 ? ` BY ${categorical.join(' ')}` : ''}${numbers.length > 0 ? ` WITH ${numbers.join(' ')}` : ''}`,
      '  /LINK=LOGIT',
      '  /PRINT=FIT PARAMETER SUMMARY.',
    );
  },
};
