import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rText } from '../r-words.ts';

export const latentProfile: Coded<'latentProfile'> = {
  r: ({ asked: { variables, profiles, model = 'EEI', starts = 20, bootstrap = 0 } }) =>
    lines(
      'suppressPackageStartupMessages(library(mclust))',
      `x <- na.omit(${rColumns(variables)}); n <- nrow(x); tight <- emControl(tol = c(1e-9, 1e-9), itmax = c(1e4, 1e4)); set.seed(1)`,
      'search <- function(k) {',
      `  if (k == 1) return(mvn(modelName = ${rText(model === 'EEI' || model === 'VVI' ? 'XXI' : 'XXX')}, data = x))`,
      `  found <- lapply(1:${2 * Math.max(starts, 30)}, function(i) me(modelName = ${rText(model)}, data = x, z = unmap(if (i %% 2 == 1) kmeans(scale(x), k)$cluster else sample(rep_len(1:k, n))), control = tight))`,
      '  best <- found[[which.max(sapply(found, function(m) if (is.na(m$loglik)) -Inf else m$loglik))]]',
      `  me(modelName = ${rText(model)}, data = x, z = best$z, control = emControl(tol = c(0, 0), itmax = c(20000, 20000)))`,
      '}',
      `models <- lapply(1:${profiles}, search)`,
      'tell <- function(m, k) {',
      `  p <- nMclustParams(${rText(model)}, ncol(x), k); z <- if (k == 1) matrix(1, n) else m$z; spread <- -sum(ifelse(z > 0, z * log(z), 0)); bic <- -2 * m$loglik + p * log(n)`,
      '  c(m$loglik, p, 2 * (p - m$loglik), bic, -2 * m$loglik + p * log((n + 2) / 24), bic + p, bic + 2 * spread, 1 - spread / (n * log(k)), min(tabulate(max.col(z), k)) / n)',
      '}',
      `sapply(seq_along(models), function(k) tell(models[[k]], k)); m <- models[[${profiles}]]`,
      `m$parameters[c("pro", "mean")]; m$parameters$variance$sigma`,
      'g <- max.col(m$z); table(g); tapply(m$z[cbind(seq_len(n), g)], g, mean)',
      bootstrap > 0 &&
        `mclustBootstrapLRT(x, modelName = ${rText(model)}, nboot = ${bootstrap}, maxG = ${profiles - 1})`,
    ),
  spss: () => null,
};
