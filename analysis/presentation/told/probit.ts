import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, isClear, joined, number, pIs, sentence, small, words } from '../say.ts';
import { isConstant, termLabel } from '../term-label.ts';
import { fitTable } from './logit.ts';

const marginal = {
  key: 'marginal',
  kind: 'bounded',
  label: both('平均边际效应', 'Average marginal effect'),
} as const;

export const probit: Presentation<'probit'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      { id: 'coefficients', title: both('系数', 'Coefficients'), stub: both('项', 'Term') },
      ['b', 'standardError', 'z', 'p', 'interval', marginal],
      (found.coefficients ?? []).map(({ marginal: change, ...each }) => ({
        label: termLabel(each.term, names),
        values: isConstant(each.term) ? each : { ...each, marginal: change },
      })),
      why,
    ),
    fitTable(found, ['n', 'chi2', 'df', 'p', 'nagelkerke', 'mcFadden', 'auc', 'logLikelihood'], why),
  ],
  figures: ({ found, names }) =>
    found.coefficients
      ? [
          {
            kind: 'intervals',
            title: both('Probit 系数', 'Probit coefficients'),
            axis: both('b', 'b'),
            reference: 0,
            points: found.coefficients
              .filter(({ term }) => !isConstant(term))
              .map(({ term, b, interval }) => ({
                label: termLabel(term, names),
                at: b,
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
            ? `预测变量有助于区分 ${outcome}，${figures}`
            : `the predictors help to tell ${outcome}, ${figures}`;
        return zh
          ? `未见预测变量有助于区分 ${outcome}，${figures}`
          : `the predictors were not found to help to tell ${outcome}, ${figures}`;
      }),
      ...(clear.length > 0
        ? [
            joined(
              clear.map(({ term, b, marginal, p }) =>
                words((say, zh) => {
                  const label = say(termLabel(term, names));
                  return zh
                    ? `${label} 每增加 1，概率平均变化 ${small(marginal, 3)}（b = ${number(b)}, ${pIs(p)}）`
                    : `one more of ${label} changes the probability by ${small(marginal, 3)} on average (b = ${number(b)}, ${pIs(p)})`;
                }),
              ),
            ),
          ]
        : []),
    ]);
  },
  assumptions: ({ found }) => [
    {
      name: both('没有完全分离', 'No separation'),
      holds: found.separated === null ? 'unknown' : found.separated ? 'no' : 'yes',
      said: found.separated
        ? both(
            '预测变量把两类完全分开：系数没有意义',
            'predictors part the two answers completely: coefficients mean nothing',
          )
        : both('两类没有被完全分开', 'the two answers are not parted completely'),
    },
  ],
};
