import { both } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { ci, isClear, number, pIs, sentence, small, words } from '../say.ts';

export const compareCorrelations: Presentation<'compareCorrelations'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      {
        id: 'correlations',
        title: both('两个相关系数', 'The two correlations'),
        stub: both('变量对', 'Pair'),
      },
      ['r', 'n'],
      found.correlations.map(({ pair, group, r, n }) => ({
        label: words((say) => pair.map((each) => say(names.of(each))).join(' – ')),
        ...(group !== null && asked.by !== undefined && { group: names.value(asked.by, group) }),
        values: { r, n },
      })),
      why,
    ),
    buildTable(
      { id: 'difference', title: both('差异检验', 'Test of the difference'), stub: both('检验', 'Test') },
      [
        'difference',
        { key: 'interval', kind: 'bounded' },
        'z',
        'p',
        ...(found.t === null ? [] : ['t', 'df', 'pWilliams']),
      ],
      [{ label: both('差值', 'Difference'), values: found }],
      why,
    ),
  ],
  sentence({ asked, found }) {
    const { difference, interval, z, p, correlations } = found;
    if (p === null)
      return both('相关系数之差无法检验。', 'The difference of the correlations cannot be tested.');
    const [first, second] = correlations.map(({ r }) => small(r));
    const figures = `Δr = ${small(difference)}, ${ci(interval, small, asked.confidence)}, z = ${number(z)}, ${pIs(p)}, n = ${found.n}`;
    return sentence([
      isClear(p)
        ? both(
            `两个相关系数（${first} 与 ${second}）不同，${figures}`,
            `the two correlations (${first} and ${second}) differ, ${figures}`,
          )
        : both(
            `未见两个相关系数（${first} 与 ${second}）不同，${figures}`,
            `the two correlations (${first} and ${second}) were not found to differ, ${figures}`,
          ),
    ]);
  },
};
