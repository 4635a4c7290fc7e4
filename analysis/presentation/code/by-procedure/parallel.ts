import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

export const parallel: Coded<'parallel'> = {
  r: ({ asked: { variables, missing, factors = false, simulations = 1000, percentile = 95, seed = 1 } }) =>
    lines(
      `x <- ${rColumns(variables)}`,
      missing === 'listwise' ? 'x <- na.omit(x)' : 'x <- x[rowSums(!is.na(x)) > 0, ]',
      factors
        ? 'spectrum <- function(R) { diag(R) <- 1 - 1 / diag(solve(R)); eigen(R, only.values = TRUE)$values }'
        : 'spectrum <- function(R) eigen(R, only.values = TRUE)$values',
      'own <- spectrum(cor(x, use = "pairwise"))',
      'own',
      '',
      '# Other random numbers give percentiles that differ a little',
      `set.seed(${seed})`,
      `chance <- replicate(${simulations}, spectrum(cor(matrix(rnorm(length(as.matrix(x))), nrow(x)))))`,
      `reference <- apply(chance, 1, quantile, ${percentile / 100})`,
      'reference',
      'c(suggested = sum(cumprod(own > reference)))',
    ),
  spss: () => null,
};
