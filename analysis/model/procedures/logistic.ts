import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { chiSquareTest, count, list, logitCoefficient, logitFit, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const logistic = declare({
  name: 'logistic',
  title: both('二元 Logistic 回归', 'Logistic regression'),
  useWhen: both('因变量只有两个取值（是/否）', 'where the outcome has two values, yes or no'),
  avoidWhen: both(
    '较少的一类每个预测变量不足约 10 人；结果并不罕见时，把比值比读成倍数会夸大',
    'where the rarer answer has fewer than some ten people a predictor; where it is common, odds ratios read as ratios of shares exaggerate',
  ),
  question: 'explain',
  also: [
    '逻辑回归',
    '二元逻辑斯蒂',
    'logit',
    'Binary Logistic',
    'LOGISTIC REGRESSION',
    'glm binomial',
    'odds ratio',
  ],
  assumes: both(
    '观察独立；预测变量与对数发生比近似直线；较少的一类每个预测变量约有 10 人',
    'observations are independent; the log odds go about straight with the predictors; the rarer answer has some ten people for each predictor',
  ),
  method: both(
    '最大似然（Fisher 评分）；系数为对数发生比，OR = exp(b)，区间为 Wald；AUC 为随机取一对时预测正确的概率；Hosmer–Lemeshow 按预测概率的分位数分组；分类表的界线可改',
    'maximum likelihood by Fisher scoring; coefficients are log odds, OR = exp(b) with Wald intervals; AUC is the chance that of a random pair the right one is predicted higher; Hosmer–Lemeshow groups by quantiles of the predictions; the cut-off of the classification can be set',
  ),
  source: [
    'Hosmer & Lemeshow 1980, Goodness of fit tests for the multiple logistic regression model',
    'Hosmer, Lemeshow & Sturdivant 2013, Applied Logistic Regression',
    'Nagelkerke 1991, A note on a general definition of the coefficient of determination',
  ],
  power: 'logistic',
  roles: { outcome, predictors, categorical },
  options: {
    groups: {
      kind: 'whole',
      title: both('Hosmer–Lemeshow 的组数', 'Groups of Hosmer–Lemeshow'),
      from: 3,
      to: 100,
      default: 10,
    },
    cutoff: {
      kind: 'number',
      title: both('判为“是”的概率', 'Cut-off of the classification'),
      from: 0,
      to: 1,
      default: 0.5,
    },
    confidence,
  },
  result: {
    coefficients: orNull(list(logitCoefficient)),
    ...logitFit,
    auc: Type.Optional(value),
    hosmerLemeshow: Type.Optional(Type.Object({ groups: count, ...chiSquareTest })),
    classification: Type.Optional(
      Type.Object({
        cutoff: count,
        truePositives: value,
        falseNegatives: value,
        trueNegatives: value,
        falsePositives: value,
        sensitivity: value,
        specificity: value,
        accuracy: value,
        brier: value,
      }),
    ),
    iterations: Type.Optional(value),
    separated: orNull(Type.Boolean()),
  },
});
