import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { estimate, interval, linearModel, list, orNull, value } from '../procedure/parts.ts';
import { categorical, covariates, outcome } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const moderation = declare({
  name: 'moderation',
  title: both('调节效应', 'Moderation'),
  useWhen: both('想知道一个影响对谁更强', 'to ask for whom an effect is stronger'),
  avoidWhen: both(
    '没有事先的假设而逐个尝试；调节变量几乎没有变化；有中介时用 process',
    'to try one moderator after another without a reason beforehand; where the moderator hardly varies; with mediators use process',
  ),
  question: 'through',
  also: [
    '调节',
    '交互作用',
    'PROCESS model 1',
    'interaction',
    'simple slopes',
    'Johnson-Neyman',
    'interactions::sim_slopes',
    'lm',
  ],
  assumes: both(
    '与线性回归相同；调节变量对自变量效应的改变是直线的；横截面数据中的调节不等于因果',
    'as linear regression; the slope changes with the moderator in a straight line; in data of one occasion a moderation is no cause',
  ),
  method: both(
    '最小二乘加入自变量与调节变量之积，两者以均值为中心；调节变量在均值与上下一个标准差处的简单斜率；Johnson–Neyman 给出斜率 p = .05 的界值',
    'least squares with the product of predictor and moderator, both centred; simple slopes at the mean and one SD below and above; Johnson–Neyman’s bounds are where the slope has p = .05',
  ),
  source: [
    'Aiken & West 1991, Multiple Regression: Testing and Interpreting Interactions',
    'Bauer & Curran 2005, Probing interactions in fixed and multilevel regression',
    'Hayes 2018, Introduction to Mediation, Moderation, and Conditional Process Analysis',
  ],
  power: 'r2Change',
  roles: {
    outcome,
    predictor: {
      takes: 'variable',
      use: 'summed',
      factor: true,
      level: 'interval',
      title: both('自变量', 'Predictor'),
    },
    moderator: {
      takes: 'variable',
      use: 'summed',
      factor: true,
      level: 'interval',
      title: both('调节变量', 'Moderator'),
    },
    covariates,
    categorical,
  },
  options: {
    center: { kind: 'flag', title: both('均值中心化', 'Centre at the means'), default: true },
    confidence,
  },
  result: {
    model: orNull(linearModel),
    interaction: orNull(Type.Object({ ...estimate, r2Change: value })),
    simpleSlopes: orNull(
      list(
        Type.Object({
          at: value,
          sd: value,
          slope: value,
          standardError: value,
          t: value,
          p: value,
          interval,
        }),
      ),
    ),
    johnsonNeyman: orNull(
      Type.Object({
        significant: Type.Enum(['everywhere', 'nowhere', 'outside', 'between']),
        bounds: list(Type.Object({ at: value, percentBelow: value })),
        range: list(value),
      }),
    ),
  },
});
