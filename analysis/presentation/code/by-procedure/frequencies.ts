import type { Coded } from '../../presentation.ts';
import { lines, rColumns } from '../r-words.ts';

export const frequencies: Coded<'frequencies'> = {
  r: ({ asked: { variables } }) =>
    lines(
      `lapply(${rColumns(variables)}, function(x) {
  n <- table(x)
  valid <- 100 * prop.table(n)
  list(table = cbind(n, percent = 100 * n / length(x), validPercent = valid, cumulativePercent = cumsum(valid)),
    n = sum(n), missing = sum(is.na(x)))
})`,
    ),
  spss: ({ asked: { variables } }) => `FREQUENCIES VARIABLES=${variables.join(' ')}.`,
};
