import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rLiteral, rName, rTerms } from '../r-words.ts';

export const multinomial: Coded<'multinomial'> = {
  r: ({ asked: { outcome, predictors, categorical, reference, confidence = 0.95 } }) =>
    lines(
      'library(nnet)',
      `x <- na.omit(${rColumns([outcome, ...predictors])})`,
      reference === undefined
        ? `x$category <- factor(x$${rName(outcome)})`
        : `x$category <- relevel(factor(x$${rName(outcome)}), ref = as.character(${rLiteral(reference)}))`,
      `m <- multinom(category ~ ${rTerms(predictors, categorical)}, data = x, reltol = 1e-14, abstol = 1e-14, maxit = 1000, trace = FALSE)`,
      's <- summary(m); b <- s$coefficients; e <- s$standard.errors',
      'b; e; b / e; 2 * pnorm(-abs(b / e)); exp(b)',
      `exp(confint(m, level = ${confidence}))`,
      'none <- update(m, . ~ 1, trace = FALSE); n <- nrow(x); ll <- -m$deviance / 2; ll0 <- -none$deviance / 2',
      'df <- m$edf - none$edf; c(logLik = ll, null = ll0, chi2 = 2 * (ll - ll0), df = df, p = pchisq(2 * (ll - ll0), df, lower.tail = FALSE))',
      'c(mcFadden = 1 - ll / ll0, nagelkerke = (1 - exp(2 * (ll0 - ll) / n)) / (1 - exp(2 * ll0 / n)), aic = m$AIC, bic = m$AIC + (log(n) - 2) * m$edf)',
      'table(x$category); c(correct = mean(predict(m) == x$category))',
    ),
  spss: ({ asked: { outcome, predictors, categorical = [], reference } }) => {
    const numbers = predictors.filter((name) => !categorical.includes(name));
    const base =
      reference === undefined
        ? 'FIRST'
        : typeof reference === 'number'
          ? String(reference)
          : `'${reference}'`;
    return lines(
      `NOMREG ${outcome} (BASE=${base} ORDER=ASCENDING)${categorical.length > 0 ? ` BY ${categorical.join(' ')}` : ''}${numbers.length > 0 ? ` WITH ${numbers.join(' ')}` : ''}`,
      '  /PRINT=PARAMETER SUMMARY LRT CLASSTABLE.',
    );
  },
};
