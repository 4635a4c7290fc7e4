import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { interval, tTest, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const oneSample = declare({
  name: 'oneSample',
  title: both('单样本检验', 'One-sample test'),
  useWhen: both(
    '想知道均值是否不同于某个已知的数（如量尺中点、常模）',
    'to ask whether a mean differs from a known number, such as the middle of a scale or a norm',
  ),
  avoidWhen: both(
    '比较的数本身来自另一个样本：用 compare；变量只有是与否：用 proportion',
    'where the number is itself an estimate from another sample: use compare; for yes or no use proportion',
  ),
  question: 'groups',
  also: ['单样本 t 检验', 'One-Sample T Test', 't.test(x, mu)', 'T-TEST /TESTVAL'],
  assumes: both(
    '各人的回答相互独立；人数少时分布接近正态，否则看 Wilcoxon 检验',
    'answers of different people are independent; with few people the distribution is near normal, otherwise read Wilcoxon’s test',
  ),
  method: both(
    'Student t 检验；Cohen d 为均值与 mu 之差除以标准差，区间按非中心 t 分布；Wilcoxon 符号秩检验针对与 mu 之差',
    'Student’s t; Cohen’s d is the distance of the mean from mu in standard deviations, its interval by the noncentral t; Wilcoxon’s signed ranks of the distances from mu',
  ),
  source: [
    'Student 1908, The probable error of a mean, Biometrika 6, 1–25',
    'Wilcoxon 1945, Individual comparisons by ranking methods, Biometrics Bulletin 1, 80–83',
    'Cumming & Finch 2001, A primer on confidence intervals, Educational and Psychological Measurement 61, 532–574',
  ],
  power: 'tOne',
  roles: {
    variable: { takes: 'variable', use: 'summed', level: 'interval', title: both('变量', 'Variable') },
  },
  options: {
    mu: {
      kind: 'number',
      title: both('用来比较的数', 'Number to compare with'),
      from: -1e15,
      to: 1e15,
      default: 0,
    },
    confidence,
  },
  result: {
    mu: Type.Number(),
    mean: value,
    sd: value,
    ...tTest,
    cohenD: value,
    cohenDInterval: interval,
    wilcoxon: Type.Object({ v: value, z: value, p: value }),
  },
});
