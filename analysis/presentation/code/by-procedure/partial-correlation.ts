import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rName, rTerms, tails } from '../r-words.ts';

export const partialCorrelation: Coded<'partialCorrelation'> = {
  r: ({ asked: { x, y, controls, method = 'pearson', confidence = 0.95 } }) =>
    lines(
      `x <- na.omit(${rColumns([x, y, ...controls])})`,
      method === 'spearman' && 'x[] <- lapply(x, rank)',
      `a <- residuals(lm(${rName(x)} ~ ${rTerms(controls)}, data = x))`,
      `b <- residuals(lm(${rName(y)} ~ ${rTerms(controls)}, data = x))`,
      `r <- cor(a, b); df <- nrow(x) - 2 - ${controls.length}; t <- r * sqrt(df / (1 - r^2))`,
      'c(r = r, df = df, t = t, p = 2 * pt(-abs(t), df))',
      `tanh(atanh(r) + c(-1, 1) * qnorm(${tails(confidence).high}) / sqrt(df - 1))`,
      `c(semipartial = cor(a, x$${rName(y)}), other = cor(x$${rName(x)}, b), zero = cor(x$${rName(x)}, x$${rName(y)}))`,
    ),
  spss: ({ asked: { x, y, controls, method } }) =>
    method === 'spearman'
      ? null
      : lines('PARTIAL CORR', `  /VARIABLES=${x} ${y} BY ${controls.join(' ')}`, '  /STATISTICS=CORR.'),
};
