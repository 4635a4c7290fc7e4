import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

const linkages = { ward: 'ward.D2', average: 'average', complete: 'complete', single: 'single' } as const;

export const cluster: Coded<'cluster'> = {
  r: ({ asked: { variables, k, method = 'kmeans', standardise = true, most = 6, starts = 50 } }) =>
    lines(
      'library(cluster)',
      `x <- na.omit(${rColumns(variables)}); z <- scale(x, scale = ${standardise ? 'TRUE' : 'FALSE'}); far <- dist(z)`,
      'by_size <- function(g) as.integer(factor(g, levels = names(sort(-table(g)))))',
      method === 'kmeans'
        ? `set.seed(1); part <- function(k) by_size(kmeans(z, k, nstart = ${Math.max(50, starts)}, iter.max = 200)$cluster)`
        : `tree <- hclust(far, "${linkages[method]}"); part <- function(k) by_size(cutree(tree, k)); rev(tail(tree$height, 10))`,
      `g <- part(${k}); table(g); aggregate(x, list(g), mean)[-1]`,
      'within <- function(g) sum(sapply(split(as.data.frame(z), g), function(s) sum(sweep(s, 2, colMeans(s))^2)))',
      'total <- sum(z^2); c(within(g), total - within(g), total, 1 - within(g) / total)',
      `sapply(x, function(v) { a <- summary(aov(v ~ factor(g)))[[1]]; c(a[1, 2] / sum(a[, 2]), a[1, 4]) })`,
      `sapply(2:${Math.max(k, most)}, function(k) { g <- part(k)`,
      '  center <- t(sapply(split(as.data.frame(z), g), colMeans)); spread <- sapply(1:k, function(i) mean(sqrt(colSums((t(z[g == i, , drop = FALSE]) - center[i, ])^2))))',
      '  gap <- as.matrix(dist(center)); alike <- outer(spread, spread, "+") / gap; diag(alike) <- 0',
      '  c(within(g), 1 - within(g) / total, mean(silhouette(g, far)[, 3]), (total - within(g)) / (k - 1) / (within(g) / (nrow(z) - k)), mean(apply(alike, 1, max))) })',
    ),
  spss: ({ asked: { variables, k, method = 'kmeans', standardise = true } }) =>
    method === 'kmeans'
      ? lines(
          standardise && `DESCRIPTIVES VARIABLES=${variables.join(' ')} /SAVE.`,
          `QUICK CLUSTER ${variables.map((name) => (standardise ? `Z${name}` : name)).join(' ')}`,
          `  /CRITERIA=CLUSTER(${k}) MXITER(100) CONVERGE(0)`,
          '  /PRINT INITIAL CLUSTER.',
        )
      : lines(
          `CLUSTER ${variables.join(' ')}`,
          `  /METHOD=${{ ward: 'WARD', average: 'BAVERAGE', complete: 'COMPLETE', single: 'SINGLE' }[method]}`,
          '  /MEASURE=SEUCLID',
          '  /PRINT=SCHEDULE',
          `  /SAVE=CLUSTER(${k})`,
          '  /PLOT=DENDROGRAM.',
        ),
};
