import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence, missingRule } from '../procedure/options.ts';
import { count, interval, label, list, value } from '../procedure/parts.ts';
import { MOST_APART } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const describe = declare({
  name: 'describe',
  title: both('描述统计', 'Descriptives'),
  useWhen: both(
    '想知道变量的中心、离散程度与分布形状，可按组比较',
    'to see where the middle of variables lies, how far they spread and what shape they have, whole or by group',
  ),
  avoidWhen: both(
    '取值只是类别的代码（如岗位）：用 frequencies；分布极偏或有极端值：均值不能代表多数人，看中位数与四分位',
    'where values are codes of categories, such as posts: use frequencies; where a few extreme values rule, read median and quartiles, not the mean',
  ),
  question: 'describe',
  also: ['描述统计量', '均值', 'Descriptives', 'DESCRIPTIVES', 'EXAMINE', 'psych::describe', 'summary'],
  assumes: both(
    '变量为数值；均值与标准差描述不了明显偏斜或有多个峰的分布，这时看中位数与四分位数',
    'the variables are numbers; where a distribution is clearly skewed or has several peaks, read the median and quartiles instead of mean and SD',
  ),
  method: both(
    '方差除以 n − 1；标准误为 SD/√n；均值区间按 t 分布；四分位数为 R 的第 7 型；偏度与超额峰度为校正偏差的第 2 型（SPSS、SAS、Excel 所用）',
    'variance over n − 1; standard error SD/√n; interval of the mean by Student’s t; quartiles of R’s type 7; skewness and excess kurtosis bias-corrected (type 2, as SPSS, SAS and Excel)',
  ),
  source: [
    'Joanes & Gill 1998, Comparing measures of sample skewness and kurtosis',
    'Hyndman & Fan 1996, Sample quantiles in statistical packages',
  ],
  weighted: true,
  power: 'mean',
  roles: {
    variables: {
      takes: 'list',
      apart: true,
      most: MOST_APART,
      use: 'summed',
      level: 'interval',
      title: both('变量', 'Variables'),
    },
    by: {
      takes: 'variable',
      use: 'grouping',
      level: 'nominal',
      optional: true,
      title: both('分组变量', 'Groups'),
    },
  },
  options: { missing: missingRule('pairwise'), confidence },
  result: {
    variables: list(
      Type.Object({
        name: Type.String(),
        group: Type.Optional(label),
        n: count,
        missing: count,
        mean: value,
        sd: value,
        variance: value,
        standardError: value,
        meanInterval: interval,
        min: value,
        max: value,
        median: value,
        q1: value,
        q3: value,
        skewness: value,
        kurtosis: value,
      }),
    ),
  },
});
