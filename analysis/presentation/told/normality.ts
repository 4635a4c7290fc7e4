import { both, plain } from '../../model/words.ts';
import { assumption } from '../assume.ts';
import { buildTable, whyOf } from '../build-table.ts';
import type { Presentation } from '../presentation.ts';
import { isClear, pIs, sentence, small, words } from '../say.ts';

export const normality: Presentation<'normality'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'normality', title: both('正态性检验', 'Test of normality'), stub: both('变量', 'Variable') },
      ['n', { key: 'w', label: plain('W') }, 'p'],
      [{ label: names.of(asked.variable), values: { n: found.n, ...found.shapiroWilk } }],
      why,
    ),
  ],
  sentence({ asked, found, names }) {
    const { w, p } = found.shapiroWilk;
    const test = `Shapiro–Wilk W = ${small(w, 3)}, ${pIs(p)}, n = ${found.n}`;
    return sentence([
      words((say, zh) => {
        const name = say(names.of(asked.variable));
        if (p === null)
          return zh ? `${name}：无法检验正态性，${test}` : `${name}: normality cannot be tested, ${test}`;
        if (isClear(p))
          return zh
            ? `${name} 的分布偏离正态，${test}`
            : `${name} departs from a normal distribution, ${test}`;
        return zh
          ? `${name} 的分布未见偏离正态，${test}`
          : `${name} shows no departure from a normal distribution, ${test}`;
      }),
    ]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('人数', 'Number of respondents'),
      found.n,
      (n) => n <= 300,
      (holds) =>
        holds
          ? both('人数不多，p 可以直接读', 'not so many that p turns on trifles')
          : both(
              '人数多：微小偏离也有很小的 p，请看偏度、峰度与图',
              'many: trifling departures have a small p too, so look at skewness, kurtosis and a picture',
            ),
      whyOf([]),
    ),
  ],
};
