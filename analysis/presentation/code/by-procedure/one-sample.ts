import type { Coded } from '../../presentation.ts';
import { standardisedInterval } from '../noncentral.ts';
import { lines, rColumn } from '../r-words.ts';

export const oneSample: Coded<'oneSample'> = {
  r: ({ asked: { variable, mu = 0, confidence = 0.95 } }) =>
    lines(
      `x <- na.omit(${rColumn(variable)})`,
      `test <- t.test(x, mu = ${mu}, conf.level = ${confidence})`,
      'test',
      'n <- length(x); t <- unname(test$statistic)',
      standardisedInterval(confidence),
      `t.test(x - ${mu}, conf.level = ${confidence})$conf.int`,
      `c(n = length(x), sd = sd(x), difference = mean(x) - ${mu}, d = (mean(x) - ${mu}) / sd(x))`,
      '# rounded, so that equal distances are ties',
      `ranks <- suppressWarnings(wilcox.test(round(x - ${mu}, 10)))`,
      'ranks',
      'c(z = qnorm(ranks$p.value / 2))',
    ),
  spss: ({ asked: { variable, mu = 0 } }) => `T-TEST TESTVAL=${mu} /VARIABLES=${variable}.`,
};
