import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { interval, list, logitFit, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const probit = declare({
  name: 'probit',
  title: both('Probit 回归', 'Probit regression'),
  useWhen: both(
    '因变量只有两个取值，且视为背后一个正态的倾向是否过了门槛（经济学论文常用）',
    'where the outcome has two values, taken for a normal propensity that passes a threshold or not, as economics does',
  ),
  avoidWhen: both(
    '要报告比值比：用 logistic（两者的结论几乎总是相同）；只为看哪个更显著而两个都做',
    'to report odds ratios: use logistic, which nearly always says the same; and never to try both and keep the one with the smaller p',
  ),
  question: 'explain',
  also: [
    '概率单位回归',
    'Probit',
    'PROBIT',
    'glm binomial(probit)',
    '边际效应',
    'average marginal effect',
    'AME',
  ],
  assumes: both(
    '观察独立；背后的倾向正态、方差相同；较少的一类每个预测变量约有 10 人',
    'observations are independent; the propensity is normal with one variance; the rarer answer has some ten people for each predictor',
  ),
  method: both(
    '最大似然（Fisher 评分），标准误取期望信息；b 为倾向的标准差；平均边际效应为各人密度的均值乘以 b',
    'maximum likelihood by Fisher scoring, errors from the expected information; b is in standard deviations of the propensity; the average marginal effect is the mean density times b',
  ),
  source: [
    'Finney 1971, Probit Analysis',
    'Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, ch. 15',
  ],
  roles: { outcome, predictors, categorical },
  options: { confidence },
  result: {
    coefficients: orNull(
      list(
        Type.Object({
          term: Type.String(),
          b: value,
          standardError: value,
          z: value,
          p: value,
          interval,
          marginal: value,
        }),
      ),
    ),
    ...logitFit,
    auc: Type.Optional(value),
    iterations: Type.Optional(value),
    separated: orNull(Type.Boolean()),
  },
});
