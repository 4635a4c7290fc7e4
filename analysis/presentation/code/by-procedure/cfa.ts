import type { Coded } from '../../presentation.ts';
import { lavaanModel, measurementModel } from '../lavaan.ts';
import { lines } from '../r-words.ts';

export const cfa: Coded<'cfa'> = {
  r: ({ asked: { factors, missing = 'listwise' } }) =>
    lines(
      'library(lavaan)',
      `model <- ${lavaanModel(measurementModel(factors))}`,
      `fit <- cfa(model, data = d, missing = "${missing}")`,
      'fitMeasures(fit, c("chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "srmr", "aic", "bic", "logl", "baseline.chisq", "baseline.df", "npar"))',
      'parameterEstimates(fit)',
      'standard <- lavInspect(fit, "std")',
      'standard[c("lambda", "psi")]',
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
