import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { seed } from '../procedure/options.ts';
import { count, interval, label, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';
import { criterion, ratee, rater, rating } from './rating-roles.ts';

const placed = Type.Object({
  score: value,
  standardError: value,
  rank: value,
  rankInterval: interval,
  /** The rank of the raw score lies outside of the interval. */
  clear: Type.Boolean(),
});

export const adjust = declare({
  name: 'adjust',
  title: both('校正宽严后的得分', 'Scores adjusted for severity'),
  useWhen: both(
    '各对象由宽严不同的评价人评分，想知道校正后谁的名次会变、变得是否可信',
    'to ask whose rank would change, and whether for sure, once the severity of their raters is taken out',
  ),
  avoidWhen: both(
    '评价人与对象不连通；校正后的次序不比误差更可信时',
    'where raters and ratees are not connected, or the moves are smaller than their errors',
  ),
  question: 'raters',
  on: 'ratings',
  also: [
    'adjusted scores',
    'fair average',
    'least squares means',
    'BLUP',
    'emmeans',
    '公平平均分',
    '最小二乘均值',
    '分数校正',
  ],
  assumes: both(
    '评价人之间经共同对象连在一起；对象、评价人与要素的作用相加',
    'raters are connected through shared ratees; ratees, raters and criteria add up',
  ),
  method: both(
    'ols：对象 + 评价人 + 要素的最小二乘均值；fair：多面 Rasch 模型（边际估计）的公平平均分；blup：对象与评价人为随机效应（REML）的最佳线性无偏预测。名次以大为先，同分取平均。名次、相关与变动的区间来自 1000 次（固定种子）按标准误的正态抽取；原名次落在校正后名次的 95 % 区间之外才算明确的变动。top 为第一等次的份额',
    'ols: least squares means of ratee + rater + criterion; fair: fair averages of the many-facet Rasch model (marginal); blup: best linear unbiased predictions with random ratees and raters (REML). The largest score has rank 1, ties their mean. Intervals of ranks, of r and of moves come from 1,000 seeded normal draws by the standard errors; a move is clear where the raw rank lies outside of the 95 % interval of the adjusted one. top is the share of the first tier',
  ),
  source: [
    'Linacre 1989, Many-facet Rasch measurement',
    'Braun 1988, Understanding scoring reliability, Journal of Educational Statistics 13',
    'Searle, Casella & McCulloch 1992, Variance components',
  ],
  lists: { scores: 'ratee' },
  spreads: ['methods', 'variances'],
  roles: { rater, ratee, rating, criterion },
  options: {
    top: {
      kind: 'number',
      title: both('第一等次的份额', 'Share of the first tier'),
      from: 0.01,
      to: 0.99,
      default: 0.2,
    },
    seed,
  },
  result: {
    raters: count,
    ratees: count,
    methods: list(
      Type.Object({
        method: Type.String(),
        n: count,
        r: value,
        rInterval: interval,
        meanMove: value,
        meanMoveInterval: interval,
        maxMove: value,
        maxMoveInterval: interval,
        tierChanges: value,
        tierChangesInterval: interval,
        clearMoves: value,
      }),
    ),
    /** Of random ratees and raters; `n` persons each. */
    variances: list(Type.Object({ source: Type.String(), n: count, variance: value, percent: value })),
    scores: orNull(
      list(
        Type.Object({
          ratee: label,
          n: count,
          raw: value,
          rawRank: value,
          ols: orNull(placed),
          fair: orNull(placed),
          blup: orNull(placed),
        }),
      ),
    ),
  },
});
