import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rText } from '../r-words.ts';

const distances = {
  nominal: 'as.numeric(a != b)',
  ordinal: '(sum(size[min(a, b):max(a, b)]) - (size[a] + size[b]) / 2)^2',
  interval: '(values[a] - values[b])^2',
  ratio: 'if (a == b) 0 else ((values[a] - values[b]) / (values[a] + values[b]))^2',
} as const;

export const agreement: Coded<'agreement'> = {
  r: ({ asked: { coders, columns, variables, level = 'nominal' } }) => {
    const judges = coders ?? columns ?? variables;
    return lines(
      'library(psych)',
      `x <- as.matrix(${rColumns(judges)}); x <- x[rowSums(!is.na(x)) > 1, ]`,
      'values <- sort(unique(na.omit(c(x))))',
      'counts <- t(apply(x, 1, function(row) table(factor(row, values))))',
      'judges <- rowSums(counts)',
      'c(percent = 100 * sum(counts * (counts - 1)) / sum(judges * (judges - 1)))',
      judges.length === 2 &&
        lines(
          'cohen.kappa(na.omit(x))$kappa',
          'share <- apply(na.omit(x), 2, function(column) table(factor(column, values))) / nrow(na.omit(x))',
          'chance <- sum(share[, 1] * share[, 2])',
          'c(highest = (sum(pmin(share[, 1], share[, 2])) - chance) / (1 - chance))',
        ),
      'whole <- counts[judges == ncol(x), ]; share <- colSums(whole) / sum(whole)',
      'c(fleiss = (mean(rowSums(whole * (whole - 1)) / (ncol(x) * (ncol(x) - 1))) - sum(share^2)) / (1 - sum(share^2)))',
      '',
      `# Krippendorff’s alpha, as kripp.alpha(t(x), ${rText(level)}) of the package irr`,
      'together <- t(counts / (judges - 1)) %*% counts - diag(colSums(counts / (judges - 1)))',
      'size <- rowSums(together); n <- sum(size)',
      `distance <- outer(seq_along(values), seq_along(values), Vectorize(function(a, b) ${distances[level]}))`,
      'c(alpha = 1 - (n - 1) * sum(together * distance) / sum(outer(size, size) * distance))',
    );
  },
  spss: ({ asked: { coders, columns, variables } }) => {
    const judges = coders ?? columns ?? variables;
    return judges.length === 2 ? `CROSSTABS /TABLES=${judges[0]} BY ${judges[1]} /STATISTICS=KAPPA.` : null;
  },
};
