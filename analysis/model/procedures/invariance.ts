import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { gaps } from '../procedure/options.ts';
import { count, fit, label, list, value } from '../procedure/parts.ts';
import { factors } from '../procedure/roles.ts';
import { scaledFit } from './sem.ts';
import { both } from '../words.ts';

const step = Type.Object({
  ...fit,
  scaled: Type.Optional(scaledFit.scaled),
  robust: Type.Optional(scaledFit.robust),
  deltaCfi: value,
  deltaRmsea: value,
  dChi2: value,
  dDf: value,
  dP: value,
});

export const invariance = declare({
  name: 'invariance',
  title: both('测量不变性', 'Measurement invariance'),
  useWhen: both(
    '比较各组量表均值之前，看各组是否测的是同一回事',
    'before scale means are compared, to ask whether a scale means the same in every group',
  ),
  avoidWhen: both(
    '某组不足约 100 人；题项回答几乎都在一端',
    'where a group has fewer than some 100 people, or nearly all answers lie at one end',
  ),
  question: 'scale',
  also: [
    '测量等值',
    '等值性',
    '多组验证性因子分析',
    'multi-group CFA',
    'measurement invariance',
    'lavaan group.equal',
    'semTools::measurementInvariance',
  ],
  assumes: both(
    '与验证性因子分析相同；每组约 100 人以上',
    'as confirmatory factor analysis; some 100 respondents or more in each group',
  ),
  method: both(
    '依次令载荷、截距各组相等（强等值时放开因子均值）；ΔCFI 不低于 −.01 且 ΔRMSEA 不超过 .015 时保留',
    'loadings, then intercepts are held equal across groups (factor means free from there on); a step holds where ΔCFI is not below −.01 and ΔRMSEA not above .015',
  ),
  source: [
    'Meredith 1993, Measurement invariance, factor analysis and factorial invariance',
    'Chen 2007, Sensitivity of goodness of fit indexes to lack of measurement invariance',
    'Cheung & Rensvold 2002, Evaluating goodness-of-fit indexes',
  ],
  power: 'rmsea',
  roles: {
    factors,
    group: { takes: 'variable', use: 'grouping', level: 'nominal', title: both('分组变量', 'Groups') },
  },
  options: {
    estimator: {
      kind: 'choice',
      title: both('估计方法', 'Estimator'),
      values: ['ml', 'mlr', 'mlm'],
      default: 'ml',
    },
    missing: gaps,
    /** By lavaan's names: F=~x2, x2~1, x2~~x2. */
    free: { kind: 'names', title: both('允许各组不同的参数', 'Parameters that may differ') },
  },
  result: {
    groups: list(Type.Object({ group: label, n: count })),
    configural: step,
    metric: step,
    scalar: step,
    strict: step,
  },
});
