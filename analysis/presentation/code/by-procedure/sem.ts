import type { Coded } from '../../presentation.ts';
import { lavaanModel } from '../lavaan.ts';
import { lines, rText, rTexts } from '../r-words.ts';

export const sem: Coded<'sem'> = {
  r: ({ asked }) => {
    const { model, group, estimator = 'ml', missing = 'listwise', equal = [], ordered } = asked;
    const settings = [
      `estimator = "${estimator.toUpperCase()}"`,
      `missing = "${missing}"`,
      asked.means === true && 'meanstructure = TRUE',
      group !== undefined && `group = ${rText(group)}`,
      equal.length > 0 && `group.equal = ${rTexts(equal)}`,
      ordered && `ordered = ${rTexts(ordered)}`,
    ].filter((each) => typeof each === 'string');
    return lines(
      'library(lavaan)',
      `model <- ${lavaanModel(model)}`,
      `fit <- sem(model, data = d, ${settings.join(', ')})`,
      'fitMeasures(fit)',
      'parameterEstimates(fit, standardized = TRUE)',
      'standardizedSolution(fit)',
      'lavInspect(fit, "rsquare")',
      asked.modificationIndices !== undefined &&
        `modindices(fit, sort. = TRUE, maximum.number = ${asked.modificationIndices})`,
      asked.bootstrap !== undefined &&
        `parameterEstimates(update(fit, se = "bootstrap", bootstrap = ${asked.bootstrap}), boot.ci.type = "perc", level = ${asked.confidence ?? 0.95})`,
    );
  },
  spss: () => null,
};
