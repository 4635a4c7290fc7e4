import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, number, pIs, sentence } from '../say.ts';
import { termLabel } from '../term-label.ts';
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
    buildTable(
      {
        id: 'brant',
        title: both('比例优势：Brant 检验', 'Proportional odds: Brant’s test'),
        stub: both('项', 'Term'),
      },
      ['chi2', 'df', 'p'],
      found.brant
        ? [
            ...found.brant.terms.map((each) => ({ label: termLabel(each.term, names), values: each })),
            { label: both('全部', 'All'), values: found.brant },
          ]
        : [],
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
    assumption(
      both('比例优势（Brant 检验）', 'Proportional odds (Brant’s test)'),
      found.brant?.p ?? null,
      (p) => p >= 0.05,
      (holds) => {
        const figures = `χ²(${degrees(found.brant?.df)}) = ${number(found.brant?.chi2)}, ${pIs(found.brant?.p)}`;
        return holds
          ? both(
              `各分界处的系数未见不同，${figures}`,
              `coefficients were not found to differ between the cuts, ${figures}`,
            )
          : both(
              `各分界处的系数不同，${figures}：用多项 logistic，或逐个分界报告`,
              `coefficients differ between the cuts, ${figures}: use a multinomial regression, or report cut by cut`,
            );
      },
      both(
        '没有 Brant 检验：在各分界处分别做二元回归，看系数是否相近',
        'there is no test of Brant: make a logistic regression at each threshold and see whether coefficients are alike',
      ),
    ),
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
