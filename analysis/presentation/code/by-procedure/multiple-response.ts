import type { Coded } from '../../presentation.ts';
import { lines, rColumns, rLiteral } from '../r-words.ts';

export const multipleResponse: Coded<'multipleResponse'> = {
  r: ({ asked: { items, value = 1, base = 'answered' } }) =>
    lines(
      `x <- ${rColumns(items)}`,
      'lapply(x, table)',
      `ticked <- colSums(x == ${rLiteral(value)}, na.rm = TRUE)`,
      `any <- rowSums(x == ${rLiteral(value)}, na.rm = TRUE) > 0; answered <- rowSums(!is.na(x)) > 0`,
      `cases <- sum(${base === 'ticked' ? 'any' : 'answered'})`,
      'c(cases = cases, responses = sum(ticked), none = sum(answered & !any))',
      'cbind(n = ticked, responses = 100 * ticked / sum(ticked), cases = 100 * ticked / cases)',
    ),
  spss: ({ asked: { items, value = 1 } }) =>
    lines('MULT RESPONSE', `  GROUPS=$set (${items.join(' ')} (${value}))`, '  /FREQUENCIES=$set.'),
};
