import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import {
  byName,
  contrast,
  estimatedMeans,
  fTest,
  interval,
  levels,
  list,
  orNull,
  value,
} from '../procedure/parts.ts';
import { outcome } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const glm = declare({
  name: 'glm',
  title: both('多因素方差分析与协方差分析', 'Factorial analysis of variance and covariance'),
  useWhen: both(
    '想知道几个分组因素（及其交互）是否影响一个变量，可控制协变量',
    'to ask whether several factors, and their interactions, make a difference to a variable, with covariates held constant',
  ),
  avoidWhen: both(
    '因变量是少数有序类别或计数：用 ordinal 或计数模型；人属于单位：用 mixed；不是随机分组时，控制协变量不等于消除差别',
    'for few ordered categories use ordinal; where people share units use mixed; and covariates do not make groups alike that were not formed by chance',
  ),
  question: 'groups',
  also: [
    'ANOVA',
    'ANCOVA',
    '一般线性模型',
    '方差分析',
    '协方差分析',
    '简单效应',
    '事后比较',
    'UNIANOVA',
    'General Linear Model',
    'aov',
    'car::Anova',
    'emmeans',
  ],
  assumes: both(
    '各人的回答相互独立；各格内的残差接近正态、方差相近（看 Levene 检验与人数）；协变量与因变量为线性关系，各组斜率相同（可把协变量与因素的交互列入 interactions 来检验）',
    'answers of different people are independent; residuals are near normal with similar variances in all cells (see Levene’s test and the numbers of people); covariates act linearly, with the same slope in every group (list covariate and factor in interactions to test it)',
  ),
  method: both(
    '最小二乘；III 型平方和用和为零的对比编码，协变量以均值中心化；II 型平方和在不含该效应的项之后检验；估计边际均值对其他因素等权平均，协变量取均值；偏 η² 的区间按非中心 F；两两比较按 Tukey、Holm 或 Bonferroni 校正',
    'least squares; type III with sum-to-zero contrasts and covariates centred at their means; type II tests each effect after all terms that do not contain it; estimated marginal means weigh the levels of other factors equally, covariates at their means; interval of partial η² by the noncentral F; pairs adjusted by Tukey, Holm or Bonferroni',
  ),
  source: [
    'Searle, Speed & Milliken 1980, Population marginal means in the linear model, The American Statistician 34, 216–221',
    'Langsrud 2003, ANOVA for unbalanced data: use Type II instead of Type III sums of squares, Statistics and Computing 13, 163–167',
    'Steiger 2004, Beyond the F test, Psychological Methods 9, 164–182',
    'Kramer 1956, Extension of multiple range tests to group means with unequal numbers of replications, Biometrics 12, 307–310',
  ],
  power: 'ancova',
  roles: {
    outcome,
    factors: {
      takes: 'list',
      use: 'grouping',
      level: 'nominal',
      most: 6,
      title: both('因素', 'Factors'),
    },
    covariates: {
      takes: 'list',
      use: 'summed',
      level: 'interval',
      optional: true,
      most: 50,
      title: both('协变量', 'Covariates'),
    },
  },
  options: {
    interactions: {
      kind: 'terms',
      values: ['full', 'main'],
      default: 'full',
      title: both('交互作用', 'Interactions'),
    },
    sumOfSquares: {
      kind: 'whole',
      from: 2,
      to: 3,
      default: 3,
      title: both('平方和类型', 'Type of the sums of squares'),
    },
    means: { kind: 'terms', title: both('估计边际均值', 'Estimated marginal means') },
    contrasts: {
      kind: 'weights',
      values: ['pairwise'],
      title: both('对比：两两比较，或各水平的权数', 'Contrasts: pairs, or weights of the levels'),
    },
    simple: {
      kind: 'terms',
      title: both(
        '简单效应：第一个因素在其余因素各水平上',
        'Simple effects: the first factor at each level of the others',
      ),
    },
    adjust: {
      kind: 'choice',
      title: both('两两比较的校正', 'Adjustment of pairs'),
      values: ['tukey', 'holm', 'bonferroni'],
      default: 'tukey',
    },
    confidence,
  },
  result: {
    effects: list(
      Type.Object({
        effect: Type.String(),
        ss: value,
        df: value,
        ms: value,
        f: value,
        p: value,
        partialEtaSquared: value,
        partialEtaSquaredInterval: interval,
      }),
    ),
    model: orNull(fTest),
    residual: orNull(Type.Object({ ss: value, df: value, ms: value })),
    r2: value,
    adjustedR2: value,
    levene: orNull(fTest),
    /** Where the covariates are held. */
    covariatesAt: byName(value),
    means: estimatedMeans,
    contrasts: list(
      Type.Object({
        ...contrast,
        pair: orNull(list(levels)),
        adjustment: Type.Enum(['tukey', 'holm', 'bonferroni', 'none']),
      }),
    ),
    simpleEffects: list(
      Type.Object({
        effect: Type.String(),
        at: levels,
        ss: value,
        df: value,
        ms: value,
        f: value,
        p: value,
        partialEtaSquared: value,
      }),
    ),
  },
});
