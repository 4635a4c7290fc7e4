import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { gaps } from '../procedure/options.ts';
import { fit, interval, list, orNull, value } from '../procedure/parts.ts';
import { factors } from '../procedure/roles.ts';
import { both } from '../words.ts';

const fitted = orNull(Type.Object({ ...fit, rmseaInterval: interval, srmr: value }));
const shares = orNull(Type.Object({ trait: value, method: value, error: value }));

export const ulmc = declare({
  name: 'ulmc',
  title: both('未测量的潜在方法因子（ULMC）', 'Unmeasured latent method factor (ULMC)'),
  useWhen: both(
    '所有题项出自同一来源而没有标记变量时，看在特质之外有多少方差是题项共有的',
    'where all items come from one source and no marker was asked, to see how much variance they share beyond their traits',
  ),
  avoidWhen: both(
    '问卷里有与研究无关的标记量表时用 marker，它知道方法方差是什么；只有一个特质时方法因子与特质分不开；不要用加了方法因子的模型来报告特质之间的关系',
    'with a scale in the questionnaire that has nothing to do with the study use marker, which knows what the method variance is; with one trait the method factor cannot be told from it; do not report relations of traits from the model with a method factor',
  ),
  question: 'scale',
  also: [
    'ULMC',
    '共同方法偏差',
    '共同方法因子',
    '双因子模型控制法',
    '潜在方法因子',
    '控制未测单一方法潜因子法',
    'common latent factor',
    'CLF',
    'common method bias',
    'AMOS common latent factor',
  ],
  assumes: both(
    '特质模型正确；方法因子与特质无关；方法因子也可能是真实的共有内容，数据无法区分；约 200 人以上、每个特质至少三题',
    'the model of the traits is right; method and traits do not go together; the method factor may be true content in common, which data cannot tell; some 200 people and three items a trait',
  ),
  method: both(
    '最大似然，特质方差为 1；特质 CFA 与再加一个载荷于全部题项的方法因子（方差 1，与特质不相关）比较：Δχ²、ΔCFI、ΔRMSEA；方差份额为标准化载荷平方的均值；equal 令未标准化的方法载荷全部相等；方法载荷之和取正号；从两个起点搜索，取 χ² 较小者',
    'maximum likelihood, traits of variance 1; a CFA of the traits against the same with a method factor on all items (variance 1, uncorrelated with the traits): Δχ², ΔCFI, ΔRMSEA; shares of variance are mean squared standardised loadings; equal makes all method loadings one, before standardising; their sum is taken positive; of two searches that with the lower χ²',
  ),
  source: [
    'Podsakoff, MacKenzie, Lee & Podsakoff 2003, Common method biases in behavioral research, Journal of Applied Psychology 88',
    'Williams & McGonagle 2016, Four research designs and a comprehensive analysis strategy for investigating common method variance, Journal of Business and Psychology 31',
    'Richardson, Simmering & Sturman 2009, A tale of three perspectives, Organizational Research Methods 12',
  ],
  roles: { factors },
  options: {
    methodLoadings: {
      kind: 'choice',
      title: both('方法载荷', 'Method loadings'),
      values: ['free', 'equal'],
      default: 'free',
    },
    missing: gaps,
  },
  result: {
    trait: fitted,
    method: fitted,
    /** The model without against that with the method factor. */
    difference: orNull(Type.Object({ chi2: value, df: value, p: value, deltaCfi: value, deltaRmsea: value })),
    variance: shares,
    /** Standardised; `before` is that of the model without a method factor. */
    loadings: orNull(
      list(
        Type.Object({
          factor: Type.String(),
          item: Type.String(),
          before: value,
          trait: value,
          method: value,
          p: value,
        }),
      ),
    ),
    correlations: orNull(
      list(Type.Object({ left: Type.String(), right: Type.String(), before: value, after: value })),
    ),
    heywood: orNull(list(Type.String())),
  },
});
