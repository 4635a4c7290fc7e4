import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { missingRule } from '../procedure/options.ts';
import { byName, list, matrix, orNull, value } from '../procedure/parts.ts';
import { correlated, MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const efa = declare({
  name: 'efa',
  title: both('探索性因子分析', 'Exploratory factor analysis'),
  useWhen: both('想知道题项背后有哪些因子', 'to look for the factors behind items'),
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
    missing: missingRule('pairwise'),
  },
  result: {
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
