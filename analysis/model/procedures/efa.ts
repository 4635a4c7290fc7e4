import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { missingRule } from '../procedure/options.ts';
import { byName, list, matrix, orNull, value, factorScores } from '../procedure/parts.ts';
import { correlated, MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const efa = declare({
  name: 'efa',
  title: both('探索性因子分析', 'Exploratory factor analysis'),
  useWhen: both('想知道题项背后有哪些因子', 'to look for the factors behind items'),
  avoidWhen: both(
    '因子结构已有理论：用 cfa；同一批数据上先 efa 再 cfa 不能算验证：把样本分开',
    'where theory gives the structure: use cfa; and an efa followed by a cfa on the same people confirms nothing: split the sample',
  ),
  question: 'scale',
  also: [
    '因子得分',
    'factor scores',
    'factor.scores',
    '因子分析',
    '探索性因素分析',
    '主成分分析',
    'EFA',
    'PCA',
    'FACTOR',
    'psych::fa',
    'factanal',
    'varimax',
    'oblimin',
    'promax',
  ],
  assumes: both(
    '题项近似连续且关系近似直线（选项少于五个时用多项相关）；每个因子至少三题；每题约 5–10 人且不少于 200 人',
    'items are about continuous and go together in straight lines (fewer than five answers: polychoric correlations); three items or more a factor; some 5–10 respondents an item and 200 at least',
  ),
  method: both(
    '最大似然、最小残差、主轴或主成分；旋转用 Kaiser 正规化；因子按载荷平方和排序、载荷之和为正；χ² 用 Bartlett 校正',
    'maximum likelihood, minimum residual, principal axes or components; rotations with Kaiser normalisation; factors ordered by SS loadings with positive sums; χ² with Bartlett’s correction',
  ),
  source: [
    'Lawley & Maxwell 1971, Factor Analysis as a Statistical Method',
    'Grice 2001, Computing and evaluating factor scores, Psychological Methods 6, 430–450',
    'Fabrigar, Wegener, MacCallum & Strahan 1999, Evaluating the use of exploratory factor analysis',
  ],
  roles: { variables: correlated },
  options: {
    factors: {
      kind: 'whole',
      needed: true,
      title: both('因子数', 'Number of factors'),
      from: 1,
      to: MOST_OF_A_MATRIX,
    },
    extraction: {
      kind: 'choice',
      title: both('提取方法', 'Extraction'),
      values: ['ml', 'minres', 'paf', 'pca'],
      default: 'ml',
    },
    rotation: {
      kind: 'choice',
      title: both('旋转', 'Rotation'),
      values: ['none', 'varimax', 'promax', 'oblimin'],
      default: 'oblimin',
    },
    kaiser: { kind: 'flag', title: both('Kaiser 正规化', 'Kaiser normalisation'), default: true },
    matrix: {
      kind: 'choice',
      title: both('相关矩阵', 'Correlations'),
      values: ['pearson', 'polychoric'],
      default: 'pearson',
    },
    scores: {
      kind: 'choice',
      title: both('因子得分系数', 'Weights of factor scores'),
      values: ['none', 'regression', 'bartlett'],
      default: 'none',
    },
    missing: missingRule('pairwise'),
  },
  result: {
    factorScores,
    loadings: orNull(matrix(value)),
    structure: orNull(matrix(value)),
    communalities: orNull(byName(value)),
    uniquenesses: orNull(byName(value)),
    factorCorrelations: orNull(matrix(value)),
    varianceExplained: orNull(list(Type.Object({ ssLoadings: value, proportion: value, cumulative: value }))),
    chi2: value,
    df: value,
    p: value,
    rmsea: value,
    tli: value,
    iterations: value,
    converged: Type.Boolean(),
  },
});
