import type { Coded } from '../../presentation.ts';
import { lines, rColumn } from '../r-words.ts';

export const mantelHaenszel: Coded<'mantelHaenszel'> = {
  r: ({ asked: { rows, columns, strata, confidence = 0.95 } }) =>
    lines(
      `counts <- table(${[rows, columns, strata].map(rColumn).join(', ')})`,
      `mantelhaen.test(counts, correct = FALSE, conf.level = ${confidence})`,
      `mantelhaen.test(counts, conf.level = ${confidence})`,
      'counts',
    ),
  spss: ({ asked: { rows, columns, strata } }) =>
    lines('CROSSTABS', `  /TABLES=${rows} BY ${columns} BY ${strata}`, '  /STATISTICS=CMH(1) RISK.'),
};
