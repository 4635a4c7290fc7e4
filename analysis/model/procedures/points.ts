import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, value } from '../procedure/parts.ts';
import { scoreRoles } from '../procedure/score-roles.ts';
import { both } from '../words.ts';

/** What moved: points taken and given, and the share of the first in both. */
const movement = { deducted: value, added: value, deductionShare: value, net: value };

export const points = declare({
  name: 'points',
  title: both('扣分与加分', 'Deductions and additions'),
  useWhen: both(
    '想知道考评是不是只扣不加、扣在哪里、加给了谁',
    'to ask whether the appraisal only deducts, where it deducts and to whom it adds',
  ),
  avoidWhen: both(
    '加减分没有分开记录：净值看不出扣与加',
    'where deductions and additions were recorded as one net number',
  ),
  question: 'points',
  on: 'scores',
  also: ['扣分占比', '只扣不加', 'deduction share', 'punish-only', 'bonus reach'],
  assumes: both(
    '扣分与加分都记为正数；没有记录的视为没有发生',
    'deductions and additions are both recorded as positive numbers; what is not recorded did not happen',
  ),
  method: both(
    '扣分占比 DS = Σ扣 / (Σ扣 + Σ加)；净值 = Σ加 − Σ扣；加分覆盖 = 有任何加分的单位所占比例；加分集中度为各单位加分的基尼系数；方案一侧 = 可扣 / (可扣 + 可加)，可扣为标准分之和，按单位与考评期平均',
    'deduction share DS = Σd / (Σd + Σa); net = Σa − Σd; bonus reach = share of units with any addition; concentration = Gini of additions by unit; plan side = deductible / (deductible + attainable), the deductible being full marks, averaged over units and periods',
  ),
  source: ['Gini 1912, Variabilità e mutabilità'],
  lists: { byUnit: 'unit' },
  roles: scoreRoles,
  options: {
    attainable: {
      kind: 'number',
      from: 0,
      to: 1e6,
      title: both('一个单位一期至多可加的分', 'The most points that may be added to a unit in a period'),
    },
    adding: {
      kind: 'names',
      title: both(
        '只加分的指标（其标准分是可加，不是可扣）',
        'Indicators that only add (their full marks can be won, not lost)',
      ),
    },
  },
  result: {
    ...movement,
    units: count,
    /** The share of units with any addition, and how unequal their additions are. */
    bonusReach: value,
    bonusGini: value,
    /** The same share in the plan: what can be lost of what can move. */
    planShare: value,
    deductible: value,
    attainable: value,
    byIndicator: list(Type.Object({ indicator: label, ...movement, bonusReach: value })),
    byUnit: list(Type.Object({ unit: label, ...movement })),
    byPeriod: list(Type.Object({ period: label, ...movement, bonusReach: value })),
  },
});
