import type { Coded } from '../../presentation.ts';
import { lmgFunction } from '../lmg.ts';
import { lines, rColumns, rText, rTexts } from '../r-words.ts';

/** What tells the importance of the columns that are named. */
const derived = (outcome: string, names: string, association: 'lmg' | 'correlation' | 'beta') =>
  ({
    lmg: `lmg(x, ${outcome}, ${names})`,
    correlation: `c(cor(x[${names}], x[[${outcome}]]))`,
    beta: `coef(lm(scale(x[[${outcome}]]) ~ scale(as.matrix(x[${names}]))))[-1]`,
  })[association];

export const ipa: Coded<'ipa'> = {
  r: ({ asked: { performance, importance, outcome, association = 'lmg' } }) =>
    importance === undefined
      ? lines(
          association === 'lmg' && lmgFunction,
          `x <- na.omit(${rColumns([outcome, ...performance])})`,
          `points <- cbind(performance = colMeans(x[${rTexts(performance)}]), importance = ${derived(rText(outcome), rTexts(performance), association)})`,
          'points',
          'colMeans(points)',
        )
      : lines(
          `points <- cbind(performance = colMeans(${rColumns(performance)}, na.rm = TRUE), importance = colMeans(${rColumns(importance)}, na.rm = TRUE))`,
          'points',
          'colMeans(points)',
        ),
  spss: ({ asked: { performance, importance } }) =>
    importance === undefined
      ? null
      : `DESCRIPTIVES VARIABLES=${[...performance, ...importance].join(' ')} /STATISTICS=MEAN.`,
};
