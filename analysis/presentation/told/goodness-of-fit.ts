import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, isClear, number, pIs, sentence, small, words } from '../say.ts';

export const goodnessOfFit: Presentation<'goodnessOfFit'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'counts', title: names.of(asked.variable), stub: both('取值', 'Value') },
      ['n', { key: 'expected', kind: 'number' }, 'residual'],
      found.categories.map((category) => ({
        label: names.value(asked.variable, category.value),
        values: category,
      })),
      why,
    ),
    buildTable(
      { id: 'test', title: both('拟合优度检验', 'Goodness of fit'), stub: both('检验', 'Test') },
      ['chi2', 'df', 'p', 'cohenW'],
      [{ label: plain('Pearson'), values: found }],
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { chi2, df, p, cohenW, n } = found;
    const figures = `w = ${small(cohenW)}, χ²(${degrees(df)}, N = ${n}) = ${number(chi2)}, ${pIs(p)}`;
    return sentence([
      words((say, zh) => {
        const name = say(names.of(asked.variable));
        if (p === null) return zh ? `${name} 的分布无法检验` : `the distribution of ${name} cannot be tested`;
        if (isClear(p))
          return zh
            ? `${name} 的分布与期望不符，${figures}`
            : `the distribution of ${name} differs from what was expected, ${figures}`;
        return zh
          ? `未见 ${name} 的分布与期望不符，${figures}`
          : `the distribution of ${name} was not found to differ from what was expected, ${figures}`;
      }),
    ]);
  },
  assumptions: ({ found }) => {
    const expected = found.categories.flatMap((category) =>
      category.expected === null ? [] : [category.expected],
    );
    return [
      assumption(
        both('期望频数', 'Expected counts'),
        expected.length > 0 ? Math.min(...expected) : null,
        (least) => least >= 5,
        (holds) =>
          holds
            ? both('期望频数都不小于 5', 'no expected count is below 5')
            : both('有期望频数小于 5：合并类别', 'an expected count is below 5: join categories'),
        whyOf([]),
      ),
    ];
  },
};
