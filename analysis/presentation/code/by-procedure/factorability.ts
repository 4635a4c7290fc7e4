import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

export const factorability: Coded<'factorability'> = {
  r: ({ asked: { variables, missing } }) =>
    lines(
      'library(psych)',
      `x <- ${rColumns(variables)}`,
      missing === 'listwise' ? 'x <- na.omit(x)' : 'x <- x[rowSums(!is.na(x)) > 0, ]',
      'R <- cor(x, use = "pairwise")',
      'KMO(R)[c("MSA", "MSAi")]',
      'cortest.bartlett(R, n = nrow(x))',
      'det(R)',
    ),
  spss: ({ asked: { variables, missing } }) =>
    lines(
      'FACTOR',
      `  /VARIABLES ${variables.join(' ')}`,
      `  /MISSING ${missing === 'listwise' ? 'LISTWISE' : 'PAIRWISE'}`,
      '  /PRINT KMO AIC Det',
      '  /EXTRACTION PC',
      '  /ROTATION NOROTATE.',
    ),
};
