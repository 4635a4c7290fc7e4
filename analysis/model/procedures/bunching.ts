import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, list, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const bunching = declare({
  name: 'bunching',
  title: both('集中打分：期末扎堆与整数偏好', 'Bunching: end of the period and round points'),
  useWhen: both(
    '想知道扣分是不是都赶在期末，分值是不是总取整数',
    'to ask whether entries crowd at the end of a period and points at round numbers',
  ),
  avoidWhen: both(
    '事件本来就按日程发生（如季末申报）：先说明日程',
    'where the work itself has a calendar, such as filing at the end of a quarter',
  ),
  question: 'points',
  on: 'entries',
  also: ['季末突击', '整数偏好', 'heaping', 'digit preference', 'binom.test'],
  assumes: both(
    '若无扎堆，明细均匀落在期内各时段；各时段等长',
    'without bunching entries fall evenly on the parts of a period, which are equally long',
  ),
  method: both(
    '期末若干时段的份额与其在期内所占时间比较，双侧精确二项检验；分值取绝对值：0.5 与 1 的倍数所占份额、众数及其份额、整数中奇数的份额；0 分不计',
    'the share of the last parts against their share of the time, two-sided exact binomial test; of points without their sign: the share of multiples of 0.5 and of 1, the mode and its share, the share of odd ones among whole points; 0 points do not count',
  ),
  source: [
    'Clopper & Pearson 1934, The use of confidence or fiducial limits, Biometrika 26, 404–413',
    'Wang & Heitjan 2008, Modeling heaping in self-reported cigarette counts, Statistics in Medicine 27, 3789–3804',
  ],
  roles: {
    part: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'part',
      optional: true,
      title: both('期内时段', 'Part of the period'),
    },
    points: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'points',
      title: both('分值', 'Points'),
    },
  },
  options: {
    parts: {
      kind: 'whole',
      title: both('一期有多少时段', 'Parts of a period'),
      from: 2,
      to: 366,
      default: 13,
    },
    last: {
      kind: 'numbers',
      title: both(
        '看最后几个时段（不填则 1 与 4：末周与末月）',
        'How many of the last parts; 1 and 4 if none',
      ),
      from: 1,
      to: 365,
    },
  },
  result: {
    ends: list(
      Type.Object({
        last: count,
        entries: count,
        observed: count,
        percent: value,
        expectedPercent: value,
        index: value,
        p: value,
      }),
    ),
    halves: value,
    wholes: value,
    mode: value,
    modalShare: value,
    oddShare: value,
  },
});
