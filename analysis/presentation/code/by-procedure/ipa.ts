import type { Coded } from '../../presentation.ts';
import { lmgFunction } from '../lmg.ts';
import { lines, rColumns, rText, rTexts } from '../r-words.ts';

export const ipa: Coded<'ipa'> = {
  r: ({ asked: { performance, importance, outcome } }) =>
    importance === undefined
      ? lines(
          lmgFunction,
          `x <- na.omit(${rColumns([outcome, ...performance])})`,
          `points <- cbind(performance = colMeans(x[${rTexts(performance)}]), importance = lmg(x, ${rText(outcome)}, ${rTexts(performance)}))`,
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
