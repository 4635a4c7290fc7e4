import type { Coded } from '../../presentation.ts';
import { lines, rColumn, rLiteral, tails } from '../r-words.ts';

export const proportion: Coded<'proportion'> = {
  r: ({ asked: { variable, value, values, method = 'wilson', confidence = 0.95 } }) => {
    const counted = values ?? (value === undefined ? [1] : [value]);
    const interval = {
      wilson: `prop.test(sum(hit), length(hit), conf.level = ${confidence}, correct = FALSE)$conf.int`,
      exact: `binom.test(sum(hit), length(hit), conf.level = ${confidence})$conf.int`,
      wald: `p + c(-1, 1) * qnorm(${tails(confidence).high}) * sqrt(p * (1 - p) / length(hit))`,
    }[method];
    return lines(
      `x <- na.omit(${rColumn(variable)})`,
      `hit <- x %in% c(${counted.map(rLiteral).join(', ')}); p <- mean(hit)`,
      'c(n = length(hit), p = p, se = sqrt(p * (1 - p) / length(hit)))',
      interval,
      'cbind(table(x), 100 * prop.table(table(x)))',
    );
  },
  spss: ({ asked: { variable } }) => `FREQUENCIES VARIABLES=${variable}.`,
};
