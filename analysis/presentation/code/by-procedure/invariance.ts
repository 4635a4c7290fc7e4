import type { Coded } from '../../presentation.ts';
import { lavaanModel, measurementModel } from '../lavaan.ts';
import { lines, rText, rTexts } from '../r-words.ts';

export const invariance: Coded<'invariance'> = {
  r: ({ asked: { factors, group, estimator = 'ml', missing = 'listwise', free = [] } }) => {
    const partial = free.length > 0 ? `, group.partial = ${rTexts(free)}` : '';
    const fit = (equal: string) =>
      `cfa(model, data = d, group = ${rText(group)}, missing = "${missing}", meanstructure = TRUE, estimator = "${estimator.toUpperCase()}"${equal}${equal && partial})`;
    return lines(
      'library(lavaan)',
      `model <- ${lavaanModel(measurementModel(factors))}`,
      `configural <- ${fit('')}`,
      `metric <- ${fit(', group.equal = "loadings"')}`,
      `scalar <- ${fit(', group.equal = c("loadings", "intercepts")')}`,
      `strict <- ${fit(', group.equal = c("loadings", "intercepts", "residuals")')}`,
      'steps <- sapply(list(configural, metric, scalar, strict), fitMeasures, c("chisq", "df", "pvalue", "cfi", "tli", "rmsea"))',
      'steps',
      'apply(steps[c("cfi", "rmsea"), ], 1, diff)',
      'anova(configural, metric, scalar, strict)',
      'lavInspect(configural, "nobs")',
    );
  },
  spss: () => null,
};
