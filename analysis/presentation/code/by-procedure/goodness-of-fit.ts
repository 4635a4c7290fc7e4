import type { Coded } from '../../presentation.ts';
import { lines, rColumn, rLiteral } from '../r-words.ts';

export const goodnessOfFit: Coded<'goodnessOfFit'> = {
  r: ({ asked: { variable, values, expected } }) => {
    const levels = values ? `, levels = c(${values.map(rLiteral).join(', ')})` : '';
    const shares = expected ? `, p = c(${expected.join(', ')}), rescale.p = TRUE` : '';
    return lines(
      `counts <- table(factor(${rColumn(variable)}${levels}))`,
      `test <- suppressWarnings(chisq.test(counts${shares}))`,
      'test[c("statistic", "parameter", "p.value", "observed", "expected", "residuals", "stdres")]',
      'c(w = sqrt(unname(test$statistic) / sum(counts)), n = sum(counts))',
    );
  },
  spss: ({ asked: { variable, expected } }) =>
    lines(`NPAR TESTS /CHISQUARE=${variable}`, `  /EXPECTED=${expected ? expected.join(' ') : 'EQUAL'}.`),
};
