import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, interval, label, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';
import { criterion, ratee, rater, raterClass, rating } from './rating-roles.ts';
import { severitySpread } from './severity-spread.ts';

const element = {
  n: count,
  observedAverage: value,
  standardError: value,
  infit: value,
  outfit: value,
  fairAverage: value,
};

export const facets = declare({
  name: 'facets',
  title: both('多面 Rasch 模型', 'Many-facet Rasch model'),
  useWhen: both(
    '评价人宽严不同、评的对象与要素不全相同，想把宽严、难度与对象放在同一把尺子上',
    'to put raters’ severity, criteria and ratees on one scale when raters differ and did not all rate the same',
  ),
  avoidWhen: both(
    '数据不连通；评分不到约 10 次一人；要的只是信度：用 generalizability',
    'where the data are not connected, with fewer than some ten ratings a rater; for reliability alone use generalizability',
  ),
  question: 'raters',
  on: 'ratings',
  also: [
    'MFRM',
    'FACETS',
    'TAM',
    '多层面 Rasch',
    '评分者宽严',
    'rater severity',
    'Wright map',
    'fair average',
  ],
  assumes: both(
    '评分是同一量表上的等级（不超过 20 级）；对象、评价人与要素的作用相加；评价人之间经共同对象连在一起；边际估计另设对象来自同一正态分布',
    'ratings are categories of one scale (20 at most); ratees, raters and criteria add up; raters are connected through shared ratees; marginal estimates also take ratees to come from one normal distribution',
  ),
  method: both(
    'ln(P_k / P_{k−1}) = B_n − D_i − C_j − F_k（评分量表模型）。estimation：marginal 为边际极大似然（对象正态，等距求积），joint 为联合极大似然乘以 (L − 1)/L（L 为每个对象的平均评分数），asFacets 为不校正的联合极大似然。消去对象后用牛顿法。origin：raters 使宽严之和为 0，ratees 使对象均值为 0。errors：full 为完整标准误（宽严居中，或以对象为原点），conditional 以其余估计为已知。infit、outfit 以对象的估计值（边际估计用后验均值）计算；分离度 = 真实 SD / 均方根误差（SD 除以 n），strata = (4G + 1)/3；固定 χ² 用条件标准误。公平均分：其余各面取均值时的期望评分。始终得最高或最低分的没有有限估计。按类别的汇总四舍五入到 .1 logit。anchor 指明已知的宽严',
    'ln(P_k / P_{k−1}) = B_n − D_i − C_j − F_k (rating scale model). estimation: marginal is maximum likelihood with normal ratees (even quadrature), joint is joint maximum likelihood times (L − 1)/L with L ratings a ratee on average, asFacets is joint without that correction. Newton’s method with the ratees eliminated. origin: raters lets severities sum to 0, ratees lets ratees have mean 0. errors: full ones (centred, or floating where ratees are the origin), or conditional on all other estimates. Infit and outfit are taken at the measures of the ratees (posterior means if marginal); separation = true SD / root mean square error (SD over n), strata = (4G + 1)/3; the fixed χ² uses conditional errors. Fair average: the rating expected with all other facets at their means. What got the highest or lowest score throughout has no finite estimate. Numbers by class are rounded to .1 logit. anchor names known severities',
  ),
  source: [
    'Linacre 1989, Many-facet Rasch measurement',
    'Andrich 1978, A rating formulation for ordered response categories, Psychometrika 43',
    'Wright & Masters 1982, Rating scale analysis',
    'Louis 1982, Finding the observed information matrix when using the EM algorithm, JRSS B 44',
  ],
  lists: { severities: 'rater', measures: 'ratee' },
  spreads: ['raterSpread', 'rateeSpread', 'subsets'],
  roles: {
    rater,
    ratee,
    rating,
    criterion,
    class: raterClass,
    anchor: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      optional: true,
      title: both('已知的宽严（每行评价人的）', 'Known severity (of the rater of the row)'),
    },
  },
  options: {
    estimation: {
      kind: 'choice',
      title: both('估计方法', 'Estimation'),
      values: ['marginal', 'joint', 'asFacets'],
      default: 'marginal',
    },
    origin: {
      kind: 'choice',
      title: both('原点', 'Origin'),
      values: ['raters', 'ratees'],
      default: 'raters',
    },
    errors: {
      kind: 'choice',
      title: both('标准误', 'Standard errors'),
      values: ['full', 'conditional'],
      default: 'full',
    },
    confidence,
  },
  result: {
    raters: count,
    ratees: count,
    criteria: count,
    /** Fewest shared ratees that any rater relies on. */
    weakestLink: value,
    iterations: value,
    logLikelihood: value,
    /** Ratings a ratee, and what joint estimates were multiplied by. */
    length: value,
    correction: value,
    rateeMean: value,
    rateeSd: value,
    severities: orNull(
      list(Type.Object({ rater: label, class: orNull(label), severity: value, interval, ...element })),
    ),
    measures: orNull(list(Type.Object({ ratee: label, measure: value, ...element }))),
    difficulties: orNull(list(Type.Object({ criterion: label, difficulty: value, ...element }))),
    steps: orNull(list(Type.Object({ category: Type.Number(), n: count, threshold: value }))),
    /** Of all raters, then of each class. */
    raterSpread: orNull(severitySpread),
    rateeSpread: orNull(severitySpread),
    /** Ratings that are not connected with each other: `n` raters each. */
    subsets: list(Type.Object({ n: count, ratees: count, ratings: count, classes: list(label) })),
  },
});
