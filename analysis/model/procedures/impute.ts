import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, interval, list, orNull, value } from '../procedure/parts.ts';
import { MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const impute = declare({
  name: 'impute',
  title: both('多重插补', 'Multiple imputation'),
  useWhen: both(
    '有人漏答，而缺失可由其他回答解释（随机缺失），想用所有人的回答来估计并让标准误含缺失带来的不确定',
    'to use the answers of everybody where some are missing in a way that other answers explain, with standard errors that hold what is not known',
  ),
  avoidWhen: both(
    '缺失取决于没有回答的值本身时不适用（请作敏感性分析）；缺失很少（不足约 5%）时成列删除已够；只用结构方程或验证性因子分析时用 fiml 更直接；模型含交互或多层结构时，插补模型不含它们，会低估：交互请先派生成变量并列入 variables。探索性因子分析、聚类、调节与中介的自助区间、秩检验、列联表等不能合并',
    'not where what is missing depends on the missing value itself (analyse how sensitive results are instead); where next to nothing is missing, listwise deletion will do; for structural models alone fiml is more direct; interactions and groups of people are not part of the imputation and come out too small: derive a product and name it among the variables. Exploratory factors, clusters, bootstrap intervals of indirect effects, rank tests and tables cannot be pooled',
  ),
  question: 'describe',
  also: [
    'multiple imputation',
    'MI',
    'mice',
    'FCS',
    'chained equations',
    'Rubin',
    'MULTIPLE IMPUTATION',
    'predictive mean matching',
    'PMM',
    '缺失值插补',
    '链式方程',
    '多重填补',
    '缺失值处理',
  ],
  assumes: both(
    '缺失与否由列入的变量解释（随机缺失）；插补用到分析中的所有变量，也列入能预测缺失的辅助变量',
    'given the variables named, whether an answer is missing does not depend on it; all variables of the analyses are among them, and others that predict what is missing',
  ),
  method: both(
    '链式方程：缺失少的变量先，逐个以其他所有变量预测并抽取；数值用预测均值匹配（类型 1，5 个供者）或正态线性回归（岭 1e-5）；文字与 categorical 用（多项）logit（系数正态先验，精度 0.04），ordered 用比例优势模型。量表以其题项插补后再计分。合并：Rubin 规则，自由度按 Barnard 与 Rubin；相关与 R 用 Fisher z，α 用 ln(1 − α)；χ² 与 F 用 D2；拟合指标只取平均。不使用权重',
    'chained equations: variables with fewer gaps first, each drawn given all others; numbers by predictive mean matching (type 1, 5 donors) or normal regression (ridge 1e-5), words and those named categorical by (multinomial) logit with normal priors of precision 0.04, ordered ones by proportional odds. Of a scale the items are imputed, then scored. Pooled by Rubin’s rules with degrees of freedom of Barnard and Rubin; r and R by Fisher’s z, α by ln(1 − α), χ² and F by D2; of indices of fit only the mean; weights are not used',
  ),
  source: [
    'Rubin 1987, Multiple imputation for nonresponse in surveys',
    'Barnard & Rubin 1999, Small-sample degrees of freedom with multiple imputation',
    'Li, Meng, Raghunathan & Rubin 1991, Significance levels from repeated p-values with multiply-imputed data',
    'Van Buuren & Groothuis-Oudshoorn 2011, mice: multivariate imputation by chained equations in R',
    'Von Hippel 2020, How many imputations do you need? A two-stage calculation using a quadratic rule',
  ],
  roles: {
    variables: {
      takes: 'list',
      use: 'summed',
      level: 'nominal',
      least: 2,
      most: MOST_OF_A_MATRIX,
      title: both('插补所用的变量（含辅助变量）', 'Variables of the imputation, with auxiliary ones'),
    },
    categorical: {
      takes: 'list',
      use: 'summed',
      level: 'nominal',
      optional: true,
      most: MOST_OF_A_MATRIX,
      title: both('其中以数字记的类别', 'Those whose numbers are categories'),
    },
    ordered: {
      takes: 'list',
      use: 'summed',
      level: 'nominal',
      optional: true,
      most: MOST_OF_A_MATRIX,
      title: both('其中以有序类别插补的', 'Those imputed as ordered categories'),
    },
    analyses: {
      takes: 'analyses',
      use: 'summed',
      procedures: [
        'describe',
        'proportion',
        'correlation',
        'oneSample',
        'paired',
        'compare',
        'regression',
        'moderation',
        'mixed',
        'logistic',
        'ordinal',
        'probit',
        'poisson',
        'negativeBinomial',
        'multinomial',
        'cfa',
        'sem',
        'reliability',
      ],
      least: 1,
      most: 10,
      title: both('在每份数据上作并合并的分析', 'Analyses of each data set, to be pooled'),
    },
  },
  options: {
    m: { kind: 'whole', from: 2, to: 200, default: 20, title: both('插补次数', 'Imputations') },
    iterations: {
      kind: 'whole',
      from: 1,
      to: 100,
      default: 10,
      title: both('每次的迭代', 'Iterations of each'),
    },
    method: {
      kind: 'choice',
      values: ['pmm', 'norm'],
      default: 'pmm',
      title: both('数值的插补方法', 'Method for numbers'),
    },
    confidence: {
      kind: 'number',
      from: 0.5,
      to: 0.999,
      default: 0.95,
      title: both('置信水平', 'Confidence'),
    },
    seed: { kind: 'whole', from: 0, to: 2 ** 31 - 1, default: 1, title: both('随机种子', 'Seed') },
  },
  result: {
    completeCases: value,
    variables: list(
      Type.Object({
        name: Type.String(),
        n: count,
        missing: count,
        percent: value,
        method: orNull(Type.Enum(['pmm', 'norm', 'logreg', 'polyreg', 'polr'])),
        rHat: value,
      }),
    ),
    pooled: list(
      Type.Object({
        procedure: Type.String(),
        n: count,
        /** The fewest people behind one of its numbers, of those who answered or of those who did not. */
        fewest: count,
        residualDf: Type.Optional(value),
        estimates: list(
          Type.Object({
            part: Type.String(),
            term: Type.String(),
            estimate: value,
            standardError: value,
            df: value,
            t: value,
            p: value,
            interval,
            lambda: value,
            fractionMissing: value,
            relativeEfficiency: value,
          }),
        ),
        tests: list(Type.Object({ name: Type.String(), f: value, df1: value, df2: value, p: value })),
        indices: list(Type.Object({ name: Type.String(), mean: value, least: value, most: value })),
      }),
    ),
    /** The largest fraction of missing information of all estimates. */
    fractionMissing: value,
    imputationsNeeded: value,
    traces: list(
      Type.Object({
        name: Type.String(),
        chains: list(Type.Object({ means: list(value), sds: list(value) })),
      }),
    ),
  },
});
