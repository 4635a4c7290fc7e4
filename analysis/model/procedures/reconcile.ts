import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { scoreRoles, step, ties } from '../procedure/score-roles.ts';
import { both } from '../words.ts';

const place = { unit: label, period: label };
const off = { expected: value, found: value, difference: value };

export const reconcile = declare({
  name: 'reconcile',
  title: both('对账', 'Reconciliation'),
  useWhen: both(
    '用这些分数之前，先看分项、总分与名次对不对得上',
    'to see, before the points are used, whether scores, totals and ranks add up',
  ),
  avoidWhen: both(
    '只有名次没有分数；方案的规则本身还没有录入',
    'where there are ranks without points, or no scheme to reckon by',
  ),
  question: 'points',
  on: 'scores',
  also: ['核对', '勾稽', 'checksum', 'control total'],
  assumes: both(
    '得分 = 标准分 − 扣分 + 加分，总分 = 各得分之和 + 另加分 + 最终调整；空白的单元格不参加核对，只计数',
    'a score is full marks less deductions with additions, a total is the sum of scores with bonus and override; blank cells are counted, not checked',
  ),
  method: both(
    'r = 总分 − (Σ得分 + 另加分 + 最终调整)，c = 得分 − (标准分 − Σ扣分 + Σ加分)；差超过半个最小分差的列出；名次在组内、同一方案与考评期内按总分重排',
    'r = total − (Σ scores + bonus + override), c = score − (full marks − Σ deducted + Σ added); what is off by more than half a step is listed; ranks are made again of totals within peer group, scheme and period',
  ),
  source: [],
  lists: { cells: 'unit', totals: 'unit', ranks: 'unit', duplicates: 'unit', outOfRange: 'unit' },
  roles: scoreRoles,
  options: { step, ties },
  result: {
    /** Something was checked; nothing is off, blank, twice, contradictory or out of range, and no weight changes where it may not. */
    reconciled: Type.Boolean(),
    /** The step of points that was used; null where no two points differ. */
    step: value,
    /** How many could be checked, and how many of them are off. */
    checks: list(
      Type.Object({ check: Type.Enum(['scores', 'totals', 'ranks']), checked: count, off: count }),
    ),
    /** Σ|r| of the totals that are off, all points taken or given, and the share of the one in the other. */
    unexplained: value,
    moved: value,
    unexplainedShare: value,
    /** Overrides by direction, with their points; and totals off that no override explains. */
    overrides: list(
      Type.Object({ kind: Type.Enum(['override', 'unexplained']), up: count, down: count, points: value }),
    ),
    cells: list(Type.Object({ ...place, indicator: label, ...off })),
    totals: list(Type.Object({ ...place, ...off })),
    ranks: list(Type.Object({ ...place, ...off })),
    duplicates: list(Type.Object({ ...place, indicator: label, rows: count })),
    /** Scores below 0 or beyond what full marks and additions allow, and negative deductions or additions. */
    outOfRange: list(
      Type.Object({
        ...place,
        indicator: label,
        column: Type.Enum(['score', 'deducted', 'added']),
        found: value,
      }),
    ),
    blanks: list(Type.Object({ column: Type.String(), blank: count, of: count })),
    /** Weights that differ between neighbouring periods of one scheme version or one year. */
    weightChanges: list(
      Type.Object({
        scheme: orNull(label),
        indicator: label,
        period: label,
        before: value,
        after: value,
      }),
    ),
  },
});
