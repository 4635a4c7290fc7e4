import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, number, pIs, sentence, small } from '../say.ts';
import { fitTable, oddsFigure, oddsParts, oddsTable } from './logit.ts';

export const logistic: Presentation<'logistic'> = {
  tables: ({ found, names }, why) => [
    oddsTable(found.coefficients, names, why),
    fitTable(
      found,
      ['n', 'chi2', 'df', 'p', 'nagelkerke', 'mcFadden', 'auc', 'logLikelihood', 'nullLogLikelihood'],
      why,
    ),
    buildTable(
      { id: 'classification', title: both('分类', 'Classification'), stub: both('界线', 'Cut-off') },
      ['sensitivity', 'specificity', 'accuracy', 'brier'],
      found.classification
        ? [{ label: plain(small(found.classification.cutoff)), values: found.classification }]
        : [],
      why,
    ),
  ],
  figures: ({ found, names }) => oddsFigure(found.coefficients, names),
  sentence: ({ asked, found, names }) =>
    found.coefficients === null
      ? both('模型无法估计。', 'The model cannot be estimated.')
      : sentence(oddsParts(names.of(asked.outcome), found, found.coefficients, names)),
  assumptions: ({ found }) => [
    assumption(
      both('预测与实际相符（Hosmer–Lemeshow）', 'Predictions agree with what happened (Hosmer–Lemeshow)'),
      found.hosmerLemeshow?.p ?? null,
      (p) => p >= 0.05,
      (holds) => {
        const { chi2, df, p } = found.hosmerLemeshow!;
        const figures = `χ²(${degrees(df)}) = ${number(chi2)}, ${pIs(p)}`;
        return holds
          ? both(`未见不符，${figures}`, `no disagreement found, ${figures}`)
          : both(
              `不符，${figures}：加入平方项或交互项`,
              `they disagree, ${figures}: add squares or interactions`,
            );
      },
      both('预测概率的不同取值太少，没有检验', 'too few different predictions for a test'),
    ),

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
