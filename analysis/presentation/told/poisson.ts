import { both } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { number, pIs, sentence } from '../say.ts';
import { fitTable } from './logit.ts';
import { rateFigure, rateParts, rateTable, zeroTable } from './rates.ts';

export const poisson: Presentation<'poisson'> = {
  tables: ({ found, names }, why) => [
    rateTable(found.coefficients, names, why),
    fitTable(
      found,
      [
        'n',
        'chi2',
        'df',
        'p',
        'mcFadden',
        'deviance',
        'residualDf',
        'dispersion',
        'logLikelihood',
        'aic',
        'bic',
      ],
      why,
    ),
    zeroTable(found.zeros, why),
  ],
  figures: ({ found, names }) => rateFigure(found.coefficients, names),
  sentence: ({ asked, found, names }) =>
    found.coefficients === null
      ? both('模型无法估计。', 'The model cannot be estimated.')
      : sentence(rateParts(names.of(asked.outcome), found, found.coefficients, names)),
  assumptions: ({ found }) => [
    assumption(
      both('方差等于均值', 'The variance is the mean'),
      found.overdispersion?.p ?? null,
      (p) => p >= 0.05,
      (holds) => {
        const figures = `${number(found.overdispersion?.ratio)}, ${pIs(found.overdispersion?.p)}`;
        return holds
          ? both(
              `未见过度离散（方差/均值 ${figures}）`,
              `no overdispersion found (variance over mean ${figures})`,
            )
          : both(
              `过度离散（方差/均值 ${figures}）：改用负二项回归或稳健标准误`,
              `overdispersion (variance over mean ${figures}): use a negative binomial regression or robust errors`,
            );
      },
      whyOf([]),
    ),
  ],
};
