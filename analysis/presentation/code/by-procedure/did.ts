import type { Coded } from '../../presentation.ts';
import { lines, rLiteral, rColumns, rName, rTerms, tails } from '../r-words.ts';

export const did: Coded<'did'> = {
  r({
    asked: {
      afterValues,
      outcome,
      treated,
      after,
      covariates = [],
      categorical = [],
      unit,
      robust = 'none',
      confidence,
    },
  }) {
    const { high } = tails(confidence);
    const all = [outcome, treated, after, ...covariates, ...(unit ? [unit] : [])];
    const [y, who, when] = [outcome, treated, after].map(rName);
    const more = covariates.length > 0 ? ` + ${rTerms(covariates, categorical)}` : '';
    const errors = unit
      ? `vcovCL(m, x$${rName(unit)}, type = "HC1")`
      : robust === 'none'
        ? 'vcov(m)'
        : `vcovHC(m, "${robust.toUpperCase()}")`;
    return lines(
      (unit || robust !== 'none') && 'library(sandwich)',
      `x <- na.omit(${rColumns([...new Set(all)])})`,
      afterValues &&
        `x$${rName(after)} <- as.numeric(x$${rName(after)} %in% c(${afterValues.map(rLiteral).join(', ')}))`,
      `m <- lm(${y} ~ factor(${who}) * factor(${when})${more}, data = x)`,
      `df <- ${unit ? `length(unique(x$${rName(unit)})) - 1` : 'df.residual(m)'}`,
      `V <- ${errors}; se <- sqrt(diag(V)); b <- coef(m); t <- b / se`,
      `cbind(b, se, t, p = 2 * pt(-abs(t), df), lower = b - qt(${high}, df) * se, upper = b + qt(${high}, df) * se)`,
      `cells <- list(x$${who}, x$${when}); g <- sapply(list(n = length, mean = mean, sd = sd), function(f) c(tapply(x$${y}, cells, f)))`,
      'g',
      `did <- b[grepl(":", names(b))]; c(standardised = did / sqrt(sum((g[, "n"] - 1) * g[, "sd"]^2) / sum(g[, "n"] - 1)))`,
      'c(df = df, residualDf = df.residual(m), r2 = summary(m)$r.squared)',
      unit && `c(clusters = length(unique(x$${rName(unit)})))`,
    );
  },
  spss: ({
    asked: { afterValues, outcome, treated, after, covariates = [], categorical = [], unit, robust = 'none' },
  }) => {
    if (afterValues || unit || robust !== 'none' || categorical.length > 0) return null;
    return lines(
      `UNIANOVA ${outcome} BY ${treated} ${after}${covariates.length > 0 ? ` WITH ${covariates.join(' ')}` : ''}`,
      `  /DESIGN=${[treated, after, `${treated}*${after}`, ...covariates].join(' ')}`,
      '  /PRINT=PARAMETER.',
    );
  },
};
