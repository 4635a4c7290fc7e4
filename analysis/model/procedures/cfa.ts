import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { gaps } from '../procedure/options.ts';
import { modificationIndices, modifications, ordered, pathFit, scaledFit } from './sem.ts';
import { byName, count, list, matrix, orNull, value, factorScores } from '../procedure/parts.ts';
import { factors } from '../procedure/roles.ts';
import { both } from '../words.ts';

const parameter = { estimate: value, standardError: value, z: value, p: value, standardized: value };

export const cfa = declare({
  name: 'cfa',
  title: both('验证性因子分析', 'Confirmatory factor analysis'),
  useWhen: both(
    '想检验题项是否测量了预设的因子',
    'to test whether items measure the factors that they are meant to',
  ),
  avoidWhen: both(
    '不知道结构：先在另一半样本上用 efa；样本少于约 150 或每个因子不足三个题项',
    'where the structure is unknown: use efa on another half; with fewer than some 150 people or three items a factor',
  ),
  question: 'scale',
  also: [
    'lavPredict',
    '验证性因素分析',
    '测量模型',
    '结构效度',
    '区分效度',
    '收敛效度',
    'CFA',
    'AVE',
    'CR',
    'HTMT',
    'AMOS',
    'Mplus',
    'lavaan::cfa',
  ],
  assumes: both(
    '题项只载在其因子上，误差互不相关；近似多元正态；约 200 人以上',
    'items load on their factor only, errors are uncorrelated; about multivariate normal; some 200 respondents or more',
  ),
  method: both(
    '最大似然，每个因子第一题载荷为 1；χ²、CFI、TLI、RMSEA（90 % 区间）、SRMR；AVE 为标准化载荷平方的均值；CR = (Σλ)²/((Σλ)² + Σ(1 − λ²))；HTMT 为异质—同质相关之比',
    'maximum likelihood, the first loading of each factor is 1; χ², CFI, TLI, RMSEA (90 % interval), SRMR; AVE is the mean squared standardised loading; CR = (Σλ)²/((Σλ)² + Σ(1 − λ²)); HTMT holds correlations between factors against those within',
  ),
  source: [
    'Jöreskog 1969, A general approach to confirmatory maximum likelihood factor analysis',
    'Hu & Bentler 1999, Cutoff criteria for fit indexes',
    'Fornell & Larcker 1981, Evaluating structural equation models',
    'Henseler, Ringle & Sarstedt 2015, A new criterion for assessing discriminant validity',
  ],
  power: 'rmsea',
  roles: { factors },
  options: {
    estimator: {
      kind: 'choice',
      title: both('估计方法', 'Estimator'),
      values: ['ml', 'mlr', 'mlm', 'wlsmv'],
      default: 'ml',
    },
    ordered,
    missing: gaps,
    secondOrder: { kind: 'sets', title: both('二阶因子', 'Factors of factors') },
    errors: { kind: 'terms', title: both('误差相关的题项对', 'Pairs of items whose errors covary') },
    scores: {
      kind: 'choice',
      title: both('因子得分系数', 'Weights of factor scores'),
      values: ['none', 'regression', 'bartlett'],
      default: 'none',
    },
    modificationIndices,
  },
  result: {
    ...pathFit,
    ...scaledFit,
    parameters: Type.Optional(count),
    baseline: Type.Optional(Type.Object({ chi2: value, df: value })),
    factorScores,
    loadings: orNull(list(Type.Object({ factor: Type.String(), item: Type.String(), ...parameter }))),
    secondOrderLoadings: Type.Optional(
      list(Type.Object({ factor: Type.String(), item: Type.String(), ...parameter })),
    ),
    factorCovariances: orNull(matrix(value)),
    covarianceEstimates: Type.Optional(
      list(Type.Object({ left: Type.String(), right: Type.String(), ...parameter })),
    ),
    errorCovariances: Type.Optional(
      list(Type.Object({ left: Type.String(), right: Type.String(), ...parameter })),
    ),
    residualVariances: orNull(byName(value)),
    r2: orNull(byName(value)),
    modificationIndices: modifications,
    ave: orNull(byName(value)),
    compositeReliability: orNull(byName(value)),
    htmt: orNull(matrix(value)),
    heywood: orNull(list(Type.String())),
    iterations: value,
  },
});
