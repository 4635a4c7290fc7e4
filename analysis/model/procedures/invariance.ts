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
