import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, interval, label, list, orNull, value } from '../procedure/parts.ts';
import { peerGroup, period, unit } from '../procedure/rank-parts.ts';
import { both } from '../words.ts';

export const funnel = declare({
  name: 'funnel',
  title: both('漏斗图：小单位的波动', 'Funnel: how small units swing'),
  useWhen: both(
    '想知道某单位扣分次数多，是真的多，还是人少波动大',
    'to ask whether a unit has more events than chance and its size explain',
  ),
  avoidWhen: both(
    '没有工作量之类的基数：人少与事少分不开',
    'without a base such as workload: few people and few events cannot be told apart',
  ),
  question: 'ranks',
  on: 'results',
  also: ['控制限', '过度离散', 'funnel plot', 'overdispersion', 'poisson.test'],
  assumes: both(
    '各单位的事件率相同，事件独立发生；规模按期相加，可比',
    'all units share one rate and events happen independently; sizes add up over periods and can be compared',
  ),
  method: both(
    'e = 率 × 规模；z = (o − e)/√e；φ = z² 的均值；限 = 率 ± 1.96 与 ± 3.09 倍 √(率/规模)，φ > 1 时再乘 √φ；e < 5 时 p 为精确泊松检验；r 为每期名次变动的平均绝对值与 ln 规模的相关',
    'e = rate × size; z = (o − e)/√e; φ = mean z²; limits: rate ± 1.96 and ± 3.09 √(rate/size), times √φ where φ > 1; below e = 5 p is the exact Poisson test; r correlates the mean absolute move in rank from period to period with ln size',
  ),
  source: [
    'Spiegelhalter 2005, Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202',
    'Spiegelhalter 2005, Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14, 347–351',
  ],
  lists: { units: 'unit' },
  roles: {
    unit,
    group: peerGroup,
    period,
    events: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'events',
      title: both('事件数', 'Events'),
    },
    size: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'headcount',
      title: both('规模', 'Size'),
    },
    rank: {
      takes: 'variable',
      use: 'compared',
      level: 'ordinal',
      column: 'rank',
      optional: true,
      title: both('名次', 'Rank'),
    },
  },
  options: {},
  result: {
    groups: list(
      Type.Object({
        group: orNull(label),
        units: count,
        events: count,
        rate: value,
        overdispersion: value,
        /** Of moves in rank with ln size; below 0 where small units swing more. */
        moves: value,
      }),
    ),
    units: list(
      Type.Object({
        unit: label,
        group: orNull(label),
        size: value,
        events: value,
        expected: value,
        rate: value,
        z: value,
        p: value,
        limits95: interval,
        limits998: interval,
        /** Within the limits, beyond those of 95%, beyond those of 99.8%. */
        beyond: Type.Enum(['none', 'limits95', 'limits998']),
      }),
    ),
  },
});
