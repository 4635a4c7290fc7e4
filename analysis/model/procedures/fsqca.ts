import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { byName, count, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

/** The most conditions: each more doubles the rows of the truth table. */
export const MOST_CONDITIONS = 12;

/** People more in than out of a set, of an outcome, of both. */
const cells = Type.Object({ both: value, setOnly: value, outcomeOnly: value, neither: value });

const solution = orNull(
  Type.Object({
    terms: list(
      Type.Object({
        term: Type.String(),
        /** Conditions of the term that a parsimonious one holds too. */
        core: list(Type.String()),
        consistency: value,
        pri: value,
        rawCoverage: value,
        uniqueCoverage: value,
        cells,
        /** People more in than out of this term and of no other. */
        alone: value,
      }),
    ),
    consistency: value,
    pri: value,
    coverage: value,
    cells,
    /** All the shortest models; the first is that of the terms. */
    models: list(Type.Object({ terms: list(Type.String()), consistency: value, coverage: value })),
  }),
);

const solutions = Type.Object({ complex: solution, parsimonious: solution, intermediate: solution });

/** People in the fields of a plane. */
export const bins = Type.Object({
  columns: list(Type.Number()),
  rows: list(Type.Number()),
  counts: list(list(value)),
});

const share = (zh: string, en: string, otherwise: number) =>
  ({ kind: 'number', from: 0, to: 1, default: otherwise, title: both(zh, en) }) as const;

export const fsqca = declare({
  name: 'fsqca',
  title: both('模糊集定性比较分析（fsQCA）', 'Fuzzy-set qualitative comparative analysis'),
  useWhen: both(
    '想知道哪些条件组合起来足以产生某一结果，可有几条不同的路径，也看有没有非有不可的条件',
    'to see which combinations of conditions suffice for an outcome, by several ways perhaps, and whether a condition is necessary',
  ),
  avoidWhen: both(
    '想知道每个变量平均有多大作用：用回归；只问某条件是否必要、需要多高：用 nca；条件多而人少：组合大多没有人，先按理论减到 3–7 个；没有理论依据的锚点会左右结果',
    'where the average effect of each variable is asked: use regression; where only what is necessary, and how much of it: nca; with many conditions and few cases most combinations are empty, so choose three to seven by theory; anchors without a reason in theory decide the result',
  ),
  question: 'combinations',
  also: [
    '定性比较分析', '模糊集', 'QCA', 'csQCA', '组态分析', '组态路径', '真值表', '必要性分析', '充分条件', '校准', '核心条件', '边缘条件', 'truth table',
    'configurational analysis', 'fs/QCA', 'SetMethods', 'QCA::minimize', 'QCA::truthTable', 'SPSSAU fsQCA',
  ], // prettier-ignore
  assumes: both(
    '条件与结果都能说成“属于某集合的程度”，锚点有理论依据；案例之间可比；一致性低于 .75–.8 的组合不算充分；PRI 低说明它对结果与非结果同样“充分”',
    'conditions and outcome can be told as membership of sets whose anchors have a reason; cases compare; what is consistent below .75 to .8 does not suffice; a low PRI says that it would suffice for the absence of the outcome too',
  ),
  method: both(
    '直接校准法（锚点处对数发生比 −3、0、3，即 .047、.5、.953）；与取最小，或取最大；真值表行按隶属大于 .5 归入；质蕴涵项由 Quine–McCluskey 全部找出，再精确求最少项的覆盖；中间解只用符合方向预期的逻辑余项；PRI、RoN、SYM 见出处',
    'direct calibration (log odds −3, 0 and 3 at the anchors, that is .047, .5 and .953); and is the minimum, or the maximum; people belong to the row in which they are by more than .5; all prime implicants by Quine–McCluskey, then exact covers of fewest terms; the intermediate solution takes remainders that directional expectations make easy; PRI, RoN and SYM as in the sources',
  ),
  source: [
    'Ragin 2008, Redesigning Social Inquiry',
    'Rihoux & Ragin 2009, Configurational Comparative Methods',
    'Schneider & Wagemann 2012, Set-Theoretic Methods for the Social Sciences',
    'Fiss 2011, Building better causal theories, Academy of Management Journal 54, 393–420',
  ],
  roles: {
    outcome: { takes: 'variable', use: 'counted', level: 'interval', title: both('结果', 'Outcome') },
    conditions: {
      takes: 'list',
      use: 'counted',
      level: 'interval',
      least: 2,
      most: MOST_CONDITIONS,
      title: both('条件', 'Conditions'),
    },
  },
  options: {
    calibration: {
      kind: 'anchors',
      values: ['percentile', 'range', 'none'],
      default: 'percentile',
      title: both(
        '校准（应由理论定锚点；percentile 取第 5、50、95 百分位，range 取量程两端与中点，none 为已是隶属度）',
        'Calibration (anchors should come from theory; percentile takes the 5th, 50th and 95th, range the ends of the scale and its middle, none memberships as they are)',
      ),
    },
    frequency: {
      kind: 'whole',
      settled: true,
      from: 1,
      to: 1e6,
      title: both(
        '每行最少人数（省略：不足 50 人时 1，其余为 1% 并进到 5 的倍数）',
        'Least people a row (1 below 50 people, else 1 % raised to a multiple of 5, if left out)',
      ),
    },
    consistency: share('一致性门槛', 'Least consistency', 0.8),
    pri: share('PRI 门槛', 'Least PRI', 0.5),
    expectations: {
      kind: 'sets',
      title: both(
        '方向预期，写作 present: … 与 absent: …；不列的两可',
        'Directional expectations, as present: … and absent: …; others may be either',
      ),
    },
    nudge: {
      kind: 'flag',
      default: false,
      title: both('恰为 .5 的条件隶属加 .001', 'Add .001 to memberships of conditions of exactly .5'),
    },
    negated: {
      kind: 'flag',
      default: false,
      title: both('也分析结果不出现', 'The absence of the outcome, too'),
    },
  },
  result: {
    calibration: list(
      Type.Object({
        name: Type.String(),
        method: Type.Enum(['direct', 'crisp', 'none']),
        /** Where its anchors come from: a request, percentiles, the declared range, or the range that was seen. */
        source: Type.Enum(['given', 'percentile', 'range', 'seen']),
        anchors: orNull(list(value)),
        /** People at exactly .5. */
        half: value,
      }),
    ),
    frequency: value,
    necessity: list(
      Type.Object({ condition: Type.String(), consistency: value, coverage: value, ron: value, cells }),
    ),
    truthTable: list(
      Type.Object({
        row: Type.String(),
        conditions: byName(count),
        n: value,
        consistency: value,
        pri: value,
        sym: value,
        /** 1 where the row suffices, 0 where it does not, null where too few people are in it. */
        outcome: value,
        /** People in the row who are more in than out of the outcome. */
        inOutcome: value,
        negated: Type.Optional(Type.Object({ consistency: value, pri: value, outcome: value })),
      }),
    ),
    /** People in no row: exactly .5 in a condition. */
    unassigned: value,
    /** Rows that nobody is in, or too few. */
    remainders: value,
    solutions,
    negated: Type.Optional(solutions),
    /** The intermediate solution against the outcome. */
    bins: orNull(bins),
  },
});
