import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

export const missing: Coded<'missing'> = {
  r: ({ asked: { variables } }) =>
    lines(
      'library(lavaan)',
      `x <- ${rColumns(variables)}`,
      'c(complete = sum(complete.cases(x)), cells = prod(dim(x)), missing = sum(is.na(x)))',
      'cbind(missing = colSums(is.na(x)), percent = 100 * colMeans(is.na(x)))',
      'pattern <- apply(is.na(x), 1, function(gap) paste(names(x)[gap], collapse = ", "))',
      'table(pattern)',
      '',
      '# Little’s test: means of each pattern against maximum-likelihood estimates of all.',
      'all <- lavInspect(lavCor(x, missing = "ml", output = "fit", meanstructure = TRUE), "sampstat")',
      'parts <- split(x, pattern)',
      'distance <- sapply(parts, function(part) {',
      '  seen <- colSums(is.na(part)) == 0',
      '  if (!any(seen)) return(c(0, 0))',
      '  off <- colMeans(part)[seen] - all$mean[seen]',
      '  c(nrow(part) * drop(off %*% solve(all$cov[seen, seen, drop = FALSE], off)), sum(seen))',
      '})',
      'chi2 <- sum(distance[1, ]); df <- sum(distance[2, ]) - ncol(x)',
      'c(chi2 = chi2, df = df, p = pchisq(chi2, df, lower.tail = FALSE))',
    ),
  spss: ({ asked: { variables } }) => lines(`MVA VARIABLES=${variables.join(' ')}`, '  /MPATTERN', '  /EM.'),
};
