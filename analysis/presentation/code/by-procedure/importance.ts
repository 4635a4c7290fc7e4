import type { Coded } from '../../presentation.ts';
import { lmgFunction } from '../lmg.ts';
import { lines, rColumns, rText, rTexts } from '../r-words.ts';

export const importance: Coded<'importance'> = {
  r: ({ asked: { outcome, predictors, categorical = [] } }) =>
    lines(
      '# The same as calc.relimp(lm, type = "lmg") of the package relaimpo',
      lmgFunction,
      `x <- na.omit(${rColumns([outcome, ...predictors])})`,
      ...categorical.map((name) => `x[[${rText(name)}]] <- factor(x[[${rText(name)}]])`),
      `share <- lmg(x, ${rText(outcome)}, ${rTexts(predictors)})`,
      'cbind(lmg = share, percent = 100 * share / sum(share))',
      'c(r2 = sum(share))',
    ),
  spss: () => null,
};
