import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { bootstrap, confidence, seed } from '../procedure/options.ts';
import { estimate, interval, linearModel, list, orNull, value } from '../procedure/parts.ts';
import { categorical, covariates } from '../procedure/roles.ts';
import { both } from '../words.ts';

const { b: _, ...test } = estimate;
const place = { path: Type.String(), at: Type.Optional(value) };
const tested = orNull(list(Type.Object({ ...place, estimate: value, ...test })));
const sampled = { estimate: value, standardError: value, interval };
const variable = { takes: 'variable', use: 'summed', level: 'interval' } as const;

export const process = declare({
  name: 'process',
  title: both('条件过程分析（中介、调节及其结合）', 'Conditional process analysis'),
  useWhen: both(
    '想知道一个影响经由什么起作用，且这作用对谁更强',
    'to ask through what an effect works, and for whom it works more',
  ),
  avoidWhen: both(
    '样本少（条件间接效应需要几百人）；没有画出模型就挑编号；潜变量用 sem',
    'with few people, as conditional indirect effects want hundreds; to pick a number before drawing the model; for latent variables use sem',
  ),
  question: 'through',
  also: [
    'PROCESS',
    'Hayes',
    'moderated mediation',
    'serial mediation',
    'conditional indirect effect',
    'index of moderated mediation',
    'SPSS PROCESS macro',
    'R lm, boot, lavaan',
    '有调节的中介',
    '链式中介',
    '调节中介',
  ],
  assumes: both(
    '影响的方向如模型所画（横断数据无法证明）；没有未控制的共同原因；关系是线性的，调节是线性的；残差彼此独立；各变量测量可靠，否则效应会被低估',
    'effects run as the model draws them (which data of one time cannot prove); no common cause is left out; relations and their change with the moderator are linear; residuals are independent; variables are measured reliably, or effects come out too small',
  ),
  method: both(
    '每个方程各作一次最小二乘。模型编号同 Hayes：1 调节；4 并行中介；6 链式中介（2–4 个，按 m 的次序）；7 调节 x→m；8 调节 x→m 与 x→y；14 调节 m→y；58 同时调节 x→m 与 m→y。间接效应是路径上各系数的乘积，其区间由重抽受访者的自助法给出：percentile 取百分位，bc 再按估计值以下的样本比例校正（Efron，无加速项）；受访者多于 10,000 人时从各阶矩的正态极限抽取。被调节的效应给在调节变量的均值与 ±1 个标准差处，或第 16、50、84 百分位处（at）；调节变量只有两个取值时给在这两处。index 是有调节的中介指数：调节变量每增加 1，间接效应改变多少；区间不含 0 即中介被调节。模型 58 的间接效应不是调节变量的直线，没有指数，请看 differences。center 只改变低次项系数，不改变条件效应。协变量进入每个方程。',
    'Each equation by least squares. Models are numbered as by Hayes: 1 moderation; 4 mediators side by side; 6 one after the other (2–4, in the order of m); 7 x→m moderated; 8 x→m and x→y; 14 m→y; 58 x→m and m→y. An indirect effect is the product of the coefficients along its path; its interval comes from resampling respondents: percentile takes percentiles, bc moves them by the share of samples below the estimate (Efron, no acceleration); beyond 10,000 respondents samples are drawn from the normal limit of their moments. Moderated effects are told at the mean of the moderator and one standard deviation to each side, or at its percentiles 16, 50 and 84 (at); of a moderator with two values, at these. index is the index of moderated mediation: by how much the indirect effect changes with a unit of the moderator; mediation is moderated where its interval has no 0. The indirect effect of model 58 is no line of the moderator and has no index: see differences. center changes coefficients of lower order, not the conditional effects. Covariates enter every equation.',
  ),
  source: [
    'Hayes 2022, Introduction to mediation, moderation, and conditional process analysis',
    'Hayes 2015, An index and test of linear moderated mediation',
    'Preacher, Rucker & Hayes 2007, Addressing moderated mediation hypotheses',
    'Efron 1987, Better bootstrap confidence intervals',
  ],
  power: 'mediation',
  roles: {
    y: { ...variable, title: both('因变量', 'Outcome') },
    x: { ...variable, factor: true, title: both('自变量', 'Predictor') },
    m: {
      takes: 'list',
      use: 'summed',
      factor: true,
      level: 'interval',
      optional: true,
      most: 10,
      title: both('中介变量', 'Mediators'),
    },
    w: { ...variable, factor: true, optional: true, title: both('调节变量', 'Moderator') },
    covariates,
    categorical,
  },
  options: {
    model: {
      kind: 'choice',
      title: both('模型编号（同 Hayes）', 'Model, as Hayes numbers it'),
      values: [1, 4, 6, 7, 8, 14, 58],
      needed: true,
    },
    center: { kind: 'flag', title: both('均值中心化', 'Centre at the means'), default: false },
    at: {
      kind: 'choice',
      title: both('调节变量取值', 'Values of the moderator'),
      values: ['sd', 'percentiles'],
      default: 'sd',
    },
    robust: {
      kind: 'choice',
      title: both('稳健标准误', 'Robust standard errors'),
      values: ['hc3', 'none'],
      default: 'none',
    },
    interval: {
      kind: 'choice',
      title: both('自助区间', 'Bootstrap intervals'),
      values: ['percentile', 'bc'],
      default: 'percentile',
    },
    bootstrap: bootstrap(5000),
    seed,
    confidence,
  },
  result: {
    equations: orNull(list(Type.Object({ outcome: Type.String(), ...linearModel.properties }))),
    interactions: orNull(
      list(Type.Object({ outcome: Type.String(), term: Type.String(), ...estimate, r2Change: value })),
    ),
    moderatorValues: orNull(
      list(
        Type.Object({
          at: value,
          sd: Type.Optional(Type.Number()),
          percentile: Type.Optional(Type.Number()),
        }),
      ),
    ),
    conditional: tested,
    direct: tested,
    total: tested,
    indirect: orNull(list(Type.Object({ ...place, ...sampled }))),
    totalIndirect: orNull(Type.Object({ ...place, ...sampled })),
    index: orNull(Type.Object({ ...place, ...sampled })),
    indices: orNull(list(Type.Object({ ...place, ...sampled }))),
    differences: orNull(list(Type.Object({ ...place, minus: Type.Object(place), ...sampled }))),
  },
});
