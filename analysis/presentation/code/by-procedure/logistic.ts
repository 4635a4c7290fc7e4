import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rName, rTerms } from '../r-words.ts';

export const logistic: Coded<'logistic'> = {
  r: ({ asked: { outcome, predictors, categorical, groups = 10, cutoff = 0.5, confidence = 0.95 } }) =>
    lines(
      `x <- na.omit(${rColumns([outcome, ...predictors])})`,
      `x$event <- as.numeric(factor(x$${rName(outcome)})) - 1`,
      `m <- glm(event ~ ${rTerms(predictors, categorical)}, data = x, family = binomial, epsilon = 1e-12)`,
      'summary(m)$coefficients',
      `exp(cbind(oddsRatio = coef(m), confint.default(m, level = ${confidence})))`,
      'none <- update(m, . ~ 1); n <- nrow(x); ll <- logLik(m)[1]; ll0 <- logLik(none)[1]; df <- length(coef(m)) - 1',
      'c(logLik = ll, null = ll0, chi2 = 2 * (ll - ll0), df = df, p = pchisq(2 * (ll - ll0), df, lower.tail = FALSE),',
      '  mcFadden = 1 - ll / ll0, nagelkerke = (1 - exp(2 * (ll0 - ll) / n)) / (1 - exp(2 * ll0 / n)))',
      'r <- rank(fitted(m)); n1 <- sum(x$event)',
      'c(auc = (sum(r[x$event == 1]) - n1 * (n1 + 1) / 2) / (n1 * (n - n1)))',
      `f <- fitted(m); g <- cut(f, unique(c(-Inf, quantile(f, 1:${groups - 1} / ${groups}), Inf)))`,
      'o <- tapply(x$event, g, sum); e <- tapply(f, g, sum); k <- table(g); h <- sum((o - e)^2 / (e * (1 - e / k)))',
      'c(groups = length(k), hosmerLemeshow = h, df = length(k) - 2, p = pchisq(h, length(k) - 2, lower.tail = FALSE))',
      `y <- x$event == 1; hit <- f >= ${cutoff}; c(cutoff = ${cutoff}, table(hit, y))`,
      'c(sensitivity = mean(hit[y]), specificity = mean(!hit[!y]), accuracy = mean(hit == y), brier = mean((f - x$event)^2))',
    ),
  spss: ({ asked: { outcome, predictors, categorical = [] } }) =>
    lines(
      `LOGISTIC REGRESSION VARIABLES ${outcome} WITH ${predictors.join(' ')}`,
      ...categorical.map((name) => `  /CATEGORICAL=${name} /CONTRAST (${name})=INDICATOR(1)`),
      '  /PRINT=CI(95).',
    ),
};
