import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import {
  chiSquareTest,
  count,
  label,
  list,
  logitCoefficient,
  logitFit,
  orNull,
  value,
} from '../procedure/parts.ts';
import { categorical, outcome, predictors } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const ordinal = declare({
  name: 'ordinal',
  title: both('有序 Logistic 回归', 'Ordinal regression'),
  useWhen: both('因变量是有次序的少数几类', 'where the outcome is a few ordered categories'),
  avoidWhen: both(
    '类别没有次序：用多项 logistic；各分界处影响明显不同（平行线不成立）',
    'for categories without an order use multinomial; where effects differ plainly between the cut points',
  ),
  question: 'explain',
  also: [
    '有序回归',
    '定序逻辑回归',
    '比例优势',
    'PLUM',
    'Ordinal Regression',
    'MASS::polr',
    'proportional odds',
  ],
  assumes: both(
    '比例优势：预测变量在每个分界处的系数相同；观察独立；各类人数不太少',
    'proportional odds: a predictor has the same coefficient at each threshold; observations are independent; no category is nearly empty',
  ),
  method: both(
    '累积 logit 模型，阈值减预测值（同 MASS::polr）；最大似然，观察信息矩阵；OR 大于 1 表示更高的类别更可能；Brant 检验各分界处的系数是否相同',
    'cumulative logits, threshold − predictor (as MASS::polr); maximum likelihood with observed information; OR above 1: higher categories are likelier; Brant’s test of equal coefficients at the cuts',
  ),
  source: [
    'McCullagh 1980, Regression models for ordinal data',
    'Brant 1990, Assessing proportionality in the proportional odds model for ordinal logistic regression, Biometrics 46, 1171–1178',
  ],
  roles: { outcome: { ...outcome, level: 'ordinal' }, predictors, categorical },
  options: { confidence },
  result: {
    thresholds: orNull(
      list(
        Type.Object({ threshold: Type.String(), estimate: value, standardError: value, z: value, p: value }),
      ),
    ),
    categories: Type.Optional(list(Type.Object({ value: label, n: count }))),
    coefficients: orNull(list(logitCoefficient)),
    ...logitFit,
    brant: Type.Optional(
      orNull(
        Type.Object({
          ...chiSquareTest,
          terms: list(Type.Object({ term: Type.String(), ...chiSquareTest })),
        }),
      ),
    ),
    iterations: Type.Optional(value),
    separated: Type.Optional(Type.Boolean()),
  },
});
