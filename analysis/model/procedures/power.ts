import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { list, value } from '../procedure/parts.ts';
import { both } from '../words.ts';
import { powerTestNames, powerTests } from './power-tests.ts';

export const MOST_PEOPLE = 1e7;

const open = (zh: string, en: string, [from, to]: readonly [number, number]) =>
  ({ kind: 'number', from, to, title: both(zh, en) }) as const;
const first = (zh: string, en: string, range: readonly [number, number]) =>
  ({ ...open(zh, en, range), upfront: true }) as const;
const number = (zh: string, en: string, range: readonly [number, number], otherwise: number) =>
  ({ ...open(zh, en, range), default: otherwise }) as const;
const whole = (zh: string, en: string, [from, to]: readonly [number, number], otherwise: number) =>
  ({ kind: 'whole', from, to, title: both(zh, en), default: otherwise }) as const;

export const power = declare({
  name: 'power',
  title: both('功效与样本量', 'Power and sample size'),
  useWhen: both(
    '调查之前想知道要多少人；或已知人数，想知道能发现多大的效应',
    'to know before a survey how many people it needs, or how small an effect so many people can show',
  ),
  avoidWhen: both(
    '数据已有之后用观察到的效应算“事后功效”：它只是 p 的另一种写法，看置信区间；没有理由的“中等效应”不是依据：取文献或有实际意义的最小效应',
    'after the data, with the effect that was observed: such power only says p again, so look at the interval; “a medium effect” is no reason: take one from studies, or the smallest that would matter',
  ),
  question: 'size',
  also: [
    '样本量', '样本量计算', '统计功效', '检验力', '需要多少人', 'G*Power', 'GPower', 'power analysis', 'sample size', 'pwr', 'pwr.t.test', 'pwr.anova.test',
    'pwr.r.test', 'pwr.f2.test', 'pwr.chisq.test', 'power.t.test', 'SPSS POWER', 'SamplePower', '抽样误差', 'margin of error', 'finite population',
  ], // prettier-ignore
  assumes: both(
    '效应与真实相近；检验的前提成立；各人独立，同一单位的人相像时用设计效应；回收率按发出的问卷另算',
    'the effect is about the true one; the test’s own assumptions hold; people answer independently, or a design effect allows for those who share a unit; who does not answer is counted apart',
  ),
  method: both(
    '非中心 t、F、χ² 分布；相关用 Fisher z（含偏差）；比例用反正弦；秩检验按 3/π 折算；McNemar 依 Connor；logistic 依 Hsieh 等；中介依联合显著；RMSEA 依 MacCallum 等；α 依 Bonett；ICC 依 Walter 等；人数向上取整到各组',
    'noncentral t, F and χ²; correlations by Fisher’s z with its bias; shares by arcsine; ranks count 3/π; McNemar by Connor; logistic by Hsieh et al.; mediation by joint significance; RMSEA by MacCallum et al.; α by Bonett; ICC by Walter et al.; people are rounded up in each group',
  ),
  source: [
    'Cohen 1988, Statistical Power Analysis for the Behavioral Sciences',
    'Hoenig & Heisey 2001, The abuse of power, The American Statistician 55, 19–24',
    'MacCallum, Browne & Sugawara 1996, Power analysis and determination of sample size for covariance structure modeling',
    'Hsieh, Bloch & Larsen 1998, A simple method of sample size calculation for linear and logistic regression',
    'Bonett 2002, Sample size requirements for testing and estimating coefficient alpha',
    'Walter, Eliasziw & Donner 1998, Sample size and optimal designs for reliability studies',
    'Cochran 1977, Sampling Techniques',
  ],
  roles: {},
  options: {
    test: {
      kind: 'choice',
      needed: true,
      values: powerTests,
      names: Object.fromEntries(Object.entries(powerTestNames).map(([name, { title }]) => [name, title])),
      title: both('检验（mean 与 proportion 按精度）', 'Test (mean and proportion: by precision)'),
    },
    effect: first(
      '效应：d、f、r、q、w、h、f²、OR、RMSEA、α、ICC；精度为区间的一半',
      'Effect: d, f, r, q, w, h, f², odds ratio, RMSEA, α, ICC; of precision half an interval',
      [1e-6, 1000],
    ),
    n: {
      kind: 'whole',
      upfront: true,
      from: 2,
      to: MOST_PEOPLE,
      title: both('总人数（省略则求人数）', 'People in all (sought if left out)'),
    },
    power: first('功效（两者都省略时为 .8）', 'Power (.8 if left out with the number)', [0.01, 0.9999]),
    alpha: number('显著性水平', 'Level of significance', [1e-6, 0.5], 0.05),
    tails: {
      beside: {
        test: [
          'tOne',
          'tPaired',
          'tTwo',
          'mannWhitney',
          'wilcoxon',
          'correlation',
          'twoCorrelations',
          'proportionOne',
          'proportionTwo',
          'mcnemar',
          'logistic',
          'mediation',
          'alpha',
          'icc',
        ],
      },
      kind: 'choice',
      values: [2, 1],
      default: 2,
      title: both('单双侧', 'Sides'),
    },
    ratio: {
      ...number('第二组人数为第一组的几倍', 'Second group as a multiple of the first', [0.05, 20], 1),
      beside: { test: ['tTwo', 'mannWhitney', 'twoCorrelations', 'proportionTwo'] },
    },
    groups: {
      ...whole('组数', 'Groups', [1, 100], 2),
      beside: { test: ['anova', 'ancova', 'repeatedWithin', 'repeatedBetween', 'repeatedInteraction'] },
    },
    tested: {
      ...whole('所检验效应的自由度', 'Degrees of freedom that are tested', [1, 200], 1),
      beside: { test: ['ancova', 'r2Change'] },
    },
    predictors: {
      ...whole('模型的预测变量数', 'Predictors of the model', [1, 200], 1),
      beside: { test: ['regression', 'r2Change'] },
    },
    covariates: {
      ...whole('协变量或控制变量数', 'Covariates, or variables held constant', [0, 200], 0),
      beside: { test: ['ancova', 'correlation'] },
    },
    measurements: {
      ...whole('重复测量次数', 'Measurements of each person', [2, 100], 3),
      beside: { test: ['repeatedWithin', 'repeatedBetween', 'repeatedInteraction'] },
    },
    correlation: {
      ...number('测量之间的相关', 'Correlation of the measurements', [0, 0.99], 0.5),
      beside: { test: ['repeatedWithin', 'repeatedBetween', 'repeatedInteraction'] },
    },
    epsilon: {
      ...number('球形性 ε', 'Sphericity ε', [0.01, 1], 1),
      beside: { test: ['repeatedWithin', 'repeatedInteraction'] },
    },
    df: {
      ...whole('χ² 或模型的自由度', 'Degrees of freedom of χ², or of the model', [1, 10_000], 1),
      beside: { test: ['chi2', 'rmsea'] },
    },
    baseline: {
      ...number(
        '比例：事件、改变者或预期的比例',
        'Share: of the event, of those who change, or that is expected',
        [0.001, 0.999],
        0.5,
      ),
      beside: { test: ['mcnemar', 'logistic', 'proportion'] },
    },
    others: {
      ...number('与其他预测变量的 R²', 'R² with the other predictors', [0, 0.99], 0),
      beside: { test: ['logistic'] },
    },
    items: {
      ...whole('题数，或每人的评分数', 'Items, or ratings of each', [2, 1000], 5),
      beside: { test: ['alpha', 'icc'] },
    },
    against: {
      ...open(
        '与之相比的 RMSEA（.05）、α（.7）或 ICC（.5）',
        'RMSEA (.05), α (.7) or ICC (.5) to be told from',
        [0, 0.99],
      ),
      beside: { test: ['alpha', 'icc', 'rmsea'] },
    },
    paths: {
      beside: { test: ['mediation'] },
      kind: 'numbers',
      from: -0.99,
      to: 0.99,
      title: both('中介：标准化的 a、b（与 c′）', 'Mediation: a, b (and c′), standardised'),
    },
    proportions: {
      beside: { test: ['proportionOne', 'proportionTwo'] },
      kind: 'numbers',
      from: 0,
      to: 1,
      title: both('两个比例，代替 h', 'Two shares, instead of h'),
    },
    population: {
      beside: { test: ['mean', 'proportion'] },
      kind: 'whole',
      from: 2,
      to: 1e9,
      title: both('总体人数（按精度时）', 'People in the population (by precision)'),
    },
    clusterSize: number('每个单位的人数', 'People of each unit', [1, 10_000], 1),
    clusterIcc: number('同一单位的相关（ICC）', 'Correlation within units (ICC)', [0, 1], 0),
    responseRate: number('预计回收率', 'Share that will answer', [0.01, 1], 1),
  },
  result: {
    test: Type.Enum([...powerTests]),
    effect: value,
    power: value,
    alpha: value,
    groupSizes: list(value),
    df1: value,
    df2: value,
    noncentrality: value,
    designEffect: value,
    /** People to be asked, where not all answer. */
    invitations: value,
    /** Half an interval, where precision is planned. */
    halfWidth: value,
    conventions: Type.Optional(Type.Object({ small: value, medium: value, large: value })),
    curve: list(Type.Object({ n: value, power: value, halfWidth: value })),
    needed: list(Type.Object({ power: value, people: value })),
  },
});
