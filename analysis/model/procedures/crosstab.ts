import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { chiSquareTest, matrix, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const crosstab = declare({
  name: 'crosstab',
  title: both('交叉表', 'Cross table'),
  useWhen: both('想知道两个类别变量是否有关', 'to ask whether two categorical variables are related'),
  question: 'together',
  also: [
    '列联表',
    '卡方检验',
    'chi-square',
    'Crosstabs',
    'CROSSTABS',
    'chisq.test',
    'fisher.test',
    'Cramer V',
    'Fisher',
  ],
  assumes: both(
    '每人只在一格；期望频数少于 5 的格不超过五分之一，否则看 Fisher 检验',
    'each person stands in one cell; not more than a fifth of the expected counts are below 5, else read Fisher’s test',
  ),
  method: both(
    'Pearson χ²，无连续性校正；Cramér V = √(χ²/(n·(min(行, 列) − 1)))；调整后残差超过 ±2 的格偏离独立；Fisher 检验按概率双侧',
    'Pearson’s χ² without continuity correction; Cramér’s V = √(χ²/(n·(min(rows, columns) − 1))); cells with adjusted residuals beyond ±2 depart from independence; Fisher two-sided by probability',
  ),
  source: [
    'Pearson 1900, On the criterion that a given system of deviations…',
    'Cramér 1946, Mathematical Methods of Statistics',
    'Agresti 2013, Categorical Data Analysis',
  ],
  weighted: true,
  roles: {
    rows: { takes: 'variable', use: 'counted', level: 'nominal', title: both('行', 'Rows') },
    columns: { takes: 'variable', use: 'counted', level: 'nominal', title: both('列', 'Columns') },
  },
  options: {},
  result: {
    /** A count that is not told is null, and so is what would give it away. */
    table: matrix(value),
    expected: matrix(value),
    ...chiSquareTest,
    cramersV: value,
    phi: Type.Optional(value),
    fisher: Type.Object({ p: value }),
    adjustedResiduals: matrix(value),
  },
});
