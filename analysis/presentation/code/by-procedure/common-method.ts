import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

export const commonMethod: Coded<'commonMethod'> = {
  r: ({ asked: { variables, missing } }) =>
    lines(
      'library(lavaan)',
      `x <- ${rColumns(variables)}`,
      missing === 'listwise' && 'x <- na.omit(x)',
      'values <- eigen(cor(x, use = "pairwise"))$values',
      'c(percent = 100 * values[1] / length(values), above_one = sum(values > 1))',
      'fit <- cfa(paste("method =~", paste(names(x), collapse = " + ")), data = x)',
      'fitMeasures(fit, c("ntotal", "chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper"))',
    ),
  spss: ({ asked: { variables, missing } }) =>
    lines(
      'FACTOR',
      `  /VARIABLES ${variables.join(' ')}`,
      `  /MISSING ${missing === 'listwise' ? 'LISTWISE' : 'PAIRWISE'}`,
      '  /PRINT INITIAL',
      '  /CRITERIA MINEIGEN(1)',
      '  /EXTRACTION PC',
      '  /ROTATION NOROTATE.',
    ),
};
