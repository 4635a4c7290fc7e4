import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { scoreRoles } from '../procedure/score-roles.ts';
import { both } from '../words.ts';

const group = orNull(label);
const scheme = orNull(label);

export const gaps = declare({
  name: 'gaps',
  title: both('差距', 'Gaps'),
  useWhen: both(
    '想知道各单位的分数拉开了没有、几分之差定了名次',
    'to ask how far units are apart, and how few points make the ranks',
  ),
  avoidWhen: both(
    '要说差距是否公平或是否真实：看 rankUncertainty 与 controllability',
    'to say whether gaps are fair or real: see rankUncertainty and controllability',
  ),
  question: 'ranks',
  on: 'scores',
  also: ['拉开差距', '基尼系数', 'Theil', 'absolute Gini', 'ineq::Gini', 'P90/P10'],
  assumes: both(
    '总分多在满分附近，与均值相比的指数（基尼、Theil）因此几乎看不出差距：先看绝对差距，相对指数用在扣分上',
    'totals lie near full marks, where indices relative to the mean (Gini, Theil) hardly see a difference: read absolute gaps first, and relative ones of deductions',
  ),
  method: both(
    'SD（n − 1）、极差、P90 − P10（第 7 型）、绝对基尼 Σ(2k − n − 1)x/n²、相邻差的中位数、相邻同分的比例、每名次的分数 = 极差/(n − 1)；扣分的基尼（未校正与 × n/(n − 1)）与 Theil T，分为组间与组内；均值不大于 0 或有负值时空；趋势为同一方案各期都在的单位其 SD 对期次的斜率',
    'SD (n − 1), range, P90 − P10 (type 7), absolute Gini Σ(2k − n − 1)x/n², median gap of neighbours, share of neighbours tied, points a rank = range/(n − 1); of deductions Gini (as it is, and × n/(n − 1)) and Theil’s T, between and within groups; empty where the mean is not above 0 or a value is below; the trend is the slope, over the periods of one scheme, of the SD of units there in all',
  ),
  source: ['Theil 1967, Economics and information theory', 'Gini 1912, Variabilità e mutabilità'],
  roles: scoreRoles,
  options: {},
  result: {
    /** Totals, a line for each peer group and period. `isNewScheme`: not to be compared with the line before. */
    totals: list(
      Type.Object({
        group,
        scheme,
        period: label,
        isNewScheme: Type.Boolean(),
        n: count,
        mean: value,
        sd: value,
        range: value,
        p90p10: value,
        absoluteGini: value,
        medianGap: value,
        tied: value,
        pointsPerRank: value,
        gini: value,
        theil: value,
        p90p10Ratio: value,
      }),
    ),
    /** Points deducted a unit, a line for each period over all peer groups. */
    deductions: list(
      Type.Object({
        scheme,
        period: label,
        n: count,
        mean: value,
        gini: value,
        giniCorrected: value,
        theil: value,
        between: value,
        within: value,
      }),
    ),
    trends: list(
      Type.Object({ group, scheme, periods: count, n: count, first: value, last: value, slope: value }),
    ),
  },
});
