import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence, missingRule } from '../procedure/options.ts';
import { count, interval, list, orNull, value } from '../procedure/parts.ts';
import { MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const reliability = declare({
  name: 'reliability',
  title: both('信度分析', 'Reliability'),
  useWhen: both('想知道一个量表的题项是否一致', 'to ask whether the items of a scale agree with each other'),
  avoidWhen: both(
    '题项不测同一件事（如客观指标的清单）：不必内部一致；多个维度一起算会误导：逐个维度计算',
    'where items are not signs of one thing, as in an index of facts; over several dimensions at once it misleads: ask each by itself',
  ),
  question: 'scale',
  also: [
    '信度',
    '克隆巴赫系数',
    'Cronbach alpha',
    'alpha',
    'McDonald omega',
    '项目分析',
    'Reliability Analysis',
    'RELIABILITY',
    'psych::alpha',
    'psych::omega',
    'Guttman lambda',
    'λ2',
    'λ6',
  ],
  assumes: both(
    '题项测的是同一件事且计分方向一致；α 还假定各题载荷相等（否则偏低），ω 允许不等；误差互不相关',
    'the items measure one thing and are keyed one way; α further takes their loadings as equal (else it is too low), ω lets them differ; errors are uncorrelated',
  ),
  method: both(
    'Cronbach α = k/(k−1)·(1 − Σ题项方差/总分方差)，区间按 Feldt；ω 为单因子最大似然模型中公因子所占总分方差；题总相关扣除该题；Guttman λ2 与 λ6；分半为奇偶题；决断值比较总分最高与最低的 27 %',
    'Cronbach’s α = k/(k−1)·(1 − Σ item variances / variance of the sum), interval by Feldt; ω is the share of the variance of the sum that the factor of a one-factor maximum-likelihood model makes; item–total correlations leave the item out; Guttman’s λ2 and λ6; halves are odd and even items; the critical ratio holds the highest against the lowest 27 %',
  ),
  source: [
    'Cronbach 1951, Coefficient alpha and the internal structure of tests',
    'McDonald 1999, Test Theory: A Unified Treatment',
    'Guttman 1945, A basis for analyzing test-retest reliability, Psychometrika 10',
    'Feldt 1965, The approximate sampling distribution of Kuder–Richardson reliability',
  ],
  power: 'alpha',
  roles: {
    items: {
      takes: 'list',
      use: 'summed',
      level: 'ordinal',
      most: MOST_OF_A_MATRIX,
      title: both('题项', 'Items'),
    },
    scale: { takes: 'scale', use: 'summed', title: both('量表', 'Scale') },
  },
  either: ['items', 'scale'],
  options: {
    missing: missingRule('listwise'),
    quantile: {
      kind: 'choice',
      title: both(
        '决断值高低分组的分位数：type7 同 R 与 Excel，type6 同 SPSS',
        'Quantile of the high and low groups of the critical ratio: type7 as R and Excel, type6 as SPSS',
      ),
      values: ['type7', 'type6'],
      default: 'type7',
    },
    confidence,
  },
  result: {
    k: count,
    alpha: value,
    alphaInterval: interval,
    standardizedAlpha: value,
    meanInterItemCorrelation: value,
    omegaTotal: value,
    standardizedOmega: value,
    lambda2: value,
    lambda6: value,
    splitHalf: orNull(Type.Object({ spearmanBrown: value, guttman: value })),
    spearmanBrown: Type.Optional(value),
    r: Type.Optional(value),
    items: list(
      Type.Object({
        name: Type.String(),
        mean: value,
        sd: value,
        correctedItemTotal: value,
        alphaIfDropped: value,
        omegaIfDropped: value,
        criticalRatio27: orNull(Type.Object({ t: value, p: value })),
      }),
    ),
  },
});
