import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { likelihoodFit, list, orNull, rateCoefficient, value, zeros } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';
import { exposureRoles } from './count-roles.ts';

export const negativeBinomial = declare({
  name: 'negativeBinomial',
  title: both('负二项回归', 'Negative binomial regression'),
  useWhen: both(
    '因变量是次数，且各人差别很大：方差大于均值',
    'where the outcome counts something and people differ more than chance allows: the variance exceeds the mean',
  ),
  avoidWhen: both(
    '方差不大于均值：poisson 就够；次数有上限：用 logistic；样本很少（少于约 50）时 θ 不准',
    'where the variance does not exceed the mean: poisson is enough; where counts have a ceiling: use logistic; with fewer than some fifty people θ is poor',
  ),
  question: 'explain',
  also: [
    'NB2',
    '过度离散',
    'negbin',
    'GENLIN NEGBIN',
    'glm.nb',
    'MASS::glm.nb',
    'overdispersion',
    '计数模型',
  ],
  assumes: both(
    '各人的次数独立；给定预测变量时方差为 μ + μ²/θ；对数率与预测变量近似直线',
    'counts of people are independent; given the predictors the variance is μ + μ²/θ; log rates go straight with the predictors',
  ),
  method: both(
    '系数与 θ 交替求最大似然；系数的标准误取该 θ 下的期望信息，θ 的取观测信息；与泊松比较为似然比检验，p 减半（θ 在边界）',
    'coefficients and θ by maximum likelihood in turn; errors of coefficients from the expected information at that θ, of θ from the observed; against Poisson a likelihood-ratio test with half the p, as θ lies at a bound',
  ),
  source: [
    'Lawless 1987, Negative binomial and mixed Poisson regression, Canadian Journal of Statistics 15, 209–225',
    'Venables & Ripley 2002, Modern Applied Statistics with S',
  ],
  roles: { outcome, predictors, categorical, ...exposureRoles },
  options: { confidence },
  result: {
    coefficients: orNull(list(rateCoefficient)),
    ...likelihoodFit,
    theta: Type.Optional(value),
    thetaStandardError: Type.Optional(value),
    residualDf: Type.Optional(value),
    pearson: Type.Optional(value),
    dispersion: Type.Optional(value),
    againstPoisson: Type.Optional(Type.Object({ chi2: value, p: value })),
    zeros: Type.Optional(zeros),
    iterations: Type.Optional(value),
    separated: Type.Optional(Type.Boolean()),
  },
});
