import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { seed } from '../procedure/options.ts';
import { count, interval, label, list, orNull, value } from '../procedure/parts.ts';
import { scoreRoles, ties } from '../procedure/score-roles.ts';
import { both } from '../words.ts';

const group = orNull(label);
const points = { kind: 'number', from: 0, to: 1e6 } as const;

export const whatIf = declare({
  name: 'whatIf',
  title: both('如果规则不同', 'What if the rules were others'),
  useWhen: both(
    '想知道换一组权重、去掉加分、给扣分封顶等之后谁的名次会变',
    'to ask whose rank would change by other weights, without bonus, with a cap on deductions and the like',
  ),
  avoidWhen: both(
    '把结果当作预测：改了规则，人也会改做法',
    'as a forecast: with other rules people would act otherwise',
  ),
  question: 'ranks',
  on: 'scores',
  also: ['情景模拟', '敏感性分析', 'scenario', 'sensitivity analysis', 'SMAA', 'rank acceptability'],
  assumes: both(
    '其余一切照旧：换了规则，人们的做法并不跟着变；模拟不作任何决定',
    'all else stays: nobody acts otherwise under other rules; a simulation decides nothing',
  ),
  method: both(
    '最近一个方案内，各单位各期总分按新规则重算，再取各期均值（或中位数、20 % 截尾均值），组内排名；新总分 = 原总分 + 各部分变动之和；权重扰动为围绕（新）权重的 Dirichlet 抽样，均值口径',
    'within the latest scheme version the totals of each unit and period are made again by the new rules, averaged over periods (mean, median, or mean trimmed by 20 %) and ranked within peer groups; the new total is the old one plus what its parts change; weights are drawn from a Dirichlet distribution around the (new) ones, on means over periods',
  ),
  source: [
    'Lahdelma & Salminen 2001, SMAA-2, Operations Research 49',
    'Saisana, Saltelli & Tarantola 2005, Uncertainty and sensitivity analysis, JRSS A 168',
  ],
  lists: { moves: 'unit', acceptability: 'unit' },
  roles: scoreRoles,
  options: {
    weighting: {
      kind: 'choice',
      values: ['given', 'equal'],
      default: 'given',
      title: both('权重', 'Weights'),
    },
    reweighted: { kind: 'names', title: both('改权重的指标', 'Indicators with other full marks') },
    weights: {
      kind: 'numbers',
      from: 0,
      to: 1e6,
      title: both('它们的新标准分，依次', 'Their new full marks, in that order'),
    },
    bonuses: {
      kind: 'choice',
      values: ['kept', 'off', 'capped'],
      default: 'kept',
      title: both('加分', 'Bonus points'),
    },
    bonusCap: { ...points, title: both('一期加分封顶', 'Most bonus points in a period') },
    deductionCap: {
      ...points,
      title: both('每项指标一期扣分封顶', 'Most points deducted of an indicator in a period'),
    },
    reward: {
      ...points,
      title: both('每项未扣分的指标奖励', 'Points given for each indicator without a deduction'),
    },
    dropped: { kind: 'names', title: both('不计入的考评方', 'Assessor classes left out') },
    average: {
      kind: 'choice',
      values: ['mean', 'median', 'trimmed'],
      default: 'mean',
      title: both('各期怎样合并', 'How periods are averaged'),
    },
    ties,
    tiers: {
      kind: 'numbers',
      from: 0,
      to: 1,
      title: both(
        '各段次的比例，从高到低（省略则取记录中的）',
        'Shares of the tiers, from the best (those recorded if left out)',
      ),
    },
    weightings: {
      kind: 'whole',
      from: 0,
      to: 20_000,
      default: 2_000,
      title: both('权重扰动的抽样数', 'How many weightings are drawn'),
    },
    concentration: {
      kind: 'number',
      from: 1,
      to: 100_000,
      default: 100,
      title: both(
        '权重扰动的集中度（越大越接近所给权重）',
        'Concentration of the weights drawn (the larger, the nearer to those given)',
      ),
    },
    seed,
  },
  result: {
    scheme: orNull(label),
    periods: list(label),
    moves: list(
      Type.Object({
        group,
        unit: label,
        before: value,
        after: value,
        move: value,
        totalBefore: value,
        totalAfter: value,
        tierBefore: value,
        tierAfter: value,
      }),
    ),
    /** Of all units and their ranks within peer groups; τ-b of a peer group, averaged by its units. */
    moved: count,
    tauB: value,
    meanMove: value,
    maxMove: value,
    tierChanges: value,
    /** Effective weights by the old and the new rules. */
    effective: list(
      Type.Object({
        component: label,
        kind: Type.Enum(['indicator', 'bonus', 'override']),
        before: value,
        after: value,
      }),
    ),
    /** What ranks a unit gets over the weightings drawn; `shares` of them by rank where a peer group has 40 units or fewer. */
    acceptability: list(
      Type.Object({
        group,
        unit: label,
        rank: value,
        expectedRank: value,
        interval,
        first: value,
        topThird: value,
        same: value,
        shares: list(value),
      }),
    ),
  },
});
