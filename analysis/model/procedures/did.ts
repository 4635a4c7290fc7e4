import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, estimate, label, list, orNull, value } from '../procedure/parts.ts';
import { categorical, clusterUnit, covariates, outcome, treated } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const did = declare({
  name: 'did',
  title: both('双重差分（两组两期）', 'Difference in differences, two groups and two periods'),
  useWhen: both(
    '一组受到某项措施影响、另一组没有，两组在措施前后都有观察',
    'where a measure reached one group and not another, and both were seen before and after it',
  ),
  avoidWhen: both(
    '两组本来就走向不同（平行趋势不成立），或各单位在不同时间受影响；只有同一批人的前后两次：用 paired 或 repeated；两组只有事后一次：用 compare',
    'where the groups were on different paths already (no parallel trends), or units were reached at different times; for one group before and after use paired or repeated; for two groups seen once use compare',
  ),
  question: 'explain',
  also: [
    'DID',
    'DiD',
    '双重差分',
    '倍差法',
    '差分法',
    'difference-in-differences',
    'diff-in-diff',
    'lm treated*after',
  ],
  assumes: both(
    '没有措施时两组的变化相同（平行趋势；两期数据无法检验）；措施不影响对照组，事先也没有反应；观察独立，或按单位聚类',
    'without the measure both groups would have changed alike (parallel trends: two periods cannot test it); it did not reach the controls and nobody reacted beforehand; observations are independent, or clustered by unit',
  ),
  method: both(
    '最小二乘：处理组、事后、两者之积与协变量；积的系数为双重差分。标准误为经典、HC1、HC3 或按单位聚类（乘 G/(G − 1)·(n − 1)/(n − k)，自由度为单位数 − 1）',
    'least squares on treated, after, their product and covariates; the coefficient of the product is the difference in differences. Errors classical, HC1, HC3 or clustered by unit (times G/(G − 1)·(n − 1)/(n − k), on units − 1 degrees of freedom)',
  ),
  source: [
    'Angrist & Pischke 2009, Mostly Harmless Econometrics, ch. 5',
    'Bertrand, Duflo & Mullainathan 2004, How Much Should We Trust Differences-in-Differences Estimates?',
  ],
  roles: {
    outcome,
    treated,
    after: {
      takes: 'variable',
      use: 'grouping',
      level: 'nominal',
      title: both('事后（两个取值，后者为事后）', 'After (two values, the later is after)'),
    },
    covariates,
    categorical,
    unit: clusterUnit,
  },
  options: {
    afterValues: { kind: 'values', title: both('算作事后的几个取值', 'Values that count as after') },
    robust: {
      kind: 'choice',
      title: both('稳健标准误', 'Robust standard errors'),
      values: ['hc3', 'hc1', 'none'],
      default: 'none',
    },
    confidence,
  },
  result: {
    means: Type.Optional(
      list(Type.Object({ treated: label, after: label, n: count, mean: value, sd: value })),
    ),
    /** The difference in differences. */
    estimate: orNull(Type.Object({ ...estimate, df: value })),
    /** The estimate in standard deviations within the four cells. */
    standardised: Type.Optional(value),
    coefficients: Type.Optional(list(Type.Object({ term: Type.String(), ...estimate }))),
    residualDf: Type.Optional(value),
    r2: Type.Optional(value),
    clusters: Type.Optional(count),
  },
});
