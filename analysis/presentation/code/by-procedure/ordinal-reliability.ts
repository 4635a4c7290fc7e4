import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

export const ordinalReliability: Coded<'ordinalReliability'> = {
  r: ({ asked: { items, scale, missing }, names }) =>
    lines(
      'library(psych)',
      `x <- ${rColumns(items ?? names.itemsOf(scale))}`,
      missing !== 'pairwise' && 'x <- x[complete.cases(x), ]',
      'R <- polychoric(x, correct = 0)$rho; k <- ncol(x)',
      'alpha <- function(C) k / (k - 1) * (1 - sum(diag(C)) / sum(C))',
      'C <- cov(x, use = "pairwise")',
      'c(k = k, ordinal = alpha(R), raw = alpha(C))',
      'if (k > 2) { fit <- fa(R, nfactors = 1, n.obs = nrow(x), fm = "minres"); load <- abs(sum(sign(fit$loadings))) / sum(sign(fit$loadings)) * fit$loadings[, 1] }',
      'if (k > 2) c(omega = sum(load)^2 / (sum(load)^2 + sum(fit$uniquenesses)))',
      'c(theta = k / (k - 1) * (1 - 1 / eigen(R)$values[1]))',
      'c(lambda2 = 1 - (k - sqrt(k / (k - 1) * (sum(R^2) - k))) / sum(R), lambda6 = 1 - sum(1 / diag(solve(R))) / sum(R))',
      'if (k > 2) load',
      'if (k > 2) { raw <- factanal(covmat = C, factors = 1); sd <- sqrt(diag(C)) }',
      'if (k > 2) c(omega = sum(raw$loadings * sd)^2 / (sum(raw$loadings * sd)^2 + sum(raw$uniquenesses * sd^2)))',
    ),
  spss: () => null,
};
