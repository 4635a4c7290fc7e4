import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, label, likelihoodFit, list, logitCoefficient, orNull, value } from '../procedure/parts.ts';
import { categorical, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const multinomial = declare({
  name: 'multinomial',
  title: both('多项 Logistic 回归', 'Multinomial logistic regression'),
  useWhen: both(
    '因变量是几个没有次序的类别，如最希望的激励方式',
    'where the outcome is one of several categories without an order, such as the incentive people want most',
  ),
  avoidWhen: both(
    '类别有次序：用 ordinal，系数少得多；只有两类：用 logistic；某类不足约 10 人乘以预测变量数：合并类别',
    'where categories have an order: use ordinal, with far fewer coefficients; with two: logistic; where a category has fewer than some ten people a predictor, combine categories',
  ),
  question: 'explain',
  also: [
    '多分类逻辑回归',
    '无序多分类',
    '多项逻辑斯蒂',
    'NOMREG',
    'multinom',
    'nnet::multinom',
    'mlogit',
    'softmax',
  ],
  assumes: both(
    '观察独立；对数发生比与预测变量近似直线；去掉一个选项不改变其余选项之间的比（IIA）',
    'observations are independent; log odds go straight with the predictors; without one of the choices the odds among the others would be the same (IIA)',
  ),
  method: both(
    '各类对参照类的对数发生比，同时求最大似然（Newton）；OR = exp(b)，区间为 Wald；参照类默认取值最小的一类',
    'log odds of each category against a reference, all at once by maximum likelihood (Newton); OR = exp(b) with Wald intervals; the reference is the lowest value unless one is named',
  ),
  source: [
    'McFadden 1974, Conditional logit analysis of qualitative choice behavior, in Zarembka, Frontiers in Econometrics',
    'Hosmer, Lemeshow & Sturdivant 2013, Applied Logistic Regression, ch. 8',
  ],
  roles: {
    outcome: { takes: 'variable', use: 'counted', level: 'nominal', title: both('因变量', 'Outcome') },
    predictors,
    categorical,
  },
  options: {
    reference: { kind: 'value', title: both('参照类', 'Reference category') },
    confidence,
  },
  result: {
    reference: Type.Optional(label),
    categories: orNull(list(Type.Object({ value: label, n: count }))),
    coefficients: orNull(list(Type.Object({ category: label, ...logitCoefficient.properties }))),
    ...likelihoodFit,
    nagelkerke: Type.Optional(value),
    /** Share of people whose category the model holds likeliest. */
    correct: Type.Optional(value),
    iterations: Type.Optional(value),
    separated: Type.Optional(Type.Boolean()),
  },
});
