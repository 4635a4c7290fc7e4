import type { Coded } from '../../presentation.ts';
import { lavaanModel, measurementModel } from '../lavaan.ts';
import { lines, rText } from '../r-words.ts';

export const invariance: Coded<'invariance'> = {
  r: ({ asked: { factors, group, missing = 'listwise' } }) => {
    const fit = (equal: string) =>
      `cfa(model, data = d, group = ${rText(group)}, missing = "${missing}", meanstructure = TRUE${equal})`;
    return lines(
      'library(lavaan)',
      `model <- ${lavaanModel(measurementModel(factors))}`,
      `configural <- ${fit('')}`,
      `metric <- ${fit(', group.equal = "loadings"')}`,
      `scalar <- ${fit(', group.equal = c("loadings", "intercepts")')}`,
      'steps <- sapply(list(configural, metric, scalar), fitMeasures, c("chisq", "df", "pvalue", "cfi", "tli", "rmsea"))',
      'steps',
      'apply(steps[c("cfi", "rmsea"), ], 1, diff)',
      'lavInspect(configural, "nobs")',
    );
  },
  spss: () => null,
};
