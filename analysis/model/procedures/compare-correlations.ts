import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, interval, label, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

const pair = { takes: 'list', use: 'summed', level: 'interval', least: 2, most: 2 } as const;

export const compareCorrelations = declare({
  name: 'compareCorrelations',
  title: both('相关系数的比较', 'Comparison of correlations'),
  useWhen: both(
    '想知道两个相关系数是否不同：两组人之间，或同一批人的两对变量之间',
    'to ask whether two correlations differ, between two groups of people or between two pairs of variables of the same people',
  ),
  avoidWhen: both(
    '两个相关的样本彼此重叠而又不是同一批人；要比较回归系数：用 moderation',
    'where the two samples overlap in part; to compare slopes use moderation',
  ),
  question: 'together',
  also: ['Steiger', 'Williams', 'Fisher z', 'psych::r.test', 'cocor', '相关差异检验'],
  assumes: both(
    '变量近似二元正态，关系为线性；各人相互独立',
    'variables are near bivariate normal with linear relations; people are independent of each other',
  ),
  method: both(
    '两组：Fisher z；同一批人：Steiger z（合并相关），共用一个变量时另有 Williams t；差值的区间按 Zou',
    'two groups: Fisher’s z; same people: Steiger’s z with the pooled correlation, and Williams’ t where they share a variable; interval of the difference by Zou',
  ),
  source: [
    'Fisher 1921, On the probable error of a coefficient of correlation, Metron 1, 3–32',
    'Williams 1959, The comparison of regression variables, Journal of the Royal Statistical Society B 21, 396–399',
    'Steiger 1980, Tests for comparing elements of a correlation matrix, Psychological Bulletin 87, 245–251',
    'Zou 2007, Toward using confidence intervals to compare correlations, Psychological Methods 12, 399–413',
  ],
  power: 'twoCorrelations',
  roles: {
    first: { ...pair, title: both('第一对变量', 'First pair') },
    second: { ...pair, optional: true, title: both('第二对变量', 'Second pair') },
    by: {
      takes: 'variable',
      use: 'grouping',
      level: 'nominal',
      optional: true,
      title: both('两组', 'Two groups'),
    },
  },
  options: { confidence },
  result: {
    difference: value,
    z: value,
    p: value,
    t: value,
    df: value,
    pWilliams: value,
    interval,
    correlations: list(Type.Object({ pair: list(Type.String()), group: orNull(label), r: value, n: count })),
  },
});
