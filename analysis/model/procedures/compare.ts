import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, fTest, interval, label, list, tTest, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

const t = Type.Object(tTest);
const effect = Type.Object({
  hedgesG: Type.Optional(value),
  hedgesGInterval: Type.Optional(interval),
  etaSquared: value,
  etaSquaredInterval: interval,
  omegaSquared: value,
  omegaSquaredInterval: interval,
  rankBiserial: Type.Optional(value),
  rankBiserialInterval: Type.Optional(interval),
  epsilonSquared: value,
  epsilonSquaredInterval: interval,
});

export const compare = declare({
  name: 'compare',
  title: both('组间比较', 'Comparison of groups'),
  useWhen: both(
    '想知道两组或多组在一个变量上是否不同',
    'to ask whether two groups or more differ on a variable',
  ),
  roles: {
    variable: { takes: 'variable', use: 'summed', level: 'ordinal', title: both('变量', 'Variable') },
    by: { takes: 'variable', use: 'grouping', level: 'nominal', title: both('分组变量', 'Groups') },
  },
  options: {
    tests: {
      kind: 'choices',
      title: both('检验', 'Tests'),
      values: [
        'levene',
        'student',
        'welch',
        'anova',
        'welchAnova',
        'mannWhitney',
        'kruskalWallis',
        'effect',
        'tukey',
        'gamesHowell',
        'dunn',
      ],
    },
    confidence,
  },
  result: {
    groups: list(Type.Object({ group: label, n: count, mean: value, sd: value, interval })),
    levene: Type.Optional(fTest),
    student: Type.Optional(t),
    welch: Type.Optional(t),
    anova: Type.Optional(fTest),
    welchAnova: Type.Optional(fTest),
    mannWhitney: Type.Optional(Type.Object({ u: value, z: value, p: value })),
    kruskalWallis: Type.Optional(Type.Object({ h: value, df: value, p: value })),
    effect: Type.Optional(effect),
    posthoc: Type.Optional(
      list(
        Type.Object({
          pair: list(label),
          difference: value,
          interval,
          p: value,
          method: Type.Enum(['tukey', 'gamesHowell', 'dunn']),
        }),
      ),
    ),
  },
});
