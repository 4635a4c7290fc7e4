import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { estimate, list, orNull, value } from '../procedure/parts.ts';
import { categorical, outcome, predictors, treated } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const matching = declare({
  name: 'matching',
  title: both('倾向值匹配与加权（PSM、IPW）', 'Propensity score matching and weighting'),
  useWhen: both(
    '没有随机分组，想在背景相近的人之间比较受与未受某项措施者',
    'without random assignment, to compare those whom a measure reached with others who are alike in what was known before',
  ),
  avoidWhen: both(
    '重要的混杂没有测到：匹配不能代替；协变量是措施之后测的；两组几乎没有重叠；有前后两期数据：用 did；有外生的工具：用 twoStageLeastSquares',
    'where what mattered was not measured: matching does not replace it; where covariates were measured after the measure; where groups hardly overlap; with data before and after use did; with an instrument twoStageLeastSquares',
  ),
  question: 'explain',
  also: ['PSM', '倾向得分匹配', '倾向值匹配', '倾向性评分', '逆概率加权', 'IPW', 'IPTW', 'MatchIt', 'matchit', 'propensity score', 'psmatch2', 'love plot', '平衡性检验', 'SMD'], // prettier-ignore
  assumes: both(
    '影响分组与结果的都测到了（可忽略性）；两组有重叠；一人受措施不影响他人；倾向模型使协变量平衡',
    'all that decides who is reached and the outcome was measured (ignorability); groups overlap; nobody’s treatment affects others; the scores balance the covariates',
  ),
  method: both(
    'logistic 倾向值；最近邻按对数发生比不放回，得分高者先选，caliper 以其标准差计；SMD 以处理组的标准差计；配对差的 t 检验；加权为 Hájek 均值之差，权重视为已知（HC0）；Γ 为 Rosenbaum 界（符号秩）',
    'logistic scores; nearest neighbours on log odds without replacement, the highest first, calipers in their standard deviations; differences in standard deviations of the treated; t test of paired differences; weights give Hájek means, taken as known (HC0); Γ by Rosenbaum’s bounds of the signed-rank test',
  ),
  source: [
    'Rosenbaum & Rubin 1983, The central role of the propensity score',
    'Ho, Imai, King & Stuart 2011, MatchIt',
    'Austin 2011, An introduction to propensity score methods',
    'Rosenbaum 2002, Observational Studies',
  ],
  roles: {
    outcome,
    treated,
    covariates: { ...predictors, title: both('匹配的协变量', 'Covariates to be alike in') },
    categorical,
  },
  options: {
    method: {
      kind: 'choice',
      values: ['nearest', 'weighting'],
      names: {
        nearest: both('最近邻匹配', 'nearest neighbours'),
        weighting: both('逆概率加权', 'inverse probability weights'),
      },
      default: 'nearest',
      title: both('方法', 'Method'),
    },
    estimand: {
      kind: 'choice',
      values: ['att', 'ate'],
      names: {
        att: both('处理组的平均效应（ATT）', 'effect on the treated (ATT)'),
        ate: both('全体的平均效应（ATE）', 'effect on everybody (ATE)'),
      },
      default: 'att',
      title: both('估计什么', 'Estimand'),
    },
    ratio: {
      kind: 'whole',
      from: 1,
      to: 10,
      default: 1,
      beside: { method: ['nearest'] },
      title: both('每人几个对照', 'Controls for each'),
    },
    caliper: {
      kind: 'number',
      from: 0,
      to: 5,
      default: 0,
      beside: { method: ['nearest'] },
      title: both(
        '卡尺（对数发生比的标准差；0 为不设，常用 .2）',
        'Caliper (standard deviations of the log odds; 0 for none, .2 is usual)',
      ),
    },
    confidence,
  },
  result: {
    treatedPeople: value,
    controlPeople: value,
    matchedTreated: value,
    matchedControls: value,
    effectiveControls: value,
    outside: value,
    auc: value,
    balance: list(
      Type.Object({
        covariate: Type.String(),
        smdBefore: value,
        smdAfter: value,
        varianceRatioBefore: value,
        varianceRatioAfter: value,
      }),
    ),
    overlap: list(Type.Object({ from: value, to: value, treated: value, controls: value })),
    estimate: orNull(Type.Object({ ...estimate, df: value })),
    hiddenBias: value,
  },
});
