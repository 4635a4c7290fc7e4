import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, list, value } from '../procedure/parts.ts';
import { total } from '../procedure/rank-parts.ts';
import { both } from '../words.ts';

export const tierJump = declare({
  name: 'tierJump',
  title: both('等次线上的跳跃', 'Jump at a tier line'),
  useWhen: both(
    '想知道刚过线的是不是多得反常、差一点的少得反常',
    'to ask whether unusually many lie just above a line between tiers and few just below it',
  ),
  avoidWhen: both(
    '单位很少：线附近只有几个，跳跃看不出来',
    'with few units, of which hardly any lie near the line',
  ),
  question: 'points',
  on: 'results',
  also: ['过线', '断点', 'Burgstahler–Dichev', 'threshold bunching', 'earnings management'],
  assumes: both(
    '若无人为调整，相邻各箱的人数平滑变化；至少 50 个总分，相邻箱各至少 5 个',
    'without a hand in it neighbouring bins change smoothly; there are at least 50 totals and 5 in each neighbouring bin',
  ),
  method: both(
    '以线为界等宽分箱；z = (n_i − (n_{i−1} + n_{i+1})/2)/√(Np_i(1 − p_i) + N(p_{i−1} + p_{i+1})(1 − p_{i−1} − p_{i+1})/4)，双侧 p',
    'bins of one width from the line on; z = (n_i − (n_{i−1} + n_{i+1})/2)/√(Np_i(1 − p_i) + N(p_{i−1} + p_{i+1})(1 − p_{i−1} − p_{i+1})/4), two-sided p',
  ),
  source: [
    'Burgstahler & Dichev 1997, Earnings management to avoid earnings decreases and losses, Journal of Accounting and Economics 24, 99–126',
  ],
  spreads: ['bins'],
  roles: { total },
  options: {
    line: {
      kind: 'number',
      needed: true,
      title: both('等次线', 'Line between tiers'),
      from: -1e6,
      to: 1e6,
    },
    width: { kind: 'number', title: both('箱宽', 'Width of bins'), from: 0.001, to: 1e4, default: 1 },
  },
  result: {
    /** Two below the line and two above it, ascending; each from its lower bound to below its upper one. */
    bins: list(Type.Object({ from: value, to: value, n: count })),
    zAbove: value,
    pAbove: value,
    zBelow: value,
    pBelow: value,
  },
});
