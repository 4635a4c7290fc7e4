import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence, gaps, seed } from '../procedure/options.ts';
import {
  byName,
  chiSquareTest,
  count,
  fit,
  interval,
  label,
  list,
  orNull,
  value,
} from '../procedure/parts.ts';
import { MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

/** The same measures scaled for answers that are not normal, and those that estimate the population's. */
export const scaledFit = {
  scaled: orNull(Type.Object({ ...chiSquareTest, factor: value, cfi: value, tli: value, rmsea: value })),
  robust: orNull(Type.Object({ cfi: value, tli: value, rmsea: value })),
};

/** How well a model of paths fits. */
export const pathFit = {
  ...fit,
  rmseaInterval: interval,
  srmr: value,
  gfi: value,
  nfi: value,
  ifi: value,
  aic: value,
  bic: value,
  logLikelihood: value,
};

/** What χ² would gain by paths that are left out. */
export const modifications = orNull(
  list(
    Type.Object({
      lhs: Type.String(),
      op: Type.String(),
      rhs: Type.String(),
      group: Type.Optional(label),
      mi: value,
      epc: value,
    }),
  ),
);

/** Which variables are ordered categories, for `wlsmv`. */
export const ordered = {
  kind: 'names',
  title: both('其中的有序变量（wlsmv）', 'Ordered among them (wlsmv)'),
} as const;

/** How many modification indices are told, the largest first; none where it is left out. */
export const modificationIndices = {
  kind: 'whole',
  title: both('修正指数个数', 'Modification indices to show'),
  from: 1,
  to: 1000,
} as const;

export const sem = declare({
  name: 'sem',
  title: both('结构方程模型', 'Structural equation model'),
  useWhen: both(
    '想同时检验测量与若干条路径，例如潜变量之间的影响与间接效应',
    'to test measurement and several paths at once, such as effects among latent variables and indirect effects',
  ),
  avoidWhen: both(
    '样本少于约 200 或题项很多；靠修正指数一步步改到拟合为止，再当作检验报告',
    'with fewer than some 200 people or very many items; and never to change the model by modification indices and report it as a test',
  ),
  question: 'through',
  also: [
    'SEM',
    'AMOS',
    'LISREL',
    'Mplus',
    'lavaan',
    'path analysis',
    '路径分析',
    '潜变量',
    'latent variables',
  ],
  assumes: both(
    '模型在收集数据之前已有依据；题项近似连续且近似多元正态（否则用 mlr、mlm；只有几个类别的用 wlsmv）；缺失为随机缺失（fiml）；作答者彼此独立，通常至少 200 人；没有遗漏共同原因，方向由理论而非拟合决定',
    'the model has its grounds before the data; items are about continuous and multivariate normal (mlr or mlm otherwise, wlsmv where there are few categories); gaps are missing at random (fiml); respondents are independent, as a rule 200 or more; no common cause is left out, and directions come from theory, not from fit',
  ),
  method: both(
    '正态最大似然（除以 n），梯度精确，迭代到梯度小于 1e-8。默认与 lavaan 的 sem() 相同：每个潜变量第一个载荷为 1，外生潜变量相关，不预测他人的结果变量残差相关，观测的自变量取样本的矩；均值在有组、fiml 或写了 ~1 时进入模型。ml：期望信息（fiml 为观测信息）的标准误；mlr：三明治标准误与 Yuan–Bentler（Mplus 变体）校正；mlm：Satorra–Bentler 校正，只用于完整数据。:= 用 delta 法，自助区间为百分位。wlsmv：有序变量视为方差为 1 的正态变量的类别，以两步最大似然的多分格（与多系列）相关及其渐近协方差作对角加权最小二乘，稳健标准误，χ² 按均值与方差校正（scaled-shifted）；没有指明 ordered 时，至多十个取值的整数因变量与题项视为有序；观测的自变量视为正态（lavaan 的 conditional.x = FALSE）；阈值完全吻合样本，不列出。修正指数用期望信息。标准化按模型所蕴含的方差（std.all）',
    'normal maximum likelihood (divisor n) with an exact gradient, taken below 1e-8. Defaults are those of sem() of lavaan: first loading of each latent variable 1, latent variables that nothing predicts covary, so do the residuals of outcomes that predict nothing, observed predictors have the moments of the sample; means are modelled with groups, fiml or where ~1 is written. ml: errors of the expected information (observed with fiml); mlr: sandwich errors and the correction of Yuan and Bentler (as Mplus has it); mlm: the correction of Satorra and Bentler, for complete data. := by the delta method, bootstrap intervals are percentiles. wlsmv: ordered variables are categories of normal ones of variance 1; polychoric (and polyserial) correlations by two-step maximum likelihood and their asymptotic covariances, fitted by diagonally weighted least squares with robust errors and χ² adjusted in mean and variance (scaled and shifted); where ordered is left out, indicators and outcomes of whole numbers with at most ten values; observed predictors are taken as normal (conditional.x = FALSE of lavaan); thresholds meet the sample exactly and are not told. Modification indices use the expected information. Standardised by the variances that the model implies (std.all)',
  ),
  source: [
    'Bollen 1989, Structural Equations with Latent Variables',
    'McArdle & McDonald 1984, Some algebraic properties of the reticular action model',
    'Satorra & Bentler 1994, Corrections to test statistics and standard errors in covariance structure analysis',
    'Yuan & Bentler 2000, Three likelihood-based methods for mean and covariance structure analysis with nonnormal missing data',
    'Muthén 1984, A general structural equation model with dichotomous, ordered categorical, and continuous latent variable indicators',
    'Asparouhov & Muthén 2010, Simple second order chi-square correction',
    'Rosseel 2012, An R package for structural equation modeling (lavaan)',
  ],
  power: 'rmsea',
  roles: {
    model: {
      takes: 'model',
      use: 'summed',
      level: 'interval',
      most: MOST_OF_A_MATRIX,
      title: both('模型', 'Model'),
    },
    group: {
      takes: 'variable',
      use: 'grouping',
      level: 'nominal',
      optional: true,
      title: both('分组变量', 'Groups'),
    },
  },
  options: {
    estimator: {
      kind: 'choice',
      title: both('估计方法', 'Estimator'),
      values: ['ml', 'mlr', 'mlm', 'wlsmv'],
      default: 'ml',
    },
    ordered,
    missing: gaps,
    equal: {
      kind: 'choices',
      title: both('各组相等的参数', 'Equal over groups'),
      values: [
        'loadings',
        'intercepts',
        'means',
        'regressions',
        'residuals',
        'residual.covariances',
        'lv.variances',
        'lv.covariances',
      ],
      none: true,
    },
    means: { kind: 'flag', title: both('含均值', 'Model the means'), default: false },
    bootstrap: {
      kind: 'whole',
      title: both('自助抽样次数', 'Bootstrap samples'),
      from: 100,
      to: 20_000,
    },
    seed,
    confidence,
    modificationIndices,
  },
  result: {
    ...pathFit,
    ...scaledFit,
    groups: Type.Optional(list(Type.Object({ group: label, n: count }))),
    free: Type.Optional(count),
    baseline: Type.Optional(Type.Object({ chi2: value, df: value })),
    parameters: orNull(
      list(
        Type.Object({
          lhs: Type.String(),
          op: Type.String(),
          rhs: Type.String(),
          group: Type.Optional(label),
          label: Type.Optional(Type.String()),
          estimate: value,
          standardError: value,
          z: value,
          p: value,
          interval,
          standardized: value,
          standardizedError: value,
        }),
      ),
    ),
    r2: orNull(byName(value)),
    modificationIndices: modifications,
    iterations: value,
  },
});
