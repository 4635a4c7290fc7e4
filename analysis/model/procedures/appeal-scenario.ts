import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, interval, label, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

const tier = orNull(Type.String());

export const appealScenario = declare({
  name: 'appealScenario',
  title: both('申诉情景（模拟）', 'Appeal scenario (simulation)'),
  useWhen: both(
    '想知道返还或追加若干分后总分、名次、等次会怎样，最少多少分会改变等次',
    'to ask what returning points would do to total, rank and tier, and how few would change a tier',
  ),
  avoidWhen: both(
    '预测申诉会不会成功：它只算分数',
    'to foretell whether an appeal will succeed: it only reckons points',
  ),
  question: 'act',
  on: 'scores',
  also: ['申诉模拟', '撤销扣分', 'what if an entry is withdrawn'],
  assumes: both(
    '其他单位的分数不变；等次名额不变；结果是模拟，不作任何决定',
    'all others keep their scores, and tiers their sizes; it is a simulation and decides nothing',
  ),
  method: both(
    '名次按方案的并列规则由总分重排；等次按分数线，或按原有名额由高到低重排；区间 = 总分 ± t(T − 1) × SD，SD 是该单位各期总分与组均值之差的标准差（同一方案版本，至少三期）',
    'ranks by the tie rule of the scheme; tiers by their lines, or filled again from the top with as many units as before; interval = total ± t(T − 1) × SD, the SD of the totals of the unit less those of its group over at least three periods of one scheme version',
  ),
  source: ['Goldstein & Spiegelhalter 1996, League tables and their limitations, JRSS A 159'],
  roles: {
    unit: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'unit',
      title: both('单位', 'Unit'),
    },
    period: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'period',
      title: both('考评期', 'Period'),
    },
    total: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'total',
      title: both('总分', 'Total'),
    },
    tier: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'tier',
      optional: true,
      title: both('段次/等次', 'Tier'),
    },
    group: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'group',
      optional: true,
      title: both('组别', 'Peer group'),
    },
    version: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'scheme',
      optional: true,
      title: both('方案版本', 'Scheme version'),
    },
    indicator: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'indicator',
      optional: true,
      title: both('指标', 'Indicator'),
    },
    deducted: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'deducted',
      optional: true,
      title: both('扣分', 'Deducted'),
    },
  },
  options: {
    scheme: { kind: 'scheme', title: both('考评方案', 'Appraisal scheme') },
    inPeriod: { kind: 'value', title: both('考评期（默认最近一期）', 'Period; the newest by default') },
    ofUnit: { kind: 'value', title: both('申诉的单位', 'Unit that appeals') },
    ofIndicator: {
      kind: 'value',
      title: both('返还哪个指标的扣分', 'Indicator whose deductions are returned'),
    },
    returned: {
      kind: 'number',
      from: -10_000,
      to: 10_000,
      title: both('返还分值（负数为追加扣分）', 'Points returned; below 0 they are taken'),
    },
  },
  lists: { standings: 'unit', moves: 'unit' },
  result: {
    period: orNull(label),
    units: count,
    standings: list(
      Type.Object({
        unit: label,
        group: orNull(label),
        total: value,
        rank: value,
        tier,
        interval,
        /** More than so many points would bring the next better tier; the best has none. */
        up: Type.Optional(value),
        /** So many fewer would bring the next tier below; the last has none. */
        down: Type.Optional(value),
      }),
    ),
    /** Of the scenario: the unit itself first, then whoever it passes. */
    returned: value,
    moves: list(
      Type.Object({
        unit: label,
        total: value,
        newTotal: value,
        interval,
        rank: value,
        newRank: value,
        tier,
        newTier: tier,
      }),
    ),
  },
});
