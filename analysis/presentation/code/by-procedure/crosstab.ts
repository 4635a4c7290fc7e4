import type { Coded } from '../../presentation.ts';
import { lines, rColumn } from '../r-words.ts';

export const crosstab: Coded<'crosstab'> = {
  r: ({ asked: { rows, columns } }) =>
    lines(
      `counts <- table(${rColumn(rows)}, ${rColumn(columns)})`,
      'counts',
      'test <- suppressWarnings(chisq.test(counts, correct = FALSE))',
      'test[c("statistic", "parameter", "p.value", "expected", "stdres")]',
      'c(cramersV = sqrt(unname(test$statistic) / (sum(counts) * (min(dim(counts)) - 1))))',
      'try(fisher.test(counts, workspace = 2e7)$p.value, silent = TRUE)',
    ),
  spss: ({ asked: { rows, columns } }) =>
    lines(
      'CROSSTABS',
      `  /TABLES=${rows} BY ${columns}`,
      '  /STATISTICS=CHISQ PHI',
      '  /CELLS=COUNT EXPECTED ROW ASRESID.',
    ),
};
