import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { byName, count, interval, label, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

const needed = (column: string, level: 'nominal' | 'interval', zh: string, en: string) =>
  ({ takes: 'variable', use: 'compared', level, column, title: both(zh, en) }) as const;
const words = (column: string, zh: string, en: string) =>
  ({ ...needed(column, 'nominal', zh, en), optional: true }) as const;
const numbers = (column: string, zh: string, en: string) =>
  ({ ...needed(column, 'interval', zh, en), optional: true }) as const;

/** What two methods of scoring give more than each other, and how far they agree. */
const agreement = {
  compared: count,
  /** Automatic less human. */
  bias: value,
  sd: value,
  limits: interval,
  /** ICC(A,1). */
  icc: value,
  /** The mean over groups and periods. */
  tau: value,
};

export const ruleScore = declare({
  name: 'ruleScore',
  title: both('按规则自动评分（模拟）', 'Automatic scores by rules (simulation)'),
  useWhen: both(
    '想知道按公开的规则自动评分会给出什么、每一分从哪里来，与人工评分差多少',
    'to ask what open rules would score, where each point comes from, and how far people scored otherwise',
  ),
  avoidWhen: both(
    '把分数当作决定：它是模拟，什么也不决定；规则没有覆盖的事',
    'to decide anything: it is a simulation; and for work that no rule covers',
  ),
  question: 'fair',
  on: 'entries',
  also: ['数字绩效', '自动考评', 'digital performance', 'Bland-Altman', 'ICC(A,1)'],
  assumes: both(
    '规则在评分之前公开；明细完整、没有重复；结果是模拟，不作任何决定',
    'rules were open before scores were given; entries are whole and none is there twice; it is a simulation and decides nothing',
  ),
  method: both(
    '覆盖：规则能评出的标准分占全部标准分；偏差 = 自动 − 人工，界限 = 偏差 ± 1.96 SD；ICC(A,1)；τ-b 取各组各期的平均；等次按原有名额由自动总分重排，κ 为 Cohen κ；逐条撤回明细看单笔影响',
    'coverage: full marks that rules decide, of all; bias = automatic − human, limits = bias ± 1.96 SD; ICC(A,1); τ-b is the mean over groups and periods; tiers are filled again by automatic totals, each with as many units as before, κ is Cohen’s; each entry is withdrawn in turn',
  ),
  source: [
    'Bland & Altman 1986, Statistical methods for assessing agreement between two methods of clinical measurement, Lancet 327',
    'McGraw & Wong 1996, Forming inferences about some intraclass correlation coefficients, Psychological Methods 1',
  ],
  roles: {
    unit: needed('unit', 'nominal', '单位', 'Unit'),
    period: needed('period', 'nominal', '考评期', 'Period'),
    indicator: needed('indicator', 'nominal', '指标', 'Indicator'),
    points: needed('points', 'interval', '分值', 'Points'),
    group: words('group', '组别', 'Peer group'),
    part: words('part', '期内时段', 'Part of the period'),
    assessor: words('assessor', '考评方', 'Assessor class'),
    reason: words('reason', '事由', 'Reason'),
    status: words('status', '状态', 'Status'),
    version: words('scheme', '方案版本', 'Scheme version'),
    score: numbers('score', '人工得分', 'Human score'),
    total: numbers('total', '总分', 'Total'),
    tier: words('tier', '段次/等次', 'Tier'),
  },
  options: {
    scheme: { kind: 'scheme', title: both('考评方案（含规则）', 'Appraisal scheme with its rules') },
    inPeriod: {
      kind: 'value',
      title: both('列出哪一期的评分依据（默认最近一期）', 'Period of the proofs; the newest by default'),
    },
    ofUnit: { kind: 'value', title: both('只列这个单位的依据', 'Proofs of this unit only') },
  },
  lists: { proofs: 'unit' },
  result: {
    units: count,
    periods: count,
    /** The share of full marks that rules decide. */
    coverage: value,
    /** Of the sums of what has both scores, by unit and period. */
    sums: Type.Object(agreement),
    tiers: Type.Object({ compared: count, same: value, kappa: value }),
    rules: list(
      Type.Object({
        indicator: Type.String(),
        weight: value,
        /** The share of units and periods in which the rule gives a score. */
        decided: value,
        ...agreement,
        monotone: Type.Boolean(),
        /** Points between neighbouring lines or steps. */
        largestJump: value,
        /** The most that one entry moves a score. */
        oneEvent: value,
        /** Entries that move it by more than their own points. */
        cliffs: count,
        /** The largest difference between means of peer groups. */
        groupGap: value,
        humanGroupGap: value,
        controllable: orNull(Type.Boolean()),
      }),
    ),
    /** Those furthest from the human score first. */
    proofs: list(
      Type.Object({
        unit: label,
        period: label,
        indicator: Type.String(),
        score: value,
        /** Left out where people gave none. */
        human: Type.Optional(value),
        /** Automatic less human, where there are both. */
        difference: Type.Optional(value),
        steps: list(
          Type.Object({
            operation: Type.Enum([
              'count',
              'sum',
              'ratio',
              'min',
              'max',
              'add',
              'times',
              'cap',
              'step',
              'lookup',
            ]),
            /** Which entries: columns and their values. */
            rows: Type.Optional(byName(list(Type.String()))),
            found: Type.Optional(count),
            operands: list(value),
            value,
          }),
        ),
      }),
    ),
  },
});
