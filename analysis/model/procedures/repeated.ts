import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { contrast, estimatedMeans, levels, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const repeated = declare({
  name: 'repeated',
  title: both('重复测量方差分析', 'Repeated measures analysis of variance'),
  useWhen: both(
    '同一批人在几个时间或条件下的均值是否不同，各组的变化是否不同（混合设计）',
    'to ask whether the means of the same people differ between times or conditions, and whether groups change differently (mixed design)',
  ),
  avoidWhen: both(
    '很多人缺一次就整个人不计：缺失多时用 mixed；各次测的不是同一个量',
    'where many miss an occasion, since they are left out whole: use mixed; where occasions measure different things',
  ),
  question: 'groups',
  also: [
    'RM-ANOVA',
    '混合设计方差分析',
    'mixed ANOVA',
    'split-plot',
    'GLM /WSFACTOR',
    'afex::aov_ez',
    'ezANOVA',
    'Greenhouse–Geisser',
    'Huynh–Feldt',
    'Mauchly',
  ],
  assumes: both(
    '各人之间相互独立；差值接近正态；球形性（各水平之差的方差相等），不满足时读校正后的 p；各组的协方差矩阵相近',
    'people are independent of each other; differences are near normal; sphericity (differences between levels have equal variances), else read the corrected p; groups have similar covariances',
  ),
  method: both(
    '多元线性模型，III 型平方和，正交化的组内对比；Greenhouse–Geisser ε；Huynh–Feldt ε 按 Lecoutre 修正，大于 1 时取 1；广义 η² 以全部误差平方和为分母（因素均视为操纵变量）；均值的标准误取自多元模型',
    'multivariate linear model, type III sums of squares, orthonormal contrasts within people; Greenhouse–Geisser’s ε; Huynh–Feldt’s ε as corrected by Lecoutre, at most 1; generalised η² over all error sums of squares (factors taken as manipulated); standard errors of means from the multivariate model',
  ),
  source: [
    'Greenhouse & Geisser 1959, On methods in the analysis of profile data, Psychometrika 24, 95–112',
    'Lecoutre 1991, A correction for the ε̃ approximate test, Journal of Educational Statistics 16, 371–372',
    'Mauchly 1940, Significance test for sphericity, Annals of Mathematical Statistics 11, 204–209',
    'Olejnik & Algina 2003, Generalized eta and omega squared statistics, Psychological Methods 8, 434–447',
  ],
  power: 'repeatedWithin',
  roles: {
    within: {
      takes: 'within',
      use: 'summed',
      level: 'interval',
      most: 60,
      title: both('组内因素：各水平的列', 'Factors within people: the columns at each level'),
    },
    between: {
      takes: 'list',
      use: 'grouping',
      level: 'nominal',
      optional: true,
      most: 4,
      title: both('组间因素', 'Factors between people'),
    },
  },
  options: {
    means: { kind: 'terms', title: both('估计边际均值', 'Estimated marginal means') },
    contrasts: {
      kind: 'choice',
      values: ['pairwise'],
      title: both('对比', 'Contrasts'),
    },
    adjust: {
      kind: 'choice',
      title: both('两两比较的校正', 'Adjustment of pairs'),
      values: ['holm', 'bonferroni', 'tukey'],
      default: 'holm',
    },
    confidence,
  },
  result: {
    effects: list(
      Type.Object({
        effect: Type.String(),
        ss: value,
        ssError: value,
        df1: value,
        df2: value,
        f: value,
        p: value,
        partialEtaSquared: value,
        generalizedEtaSquared: value,
        epsilonGG: value,
        pGG: value,
        epsilonHF: value,
        pHF: value,
      }),
    ),
    mauchly: list(Type.Object({ effect: Type.String(), w: value, chi2: value, df: value, p: value })),
    /** What the groups between people leave. */
    residual: orNull(Type.Object({ df: value })),
    means: estimatedMeans,
    contrasts: list(
      Type.Object({
        ...contrast,
        pair: list(levels),
        adjustment: Type.Enum(['tukey', 'holm', 'bonferroni']),
      }),
    ),
  },
});
