import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { scoreRoles } from '../procedure/score-roles.ts';
import { both } from '../words.ts';

const group = orNull(label);

export const rankStability = declare({
  name: 'rankStability',
  title: both('名次的稳定', 'Stability of ranks'),
  useWhen: both(
    '想知道名次是年年如此，还是一期一变',
    'to ask whether ranks stay from period to period or are made anew each time',
  ),
  avoidWhen: both(
    '方案中途换了：换前换后分开看；少于三期',
    'across a change of scheme: look at each by itself; with fewer than three periods',
  ),
  question: 'ranks',
  on: 'scores',
  also: ['名次稳定性', '和谐系数', 'Kendall’s W', 'tau-b', 'rank mobility'],
  assumes: both(
    '同一组内各期比的是同一批单位；少于 5 个单位不计算',
    'the same units are compared within a peer group; fewer than 5 have no numbers',
  ),
  method: both(
    'W 取同一方案内各期都在的单位，平均名次并校正同分；相邻两期的 τ-b 与平均 |Δ名次|；前三分之一留在前三分之一的比例',
    'W of the units there in all periods of a scheme version, of midranks corrected for ties; τ-b and mean |Δ rank| of neighbouring periods; share of the top third that stays in it',
  ),
  source: [
    'Kendall & Babington Smith 1939, The problem of m rankings, Annals of Mathematical Statistics 10',
    'Kendall 1945, The treatment of ties in ranking problems, Biometrika 33',
  ],
  roles: scoreRoles,
  options: {},
  result: {
    /** A line for each peer group and scheme version. */
    overall: list(
      Type.Object({
        group,
        scheme: orNull(label),
        periods: count,
        n: count,
        w: value,
        chi2: value,
        df: value,
        p: value,
      }),
    ),
    /** Neighbouring periods. `isNewScheme`: the later one has another scheme. */
    pairs: list(
      Type.Object({
        group,
        from: label,
        to: label,
        isNewScheme: Type.Boolean(),
        n: count,
        tauB: value,
        meanMove: value,
        topThirdKept: value,
      }),
    ),
  },
});
