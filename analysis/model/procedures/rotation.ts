import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, value } from '../procedure/parts.ts';
import { person, tier } from '../procedure/person-roles.ts';
import { period } from '../procedure/rank-parts.ts';
import { both } from '../words.ts';

export const rotation = declare({
  name: 'rotation',
  title: both('轮流坐庄或强者恒强', 'Taking turns, or winning again'),
  useWhen: both(
    '想知道“优秀”是轮着来的，还是总给同一批人',
    'to ask whether the best tier goes round in turns or always to the same people',
  ),
  avoidWhen: both(
    '少于四年；名额与单位数接近',
    'with fewer than four years, or nearly as many places as units',
  ),
  question: 'fair',
  on: 'persons',
  also: ['轮流', '优秀轮换', 'turn-taking', 'hypergeometric', 'phyper'],
  assumes: both(
    '若与上期无关，每期的人选等于从同一批人中随机抽取',
    'were it nothing to do with the period before, each period would draw at random from the same people',
  ),
  method: both(
    '相邻两期都入选的人数 X 服从超几何分布 (N, K1, K2)；指数 = X/(K1K2/N)；低尾小为轮流，高尾小为连任。历期次数的方差与 Σ p(1 − p) 之比：小于 1 为轮流，大于 1 为集中',
    'who wins in two periods running, X, is hypergeometric (N, K1, K2); index X/(K1K2/N); a small low tail is taking turns, a small high tail winning again. The variance of wins over Σ p(1 − p): below 1 turns, above 1 the same people',
  ),
  source: ['Fisher 1935, The logic of inductive inference, JRSS 98, 39–82'],
  spreads: ['pairs', 'wins'],
  roles: { person, period, tier },
  options: {
    win: { kind: 'value', needed: true, title: both('算作入选的等次', 'The tier that is a win') },
  },
  result: {
    pairs: list(
      Type.Object({
        from: label,
        to: label,
        /** In both periods. */
        persons: count,
        winsBefore: count,
        winsAfter: count,
        /** The fewest people that the line tells of: winners of either period. */
        n: count,
        bothTimes: value,
        expected: value,
        index: value,
        atMost: value,
        atLeast: value,
      }),
    ),
    /** Persons who are in every period, by how often they won. */
    wins: list(Type.Object({ wins: count, n: count, expected: value })),
    varianceOfWins: value,
    expectedVariance: value,
    varianceRatio: value,
  },
});
