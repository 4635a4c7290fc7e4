import { both } from '../../model/words.ts';
import type { Presentation } from '../presentation.ts';
import { sentence } from '../say.ts';
import { fitTable, oddsFigure, oddsParts, oddsTable } from './logit.ts';

export const logistic: Presentation<'logistic'> = {
  tables: ({ found, names }, why) => [
    oddsTable(found.coefficients, names, why),
    fitTable(
      found,
      ['n', 'chi2', 'df', 'p', 'nagelkerke', 'mcFadden', 'auc', 'logLikelihood', 'nullLogLikelihood'],
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
      name: both('没有完全分离', 'No separation'),
      holds: found.separated === null ? 'unknown' : found.separated ? 'no' : 'yes',
      said: found.separated
        ? both(
            '预测变量把两类完全分开：系数没有意义，合并类别或去掉该变量',
            'predictors part the two answers completely: coefficients mean nothing, join categories or drop the variable',
          )
        : both('两类没有被完全分开', 'the two answers are not parted completely'),
    },
    {
      name: both('对数发生比为直线', 'Straight lines of the log odds'),
      holds: 'unknown',
      said: both('数字看不出：可加入平方项比较', 'numbers do not tell: compare with a square added'),
    },
  ],
};
