import { both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { sentence } from '../say.ts';
import { fitTable, oddsFigure, oddsParts, oddsTable } from './logit.ts';

export const ordinal: Presentation<'ordinal'> = {
  tables: ({ found, names }, why) => [
    oddsTable(found.coefficients, names, why),
    buildTable(
      { id: 'thresholds', title: both('阈值', 'Thresholds'), stub: both('阈值', 'Threshold') },
      ['estimate', 'standardError', 'z', 'p'],
      (found.thresholds ?? []).map((each) => ({ label: plain(each.threshold), values: each })),
      why,
    ),
    fitTable(
      found,
      ['n', 'chi2', 'df', 'p', 'nagelkerke', 'mcFadden', 'logLikelihood', 'nullLogLikelihood'],
      why,
    ),
  ],
  figures: ({ found, names }) => oddsFigure(found.coefficients, names),
  sentence: ({ asked, found, names }) =>
    found.coefficients === null
      ? both('模型无法估计。', 'The model cannot be estimated.')
      : sentence(oddsParts(names.of(asked.outcome), found, found.coefficients, names)),
  assumptions: ({ found }) => [
    {
      name: both('比例优势', 'Proportional odds'),
      holds: 'unknown',
      said: both(
        '结果看不出：在各分界处分别做二元回归，看系数是否相近',
        'the result does not tell: make a logistic regression at each threshold and see whether coefficients are alike',
      ),
    },
    ...(found.separated === undefined
      ? []
      : [
          {
            name: both('没有完全分离', 'No separation'),
            holds: found.separated ? ('no' as const) : ('yes' as const),
            said: found.separated
              ? both(
                  '类别被完全分开：系数没有意义',
                  'categories are parted completely: coefficients mean nothing',
                )
              : both('类别没有被完全分开', 'categories are not parted completely'),
          },
        ]),
  ],
};
