import { both, plain } from '../../model/words.ts';
import { rankTable as buildTable } from '../record-tables.ts';
import type { Names, Presentation } from '../presentation.ts';
import { isClear, number, pIs, sentence, words } from '../say.ts';

export const rotation: Presentation<'rotation'> = {
  tables({ asked, found, names }, why) {
    const pair = pairLabel(asked.period, names);
    return [
      buildTable(
        { id: 'pairs', title: both('相邻两期', 'Two periods running'), stub: both('考评期', 'Periods') },
        [
          'persons',
          'winsBefore',
          'winsAfter',
          'bothTimes',
          'expected',
          { key: 'index', kind: 'number', label: both('指数', 'Index') },
          'atMost',
          'atLeast',
        ],
        found.pairs.map((each) => ({ label: pair(each), values: each })),
        why,
      ),
      buildTable(
        { id: 'wins', title: both('入选次数', 'Wins'), stub: both('次数', 'Times') },
        ['n', 'expected'],
        found.wins.map((each) => ({ label: plain(String(each.wins)), values: each })),
        why,
      ),
      buildTable(
        { id: 'variance', title: both('次数的方差', 'Variance of wins'), stub: both('指标', 'Measure') },
        ['varianceOfWins', 'expectedVariance', 'varianceRatio'],
        [{ label: both('各期都在的人', 'Those in every period'), values: found }],
        why,
      ),
    ];
  },
  sentence({ asked, found, names }) {
    const pair = pairLabel(asked.period, names);
    return sentence(
      found.pairs
        .filter(({ index }) => index !== null)
        .map((each) => {
          const figures = (p: number | null) => `${number(each.index)}, ${pIs(p)}`;
          return words((say, zh) => {
            const own = say(pair(each));
            if (isClear(each.atMost))
              return zh
                ? `${own}：两期都入选的少于随机，像是轮流，指数 = ${figures(each.atMost)}`
                : `${own}: fewer won both times than at random, as if in turns, index = ${figures(each.atMost)}`;
            if (isClear(each.atLeast))
              return zh
                ? `${own}：两期都入选的多于随机，指数 = ${figures(each.atLeast)}`
                : `${own}: more won both times than at random, index = ${figures(each.atLeast)}`;
            return zh
              ? `${own}：与随机无异，指数 = ${number(each.index)}`
              : `${own}: no different from chance, index = ${number(each.index)}`;
          });
        }),
    );
  },
};

const pairLabel =
  (period: string | undefined, names: Names) =>
  ({ from, to }: { readonly from: string | number; readonly to: string | number }) =>
    words((say) => [from, to].map((each) => say(names.value(period ?? 'period', each))).join(' → '));
