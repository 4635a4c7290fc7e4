import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, interval, label, list, orNull, value } from '../procedure/parts.ts';
import { assessor, days, indicator, outcome, period, returned, unit } from '../procedure/score-roles.ts';
import { both } from '../words.ts';

const outcomes = { successes: count, success: value, interval, returned: value };

export const appeals = declare({
  name: 'appeals',
  title: both('申诉', 'Appeals'),
  useWhen: both(
    '想知道有没有人申诉、申诉了有没有用、针对谁和什么',
    'to ask whether anybody appeals, whether it helps, and against whom and what',
  ),
  avoidWhen: both(
    '申诉很少：成功率没有意义；不申诉不等于满意',
    'with few appeals, whose rate means little; silence is no consent',
  ),
  question: 'fair',
  on: 'appeals',
  also: ['申诉率', '复核', '救济', 'appeal rate', 'overturn rate'],
  assumes: both(
    '每件申诉一行；没有申诉可能是满意，也可能是不敢或无门',
    'a row an appeal; none may mean content, or fear, or that there is no way to appeal',
  ),
  method: both(
    '申诉率 = 100 × 申诉数 / 加减分记录数；成功 = 复核结果属于所列者（未列则返还分值 > 0），附 Wilson 区间；用时取中位数与均值',
    'rate = 100 × appeals / entries; success = an outcome named as such (points returned > 0 where none is named), with its Wilson interval; days by median and mean',
  ),
  source: ['Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22'],
  roles: {
    unit,
    period,
    indicator: { ...indicator, optional: true },
    assessor,
    outcome,
    returned,
    days,
    tierChanged: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      optional: true,
      title: both('段次是否改变（1 = 是）', 'Whether the tier changed (1 = yes)'),
    },
  },
  options: {
    entries: { kind: 'whole', from: 0, to: 1e9, title: both('加减分记录数', 'Number of entries') },
    success: { kind: 'values', title: both('算成功的复核结果', 'Outcomes that are a success') },
    confidence,
  },
  result: {
    units: count,
    rate: value,
    decided: count,
    ...outcomes,
    tiersChanged: value,
    medianDays: value,
    meanDays: value,
    byIndicator: list(Type.Object({ indicator: orNull(label), n: count, ...outcomes })),
    byAssessor: list(Type.Object({ assessor: orNull(label), n: count, ...outcomes })),
  },
});
