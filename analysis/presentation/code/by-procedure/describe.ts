import type { Coded } from '../../presentation.ts';
import { lines, rColumn, rColumns } from '../r-words.ts';

export const describe: Coded<'describe'> = {
  r: ({ asked: { variables, by, missing, confidence = 0.95 } }) => {
    const complete = missing === 'listwise' ? `d <- d[complete.cases(${rColumns(variables)}), ]` : null;
    const parts = by === undefined ? 'list(all = x)' : `split(x, ${rColumn(by)})`;
    return lines(
      'library(psych)',
      complete,
      `x <- ${rColumns(variables)}`,
      `lapply(${parts}, function(x) {
  interval <- sapply(x, function(v) t.test(v, conf.level = ${confidence})$conf.int)
  cbind(describe(x, type = 2, quant = c(.25, .75)), variance = sapply(x, var, na.rm = TRUE),
    lower = interval[1, ], upper = interval[2, ], missing = colSums(is.na(x)))
})`,
    );
  },
  spss: ({ asked: { variables, by, missing, confidence = 0.95 } }) =>
    lines(
      `EXAMINE VARIABLES=${variables.join(' ')}${by === undefined ? '' : ` BY ${by}`}`,
      '  /PLOT NONE',
      '  /STATISTICS DESCRIPTIVES',
      `  /CINTERVAL ${confidence * 100}`,
      `  /MISSING ${missing === 'listwise' ? 'LISTWISE' : 'PAIRWISE'}.`,
    ),
};
