import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, isClear, joined, number, pIs, sentence, small, words } from '../say.ts';
import { isConstant, termLabel } from '../term-label.ts';
import { fitTable } from './logit.ts';

export const multinomial: Presentation<'multinomial'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      {
        id: 'coefficients',
        title: both('系数（对参照类）', 'Coefficients against the reference'),
        stub: both('项', 'Term'),
      },
      [
        'b',
        'standardError',
        'z',
        'p',
        'oddsRatio',
        { key: 'interval', label: both('OR 的置信区间', 'Interval of OR') },
      ],
      (found.coefficients ?? []).map((each) => ({
        group: names.value(asked.outcome, each.category),
        label: termLabel(each.term, names),
        values: each,
      })),
      why,
    ),
    fitTable(
      found,
      ['n', 'chi2', 'df', 'p', 'nagelkerke', 'mcFadden', 'correct', 'logLikelihood', 'aic', 'bic'],
      why,
    ),
    buildTable(
      { id: 'categories', title: names.of(asked.outcome), stub: both('类别', 'Category') },
      ['n'],
      (found.categories ?? []).map((each) => ({
        label: words((say, zh) => {
          const name = say(names.value(asked.outcome, each.value));
          return each.value === found.reference ? (zh ? `${name}（参照）` : `${name} (reference)`) : name;
        }),
        values: each,
      })),
      why,
    ),
  ],
  figures: ({ asked, found, names }) =>
    found.coefficients
      ? [
          {
            kind: 'intervals',
            title: both('发生比之比（OR）', 'Odds ratios'),
            axis: both('OR', 'OR'),
            reference: 1,
            points: found.coefficients
              .filter(({ term }) => !isConstant(term))
              .map(({ category, term, oddsRatio, interval }) => ({
                label: termLabel(term, names),
                series: names.value(asked.outcome, category),
                at: oddsRatio,
                from: interval?.[0] ?? null,
                to: interval?.[1] ?? null,
              })),
          },
        ]
      : [],
  sentence({ asked, found, names }) {
    if (found.coefficients === null) return both('模型无法估计。', 'The model cannot be estimated.');
    const clear = found.coefficients.filter(({ term, p }) => !isConstant(term) && isClear(p));
    const figures = `Nagelkerke R² = ${small(found.nagelkerke)}, χ²(${degrees(found.df)}) = ${number(found.chi2)}, ${pIs(found.p)}, n = ${found.n}`;
    return sentence([
      words((say, zh) => {
        const outcome = say(names.of(asked.outcome));
        if (isClear(found.p))
          return zh
            ? `预测变量有助于区分 ${outcome} 的各类，${figures}`
            : `the predictors help to tell the categories of ${outcome}, ${figures}`;
        return zh
          ? `未见预测变量有助于区分 ${outcome} 的各类，${figures}`
          : `the predictors were not found to help to tell the categories of ${outcome}, ${figures}`;
      }),
      ...(clear.length > 0
        ? [
            joined(
              clear.map(({ category, term, oddsRatio, interval, p }) =>
                words(
                  (say, zh) =>
                    `${say(names.value(asked.outcome, category))}${zh ? '：' : ': '}${say(termLabel(term, names))} OR = ${number(oddsRatio)} [${number(interval?.[0])}, ${number(interval?.[1])}], ${pIs(p)}`,
                ),
              ),
            ),
          ]
        : []),
    ]);
  },
  assumptions: ({ found }) => [
    {
      name: both('没有完全分离', 'No separation'),
      holds: found.separated === undefined ? 'unknown' : found.separated ? 'no' : 'yes',
      said: found.separated
        ? both(
            '有的类别被完全分开：其系数没有意义',
            'some categories are parted completely: their coefficients mean nothing',
          )
        : both('各类没有被完全分开', 'categories are not parted completely'),
    },
    {
      name: both('选项之间独立（IIA）', 'Independence of irrelevant alternatives'),
      holds: 'unknown',
      said: both(
        '数字看不出：去掉一类再做，看其余系数是否相近',
        'numbers do not tell: leave a category out and see whether the other coefficients stay',
      ),
    },
  ],
};
