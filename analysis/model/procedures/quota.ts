import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, value } from '../procedure/parts.ts';
import { person, tier } from '../procedure/person-roles.ts';
import { period } from '../procedure/rank-parts.ts';
import { both } from '../words.ts';

export const quota = declare({
  name: 'quota',
  title: both('强制分布：名额与实际', 'Forced distribution: quotas and what was given'),
  useWhen: both(
    '想知道各等次人数与规定比例差多少，有没有超额',
    'to hold how many are in each tier against the share that the rule allows',
  ),
  avoidWhen: both('方案没有规定比例', 'where the scheme sets no shares'),
  question: 'fair',
  on: 'persons',
  also: ['优秀比例', '名额', 'forced ranking', 'quota', 'stack ranking'],
  assumes: both(
    '每人每期一个等次；比例是对全体在列人员而言',
    'everybody has one tier a period; shares are of all who are in the table',
  ),
  method: both(
    '名额 = q_k·n，按规则取整（舍去、四舍五入、进一）；超出 = n_k − 名额；须调整人数 = 正的超出之和；逐期计算',
    'quota q_k·n, made whole as the rule says (floor, round, ceiling); excess n_k − quota; to move: the sum of what is above; for each period',
  ),
  source: ['Guralnik, Rozmarin & So 2004, Forced distribution: is it right for you?'],
  spreads: ['periods', 'tiers'],
  roles: { person, period, tier },
  options: {
    tiers: { kind: 'values', title: both('各等次，从高到低', 'Tiers from the best down') },
    shares: {
      kind: 'numbers',
      title: both('各等次的比例，与等次一一对应', 'Shares of the tiers, in the same order'),
      from: 0,
      to: 1,
    },
    rounding: {
      kind: 'choice',
      title: both('取整', 'Made whole by'),
      values: ['floor', 'round', 'ceiling'],
      default: 'round',
    },
  },
  result: {
    periods: list(Type.Object({ period: label, n: count, toMove: value })),
    tiers: list(
      Type.Object({ period: label, tier: label, n: count, percent: value, target: value, excess: value }),
    ),
  },
});
