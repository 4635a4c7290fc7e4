import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rName, rTerms } from '../r-words.ts';

export const probit: Coded<'probit'> = {
  r: ({ asked: { outcome, predictors, categorical, confidence = 0.95 } }) =>
    lines(
      `x <- na.omit(${rColumns([outcome, ...predictors])})`,
      `x$event <- as.numeric(factor(x$${rName(outcome)})) - 1`,
      `m <- glm(event ~ ${rTerms(predictors, categorical)}, data = x, family = binomial("probit"), epsilon = 1e-12)`,
      'summary(m)$coefficients',
      `confint.default(m, level = ${confidence})`,
      'coef(m)[-1] * mean(dnorm(predict(m)))',
      'none <- update(m, . ~ 1); n <- nrow(x); ll <- logLik(m)[1]; ll0 <- logLik(none)[1]; df <- length(coef(m)) - 1',
      'c(logLik = ll, null = ll0, chi2 = 2 * (ll - ll0), df = df, p = pchisq(2 * (ll - ll0), df, lower.tail = FALSE),',
      '  mcFadden = 1 - ll / ll0, nagelkerke = (1 - exp(2 * (ll0 - ll) / n)) / (1 - exp(2 * ll0 / n)))',
      'r <- rank(fitted(m)); n1 <- sum(x$event)',
      'c(auc = (sum(r[x$event == 1]) - n1 * (n1 + 1) / 2) / (n1 * (n - n1)))',
    ),
  spss: ({ asked: { outcome, predictors, categorical = [] } }) => {
    const numbers = predictors.filter((name) => !categorical.includes(name));
    return lines(
      `GENLIN ${outcome} (REFERENCE=FIRST)${categorical.length > 0 ? ` BY ${categorical.join(' ')}` : ''}${numbers.length > 0 ? ` WITH ${numbers.join(' ')}` : ''}`,
      `  /MODEL ${predictors.join(' ')} INTERCEPT=YES DISTRIBUTION=BINOMIAL LINK=PROBIT.`,
    );
  },
};
