import type { Coded } from '../../presentation.ts';
import { lavaanModel, measurementModel } from '../lavaan.ts';
import { lines, rTexts } from '../r-words.ts';

const scoresOf = (
  method: string,
) => `L <- standard$lambda; P <- standard$psi; S <- L %*% P %*% t(L); u <- 1 - diag(S); diag(S) <- 1
W <- ${method === 'regression' ? 'solve(S, L %*% P)' : '(L / u) %*% solve(t(L) %*% (L / u))'}; W
r <- diag(t(W) %*% L %*% P) / sqrt(diag(t(W) %*% S %*% W)); r; 2 * r^2 - 1`;

export const cfa: Coded<'cfa'> = {
  r: ({
    asked: {
      factors,
      secondOrder = {},
      errors = [],
      estimator = 'ml',
      missing = 'listwise',
      ordered,
      scores = 'none',
    },
  }) =>
    lines(
      'library(lavaan)',
      `model <- ${lavaanModel(measurementModel({ ...factors, ...secondOrder }, errors))}`,
      `fit <- cfa(model, data = d, missing = "${missing}", estimator = "${estimator.toUpperCase()}"${ordered ? `, ordered = ${rTexts(ordered)}` : ''})`,
      'fitMeasures(fit, c("chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "srmr", "aic", "bic", "logl", "baseline.chisq", "baseline.df", "npar", "gfi", "nfi", "ifi"))',
      'parameterEstimates(fit)',
      'lavInspect(fit, "rsquare")',
      'standard <- lavInspect(fit, "std")',
      'standard[c("lambda", "psi")]',
      scores !== 'none' && scoresOf(scores),
      '',
      '# AVE and composite reliability of standardised loadings',
      'sapply(colnames(standard$lambda), function(factor) {',
      '  loading <- standard$lambda[standard$lambda[, factor] != 0, factor]',
      '  c(ave = mean(loading^2), cr = sum(loading)^2 / (sum(loading)^2 + sum(1 - loading^2)))',
      '})',
      '',
      '# HTMT of absolute correlations',
      'R <- abs(cor(na.omit(d[lavNames(fit, "ov")])))',
      'sets <- lapply(colnames(standard$lambda), function(factor) rownames(standard$lambda)[standard$lambda[, factor] != 0])',
      'within <- function(set) mean(R[set, set][lower.tri(diag(length(set)))])',
      'outer(seq_along(sets), seq_along(sets), Vectorize(function(i, j)',
      '  if (i == j) 1 else mean(R[sets[[i]], sets[[j]]]) / sqrt(within(sets[[i]]) * within(sets[[j]]))))',
    ),
  spss: () => null,
};
