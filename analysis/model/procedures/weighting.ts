import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

/** From here on judgements contradict each other too much to be used (Saaty). */
export const LARGEST_CONSISTENCY_RATIO = 0.1;

export const weighting = declare({
  name: 'weighting',
  title: both('指标赋权与综合评价', 'Weighting of indicators'),
  useWhen: both(
    '想给几个指标定权重并给各单位打综合分、排名：按数据（熵权、CRITIC）、按专家两两比较（AHP），或按与理想解的距离（TOPSIS）',
    'to weight indicators and rank units by all of them: by the data (entropy, CRITIC), by experts’ comparisons (AHP), or by the distance to an ideal (TOPSIS)',
  ),
  avoidWhen: both(
    '题项测的是同一件事：用量表均值；把数据算出的权重当作重要性：熵权与 CRITIC 只说哪个指标差别大',
    'where items measure one thing: use the mean of a scale; and weights made of data are no importance: entropy and CRITIC only tell which indicators differ most between units',
  ),
  question: 'act',
  also: [
    '熵值法', '熵权法', '层次分析法', 'AHP', 'CRITIC', 'TOPSIS', '优劣解距离法', '一致性检验', '综合评价', '权重', 'entropy weights',
    'analytic hierarchy process', 'SPSSAU AHP', 'MCDM', 'topsis::topsis',
  ], // prettier-ignore
  assumes: both(
    '各单位的指标可比；指标越大越好，除非列为成本；AHP：判断互为倒数，CR 小于 .1 才可用',
    'indicators compare between units; more is better unless an indicator is a cost; AHP: judgements are reciprocal, and of use where CR is below .1',
  ),
  method: both(
    '熵权、CRITIC、AHP 的得分：极差标准化后加权和；熵权：p 为标准化值的份额，e 以单位数的对数归一，权重与 1 − e 成正比；CRITIC：标准差 × Σ(1 − r)；AHP：主特征向量，CR = CI/RI（Saaty 的 RI），几位专家取几何平均；TOPSIS：向量标准化，与正负理想解的欧氏距离，贴近度 = d⁻/(d⁺ + d⁻)',
    'entropy, CRITIC and AHP score by the weighted sum of range-standardised values; entropy: shares of these, e over the log of the number of units, weights go as 1 − e; CRITIC: SD × Σ(1 − r); AHP: principal eigenvector, CR = CI / RI with Saaty’s RI, several experts by geometric means; TOPSIS: vector standardised, Euclidean distances to the ideal and its contrary, closeness d⁻ / (d⁺ + d⁻)',
  ),
  source: [
    'Saaty 1980, The Analytic Hierarchy Process',
    'Saaty 2008, Decision making with the analytic hierarchy process, International Journal of Services Sciences 1, 83–98',
    'Hwang & Yoon 1981, Multiple Attribute Decision Making',
    'Diakoulaki, Mavrotas & Papayannakis 1995, Determining objective weights in multiple criteria problems: the CRITIC method, Computers & Operations Research 22, 763–770',
  ],
  roles: {
    indicators: {
      takes: 'list',
      use: 'summed',
      level: 'interval',
      least: 2,
      most: 100,
      title: both('指标', 'Indicators'),
    },
    unit: {
      takes: 'variable',
      use: 'grouping',
      level: 'nominal',
      optional: true,
      title: both(
        '单位（取各单位的均值；不填则每行一个）',
        'Unit, whose means are taken; each row by itself where it is left out',
      ),
    },
  },
  options: {
    method: {
      kind: 'choice',
      title: both('方法', 'Method'),
      values: ['entropy', 'critic', 'ahp', 'topsis'],
      default: 'entropy',
    },
    direction: {
      kind: 'sets',
      title: both('越小越好的指标，写作 cost: …', 'Indicators of which less is better, as cost: …'),
    },
    weightsBy: {
      kind: 'choice',
      title: both('TOPSIS 的权重', 'Weights of TOPSIS'),
      values: ['equal', 'entropy', 'critic', 'ahp', 'given'],
      default: 'equal',
    },
    given: { kind: 'numbers', from: 0, to: 1e9, title: both('自定的权重', 'Weights of one’s own') },
    matrix: {
      kind: 'matrix',
      from: 1e-3,
      to: 1e3,
      title: both('两两比较：行比列重要几倍', 'Comparisons: how many times a row outweighs a column'),
    },
  },
  result: {
    units: count,
    weights: orNull(
      list(Type.Object({ indicator: Type.String(), weight: value, entropy: Type.Optional(value) })),
    ),
    scores: orNull(list(Type.Object({ unit: label, n: count, score: value, rank: value }))),
    judgements: Type.Optional(
      Type.Object({
        experts: count,
        lambdaMax: value,
        consistencyIndex: value,
        randomIndex: value,
        consistencyRatio: value,
        /** The comparison that fits the others worst, and what they would make of it. */
        worst: orNull(
          Type.Object({ row: Type.String(), column: Type.String(), given: value, implied: value }),
        ),
      }),
    ),
    consistencyRatio: Type.Optional(value),
  },
});
