import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { byName, count, estimate, list, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const mixed = declare({
  name: 'mixed',
  title: both('多层（混合效应）模型', 'Multilevel (mixed effects) model'),
  useWhen: both(
    '回答者属于若干单位、班级，或同一人答了多次，想用个人与单位的特征解释一个变量',
    'to explain a variable by features of people and of their units, when respondents share units or answered several times',
  ),
  avoidWhen: both(
    '单位少于约 10 个：把单位作为类别放进 regression；只关心总体平均而单位只是干扰：也可用聚类稳健标准误',
    'with fewer than some ten units: enter units as categories in regression',
  ),
  question: 'explain',
  also: [
    'HLM',
    'multilevel model',
    'hierarchical linear model',
    'random intercepts and slopes',
    'linear mixed model',
    '多层线性模型',
    '分层线性模型',
    '混合线性模型',
    '跨层次交互',
    'SPSS MIXED',
    'R lme4::lmer, lmerTest',
  ],
  assumes: both(
    '给定固定部分后，各组的随机系数来自同一个正态分布，残差正态、方差相同、彼此独立；组与组互不影响；单位的数目足够（宜在 20 个以上）；缺失可由模型中的变量解释',
    'given the fixed part, the random coefficients of the groups come from one normal distribution and the residuals from another of one variance, all independent; groups do not affect each other; there are enough of them (20 or more); gaps depend on the variables of the model at most',
  ),
  method: both(
    '回答 = 固定系数 + 各组自己的截距与斜率 + 残差。方差由限制性最大似然（reml）或最大似然（ml）估计，最小化轮廓偏差（Bates 等 2015），梯度为解析式；结果与 lme4 相同。t 检验的自由度按 Satterthwaite。icc 是固定部分之外的方差中属于组间的份额；r2.marginal 是固定部分的份额，r2.conditional 再加上组间的份额（随机斜率取平均方差）。randomTests 逐一去掉随机效应作似然比检验，因方差不能为负，p 取 χ² 的混合分布。比较固定部分不同的模型时用 ml。组均值中心化用 derive，例如 "x - mean(x by unit)"；把 "mean(x by unit)" 也列入 fixed，组内与组间的效应就分开了。跨层次交互即个体变量与单位变量的乘积，列入 interactions。',
    'Answer = fixed coefficients + each group’s own intercept and slopes + residual. Variances by restricted (reml) or full maximum likelihood (ml) from the profiled deviance (Bates et al. 2015) with exact gradient; the numbers are those of lme4. Degrees of freedom of the t tests after Satterthwaite. icc is the share of groups in the variance that the fixed part leaves; r2.marginal the share of the fixed part, r2.conditional that of fixed part and groups (random slopes at their mean variance). randomTests takes out the random effects one at a time by likelihood ratio; since a variance cannot be negative, p is that of a mixture of χ². Models with different fixed parts are compared by ml. Centring at group means is made by derive, for example "x - mean(x by unit)"; with "mean(x by unit)" in fixed as well, effects within and between groups stand apart. A cross-level interaction is the product of a variable of people and one of units, named under interactions.',
  ),
  source: [
    'Bates, Mächler, Bolker & Walker 2015, Fitting linear mixed-effects models using lme4',
    'Kuznetsova, Brockhoff & Christensen 2017, Tests in linear mixed effects models: the package lmerTest',
    'Nakagawa, Johnson & Schielzeth 2017, The coefficient of determination R² and intra-class correlation coefficient from generalized linear mixed-effects models revisited and expanded',
    'Stram & Lee 1994, Variance components testing in the longitudinal mixed effects model',
  ],
  power: 'ancova',
  roles: {
    outcome,
    fixed: { ...predictors, optional: true, title: both('固定效应', 'Fixed effects') },
    categorical,
    random: {
      takes: 'random',
      use: 'grouping',
      most: 3,
      title: both('随机效应：分组及其斜率', 'Random effects: groups and their slopes'),
    },
  },
  options: {
    interactions: { kind: 'terms', title: both('固定效应的交互', 'Interactions of fixed effects') },
    method: {
      kind: 'choice',
      title: both('估计方法', 'Estimation'),
      values: ['reml', 'ml'],
      default: 'reml',
    },
    confidence,
  },
  result: {
    groups: orNull(byName(count)),
    coefficients: orNull(list(Type.Object({ term: Type.String(), ...estimate, df: value }))),
    variances: orNull(
      list(Type.Object({ group: Type.String(), term: orNull(Type.String()), variance: value, sd: value })),
    ),
    correlations: orNull(
      list(
        Type.Object({
          group: Type.String(),
          terms: list(Type.String()),
          covariance: value,
          correlation: value,
        }),
      ),
    ),
    icc: value,
    iccByGroup: orNull(byName(value)),
    r2: orNull(Type.Object({ marginal: value, conditional: value })),
    randomTests: orNull(
      list(Type.Object({ group: Type.String(), term: Type.String(), chi2: value, df: value, p: value })),
    ),
    sigma: value,
    residualDf: value,
    logLikelihood: value,
    deviance: value,
    aic: value,
    bic: value,
  },
});
