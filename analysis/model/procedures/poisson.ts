import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { likelihoodFit, list, orNull, rateCoefficient, value, zeros } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';
import { exposureRoles } from './count-roles.ts';

export const poisson = declare({
  name: 'poisson',
  title: both('泊松回归', 'Poisson regression'),
  useWhen: both(
    '因变量是次数（0、1、2……），如加班次数、申诉次数、被扣分的次数',
    'where the outcome counts something: extra shifts, appeals, deductions',
  ),
  avoidWhen: both(
    '次数的方差明显大于均值：用 negativeBinomial，或取稳健标准误；次数有上限（如 10 题答对几题）：用 logistic；评分不是次数',
    'where counts vary more than their mean: use negativeBinomial or robust errors; where counts have a ceiling, as so many of ten: use logistic; a rating is no count',
  ),
  question: 'explain',
  also: [
    'Poisson',
    '计数模型',
    '计数数据',
    '对数线性',
    '发生率比',
    'IRR',
    'GENLIN POISSON',
    'glm poisson',
    'incidence rate ratio',
  ],
  assumes: both(
    '各次事件独立；给定预测变量时方差等于均值；对数率与预测变量近似直线；暴露量相同或已给出',
    'events are independent; given the predictors the variance is the mean; log rates go straight with the predictors; exposure is equal or given',
  ),
  method: both(
    '最大似然（Fisher 评分）；IRR = exp(b)，区间为 Wald；暴露量取对数作为偏移量；离散度为 Pearson χ²/df；过度离散为 Cameron–Trivedi 单侧检验；hc0、hc1 为稳健（三明治）标准误',
    'maximum likelihood by Fisher scoring; IRR = exp(b) with Wald intervals; the log of the exposure is an offset; dispersion is Pearson χ² / df, overdispersion the one-sided test of Cameron and Trivedi; hc0 and hc1 are sandwich errors',
  ),
  source: [
    'McCullagh & Nelder 1989, Generalized Linear Models',
    'Cameron & Trivedi 1990, Regression-based tests for overdispersion in the Poisson model, Journal of Econometrics 46, 347–364',
  ],
  roles: { outcome, predictors, categorical, ...exposureRoles },
  options: {
    robust: {
      kind: 'choice',
      title: both('标准误', 'Standard errors'),
      values: ['none', 'hc0', 'hc1'],
      default: 'none',
    },
    confidence,
  },
  result: {
    coefficients: orNull(list(rateCoefficient)),
    ...likelihoodFit,
    deviance: Type.Optional(value),
    residualDf: Type.Optional(value),
    pearson: Type.Optional(value),
    dispersion: Type.Optional(value),
    overdispersion: Type.Optional(Type.Object({ ratio: value, z: value, p: value })),
    zeros: Type.Optional(zeros),
    iterations: Type.Optional(value),
    separated: Type.Optional(Type.Boolean()),
  },
});
