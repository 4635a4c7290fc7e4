import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { scoreRoles } from '../procedure/score-roles.ts';
import { both } from '../words.ts';

export const effectiveWeights = declare({
  name: 'effectiveWeights',
  title: both('有效权重', 'Effective weights'),
  useWhen: both(
    '想知道名次实际由哪个指标、哪一方决定',
    'to ask which indicator, and which assessors, really decide the ranks',
  ),
  avoidWhen: both(
    '单位少于指标：份额不稳；它说的是实际决定名次的是什么，不是应该是什么',
    'with fewer units than indicators; it tells what decides ranks, not what should',
  ),
  question: 'points',
  on: 'scores',
  also: ['实际权重', '名义权重', 'covariance decomposition', 'main effect', 'Pearson correlation ratio'],
  assumes: both(
    '总分是各部分之和；有效权重说的是这一批单位之间的差别，不是指标的重要性',
    'the total is the sum of its parts; effective weights tell of the differences between these units, not of importance',
  ),
  method: both(
    'e = cov(部分, 总分) / var(总分)，另加分与最终调整也是部分，Σe = 1；S = r²(部分, 总分)；偏离 = ½Σ|e − w/Σw|；有效个数 = 1/Σe²；对组别—考评期均值的离差，同一方案内合并',
    'e = cov(part, total) / var(total), bonus and override being parts, Σe = 1; S = r² of part and total; divergence = ½Σ|e − w/Σw|; effective number = 1/Σe²; deviations from the means of group and period, pooled within a scheme version',
  ),
  source: ['Paruolo, Saisana & Saltelli 2013, Ratings and rankings: voodoo or science? JRSS A 176'],
  roles: scoreRoles,
  options: {},
  result: {
    /** A line for each scheme version; `standings` are units in periods. */
    schemes: list(
      Type.Object({
        scheme: orNull(label),
        standings: count,
        divergence: value,
        effectiveNumber: value,
      }),
    ),
    /** `nominal` is a share of all full marks; bonus and override have none. */
    components: list(
      Type.Object({
        scheme: orNull(label),
        component: label,
        kind: Type.Enum(['indicator', 'bonus', 'override']),
        nominal: Type.Optional(value),
        effective: value,
        ratio: Type.Optional(value),
        mainEffect: value,
      }),
    ),
    assessors: list(
      Type.Object({ scheme: orNull(label), assessor: orNull(label), nominal: value, effective: value }),
    ),
  },
});
