import type { Coded } from '../../presentation.ts';
import { standardisedInterval } from '../noncentral.ts';
import { lines, rColumn } from '../r-words.ts';

export const paired: Coded<'paired'> = {
  r: ({ asked: { before, after, confidence = 0.95 } }) =>
    lines(
      `before <- ${rColumn(before)}; after <- ${rColumn(after)}`,
      'used <- complete.cases(before, after); before <- before[used]; after <- after[used]',
      `test <- t.test(before, after, paired = TRUE, conf.level = ${confidence})`,
      'test',
      'n <- length(before); t <- unname(test$statistic)',
      'c(n = n, dz = t / sqrt(n))',
      standardisedInterval(confidence),
      'ranks <- suppressWarnings(wilcox.test(before, after, paired = TRUE))',
      'ranks',
      'c(z = qnorm(ranks$p.value / 2))',
    ),
  spss: ({ asked: { before, after } }) =>
    lines(
      `T-TEST PAIRS=${before} WITH ${after} (PAIRED).`,
      `NPAR TESTS /WILCOXON=${before} WITH ${after} (PAIRED).`,
    ),
};
