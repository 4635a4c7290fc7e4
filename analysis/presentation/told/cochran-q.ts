import { both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { degrees, isClear, joined, number, pIs, sentence, words } from '../say.ts';

export const cochranQ: Presentation<'cochranQ'> = {
  tables: ({ found, names }, why) => [
    buildTable(
      { id: 'shares', title: both('各变量的比例', 'Shares'), stub: both('变量', 'Variable') },
      ['n', 'percent'],
      found.variables.map((each) => ({ label: names.of(each.name), values: each })),
      why,
    ),
    buildTable(
      { id: 'test', title: both('Cochran Q 检验', 'Cochran’s Q'), stub: both('检验', 'Test') },
      ['q', 'df', 'p'],
      [{ label: plain('Cochran'), values: found }],
      why,
    ),
    buildTable(
      { id: 'pairs', title: both('两两比较', 'Pair by pair'), stub: both('变量对', 'Pair') },
      [
        { key: 'b', kind: 'whole', label: both('仅前者', 'First only') },
        { key: 'c', kind: 'whole', label: both('仅后者', 'Second only') },
        'p',
      ],
      found.pairs.map(({ pair, ...values }) => ({
        label: joined(
          pair.map((each) => names.of(each)),
          ' – ',
          ' – ',
        ),
        values,
      })),
      why,
    ),
  ],
  sentence({ found, names }) {
    const { q, df, p, variables, n } = found;
    const shares = joined(
      variables.map(({ name, percent }) => words((say) => `${say(names.of(name))} ${number(percent, 1)}%`)),
      '、',
      ', ',
    );
    const test = `Q(${degrees(df)}) = ${number(q)}, ${pIs(p)}, n = ${n}`;
    if (p === null) return both('各比例无法比较。', 'The shares cannot be compared.');
    return sentence([
      isClear(p)
        ? both(`各比例不同（${shares['zh-CN']}），${test}`, `the shares differ (${shares.en}), ${test}`)
        : both(
            `未见各比例不同（${shares['zh-CN']}），${test}`,
            `the shares were not found to differ (${shares.en}), ${test}`,
          ),
    ]);
  },
};
