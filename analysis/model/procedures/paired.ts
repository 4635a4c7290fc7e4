import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { interval, tTest, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const paired = declare({
  name: 'paired',
  title: both('配对比较', 'Paired comparison'),
  useWhen: both(
    '同一批人前后两次（或两题）是否不同',
    'to ask whether the same people answered differently the second time',
  ),
  avoidWhen: both(
    '前后不是同一批人：用 compare；三次以上：用 repeated',
    'where before and after are other people: use compare; with three or more occasions use repeated',
  ),
  question: 'groups',
  also: [
    '配对样本 t 检验',
    '前后测',
    '重复测量',
    'Paired-Samples T Test',
    'T-TEST PAIRS',
    'Wilcoxon',
    't.test paired',
    'wilcox.test',
  ],
  assumes: both(
    '两次作答来自同一批人；差值近似正态（人数多时不敏感）；Wilcoxon 只要求差值对称',
    'both answers come from the same people; the differences are about normal (less so where there are many); Wilcoxon only wants them symmetric',
  ),
  method: both(
    '差值为前减后；配对 t 检验；d_z 为差值均值除以差值标准差，区间按非中心 t；Wilcoxon 符号秩检验',
    'difference before − after; paired t test; d_z is the mean of the differences over their SD, interval by noncentral t; Wilcoxon’s signed ranks',
  ),
  source: [
    'Wilcoxon 1945, Individual comparisons by ranking methods',
    'Lakens 2013, Calculating and reporting effect sizes',
  ],
  power: 'tPaired',
  roles: {
    before: { takes: 'variable', use: 'summed', level: 'interval', title: both('前测', 'Before') },
    after: { takes: 'variable', use: 'summed', level: 'interval', title: both('后测', 'After') },
  },
  options: { confidence },
  result: {
    ...tTest,
    cohenDz: value,
    cohenDzInterval: interval,
    wilcoxon: Type.Object({ v: value, z: value, p: value }),
  },
});
