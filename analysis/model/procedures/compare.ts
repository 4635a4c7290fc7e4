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
  avoidWhen: both(
    '同一批人前后比较：用 paired 或 repeated；人属于少数单位、单位间差别大：用 mixed',
    'for the same people twice: use paired or repeated; where people share a few units that differ, use mixed',
  ),
  question: 'groups',
  also: [
    '独立样本 t 检验',
    '单因素方差分析',
    '方差分析',
    't-test',
    'ANOVA',
    'Welch',
    'Mann-Whitney',
    'Kruskal-Wallis',
    'Independent-Samples T Test',
    'One-Way ANOVA',
    'T-TEST',
    'ONEWAY',
    'NPAR TESTS',
    't.test',
    'aov',
    'oneway.test',
    'wilcox.test',
    'kruskal.test',
    'TukeyHSD',
    'Tukey',
    'Games-Howell',
  ],
  assumes: both(
    '各人独立作答；均值检验要求各组近似正态（人数多时不敏感）；Student 与经典方差分析还要求方差相等，Welch 不要求；秩检验只要求定序',
    'respondents answer independently; tests of means want about normal groups (less so where they are large); Student and classical ANOVA also equal variances, Welch not; rank tests only an order',
  ),
  method: both(
    'Student 与 Welch t、经典与 Welch 方差分析、Mann–Whitney、Kruskal–Wallis；Levene 以中位数为中心；Hedges g 与 η²、ω² 的区间按非中心分布；事后比较 Tukey–Kramer、Games–Howell、Dunn（Holm）',
    'Student’s and Welch’s t, classical and Welch’s ANOVA, Mann–Whitney, Kruskal–Wallis; Levene about medians; intervals of Hedges’ g, η² and ω² by noncentral distributions; follow-ups by Tukey–Kramer, Games–Howell, Dunn (Holm)',
  ),
  source: [
    'Welch 1951, On the comparison of several mean values',
    'Brown & Forsythe 1974, Robust tests for the equality of variances',
    'Games & Howell 1976, Pairwise multiple comparison procedures',
    'Hedges 1981, Distribution theory for Glass’s estimator of effect size',
  ],
  power: 'tTwo',
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
