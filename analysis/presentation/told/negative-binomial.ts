import { both } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { number, pIs, sentence } from '../say.ts';
import { fitTable } from './logit.ts';
import { rateFigure, rateParts, rateTable, zeroTable } from './rates.ts';

export const negativeBinomial: Presentation<'negativeBinomial'> = {
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
        'theta',
        'thetaStandardError',
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
      both('方差大于均值', 'The variance exceeds the mean'),
      found.againstPoisson?.p ?? null,
      (p) => p < 0.05,
      (holds) => {
        const figures = `χ² = ${number(found.againstPoisson?.chi2)}, ${pIs(found.againstPoisson?.p)}`;
        return holds
          ? both(`比泊松拟合得好（${figures}）`, `fits better than Poisson (${figures})`)
          : both(
              `未见比泊松好（${figures}）：泊松回归就够`,
              `not found better than Poisson (${figures}), which is enough`,
            );
      },
      whyOf([]),
    ),
  ],
};
