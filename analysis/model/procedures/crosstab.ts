import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { chiSquareTest, interval, matrix, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

/** How far ordered categories go together. */
const association = Type.Optional(
  Type.Object({ estimate: value, standardError: value, z: value, p: value, interval }),
);

export const crosstab = declare({
  name: 'crosstab',
  title: both('交叉表', 'Cross table'),
  useWhen: both('想知道两个类别变量是否有关', 'to ask whether two categorical variables are related'),
  avoidWhen: both(
    '两个变量都是评分：用 correlation；同一批人的前后两次：用 mcnemar',
    'where both are ratings: use correlation; for the same people twice use mcnemar',
  ),
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
    '比值比',
    '相对危险度',
    'odds ratio',
    'risk ratio',
    'gamma',
    'tau-b',
    'Somers d',
    'linear-by-linear',
  ],
  assumes: both(
    '每人只在一格；期望频数少于 5 的格不超过五分之一，否则看 Fisher 检验',
    'each person stands in one cell; not more than a fifth of the expected counts are below 5, else read Fisher’s test',
  ),
  method: both(
    'Pearson χ²，无连续性校正；Cramér V = √(χ²/(n·(min(行, 列) − 1)))；调整后残差超过 ±2 的格偏离独立；Fisher 检验按概率双侧；2 × 2 表的比值比与相对危险度为首行对次行、首列，区间取自对数；有序类别（ordinal）另有 γ、τ-b、τ-c、Somers d（渐近标准误）与线性趋势检验',
    'Pearson’s χ² without continuity correction; Cramér’s V = √(χ²/(n·(min(rows, columns) − 1))); cells with adjusted residuals beyond ±2 depart from independence; Fisher two-sided by probability; for two by two the odds and the share of the first column in the first row over the second, intervals by logarithms; for ordered categories (ordinal) γ, τ-b, τ-c, Somers’ d with asymptotic standard errors and the linear trend',
  ),
  source: [
    'Pearson 1900, On the criterion that a given system of deviations…',
    'Cramér 1946, Mathematical Methods of Statistics',
    'Agresti 2013, Categorical Data Analysis',
    'Brown & Benedetti 1977, Sampling behavior of tests for correlation in two-way contingency tables',
  ],
  weighted: true,
  power: 'chi2',
  roles: {
    rows: { takes: 'variable', use: 'counted', level: 'nominal', title: both('行', 'Rows') },
    columns: { takes: 'variable', use: 'counted', level: 'nominal', title: both('列', 'Columns') },
  },
  options: {
    ordinal: { kind: 'flag', default: false, title: both('类别有序', 'Ordered categories') },
    confidence,
  },
  result: {
    /** A count that is not told is null, and so is what would give it away. */
    table: matrix(value),
    expected: matrix(value),
    ...chiSquareTest,
    cramersV: value,
    phi: Type.Optional(value),
    fisher: Type.Object({ p: value }),
    adjustedResiduals: matrix(value),
    /** Of two by two. */
    oddsRatio: Type.Optional(value),
    oddsRatioInterval: Type.Optional(interval),
    riskRatio: Type.Optional(value),
    riskRatioInterval: Type.Optional(interval),
    gamma: association,
    tauB: association,
    tauC: association,
    /** How far the rows tell the order of the columns, the columns that of the rows, and both. */
    somersD: association,
    somersDRows: association,
    somersDSymmetric: association,
    linearByLinear: Type.Optional(Type.Object(chiSquareTest)),
  },
});
