import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { seed } from '../procedure/options.ts';
import { count, list, orNull, value } from '../procedure/parts.ts';
import { both } from '../words.ts';
import { bins } from './fsqca.ts';

/** The most conditions of one request. */
const MOST_CONDITIONS = 30;

const condition = { use: 'counted', level: 'interval' } as const;

export const nca = declare({
  name: 'nca',
  title: both('必要条件分析（NCA）', 'Necessary condition analysis'),
  useWhen: both(
    '想知道某个条件是不是结果的必要条件（没有它就没有结果），以及结果要达到某一水平，条件至少要多高',
    'to see whether an outcome cannot be had without a condition, and how much of the condition each level of the outcome needs',
  ),
  avoidWhen: both(
    '问的是平均作用：用回归；问哪些组合足够：用 fsqca；少数录入错误或极端答卷就能填满左上角：先查异常值；理论上不必要时，小而“显著”的 d 不说明什么',
    'where average effects are asked: use regression; where combinations suffice: fsqca; a few mistyped or extreme answers can fill the empty corner, so look at outliers first; without a reason in theory a small d that is “significant” says nothing',
  ),
  question: 'combinations',
  also: ['必要条件', '瓶颈表', '上限线', '天花板线', 'NCA', 'necessity', 'bottleneck table', 'ceiling line', 'CE-FDH', 'CR-FDH', 'NCA::nca_analysis', 'SPSSAU NCA'], // prettier-ignore
  assumes: both(
    '条件与结果同向（条件高、结果高）；量程内的空白不是抽样或量程所致；样本有代表性',
    'more of the condition goes with more of the outcome; the empty corner is not made by sampling or by the ends of the scales; the sample stands for those it is to tell of',
  ),
  method: both(
    'CE-FDH 为阶梯上限（其左上方不足 people 人），CR-FDH 为过各峰点（重复者重复计）的最小二乘直线；d 为上限区面积与观察范围之比；p 为近似置换检验 (b + 1)/(m + 1)；瓶颈表按范围的百分比',
    'CE-FDH is the step function beyond which, up and to the left, there are fewer than `people` people (nobody, by default; the ends of the scope likewise), CR-FDH the least-squares line through its peers, repeated ones as often as they are; d is the ceiling zone over the observed scope; p by the approximate permutation test, (b + 1) / (m + 1); bottlenecks in percent of the range',
  ),
  source: [
    'Dul 2016, Necessary condition analysis (NCA), Organizational Research Methods 19, 10–52',
    'Dul, van der Laan & Kuik 2020, A statistical significance test for NCA, Organizational Research Methods 23, 385–395',
  ],
  roles: {
    outcome: { takes: 'variable', use: 'counted', level: 'interval', title: both('结果', 'Outcome') },
    condition: { takes: 'variable', ...condition, title: both('条件', 'Condition') },
    conditions: {
      takes: 'list',
      ...condition,
      most: MOST_CONDITIONS,
      title: both('几个条件，逐一分析', 'Conditions, one by one'),
    },
  },
  either: ['condition', 'conditions'],
  options: {
    ceilings: { kind: 'choices', title: both('上限', 'Ceilings'), values: ['ce_fdh', 'cr_fdh'] },
    people: {
      kind: 'whole',
      settled: true,
      from: 1,
      to: 1e6,
      default: 1,
      title: both(
        '至少几人达到才算达到（1 为通常的 NCA；更大则少数极端答卷不填满左上角）',
        'People who must reach a level for it to count as reached (1 is the usual NCA; with more a few extreme answers do not fill the corner)',
      ),
    },
    permutations: {
      kind: 'whole',
      from: 0,
      to: 100_000,
      default: 10_000,
      title: both('置换次数', 'Permutations'),
    },
    seed,
  },
  result: {
    /** Those of the first condition by the first ceiling. */
    d: value,
    p: value,
    accuracy: value,
    permutations: count,
    /** Who must reach a level for it to count as reached. */
    people: count,
    conditions: list(
      Type.Object({
        name: Type.String(),
        scope: orNull(Type.Object({ xMin: value, xMax: value, yMin: value, yMax: value, area: value })),
        ceilings: list(
          Type.Object({
            ceiling: Type.Enum(['ce_fdh', 'cr_fdh']),
            d: value,
            p: value,
            zone: value,
            /** Percent of people on or below it. */
            accuracy: value,
            above: value,
            slope: value,
            intercept: value,
          }),
        ),
        /** The upper left corners of the steps. */
        peers: list(Type.Object({ x: value, y: value, people: value })),
        bins: orNull(bins),
      }),
    ),
    bottleneck: list(
      Type.Object({
        condition: Type.String(),
        ceiling: Type.Enum(['ce_fdh', 'cr_fdh']),
        /** Percent of the range of the outcome. */
        level: count,
        /** Percent of the range of the condition: 0 where it is not necessary, null where it is beyond what was seen. */
        required: value,
        /** People at this level or above; those of them within a tenth of the range above what is required. */
        reaching: value,
        supporting: value,
      }),
    ),
  },
});
