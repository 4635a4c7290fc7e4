import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence, missingRule } from '../procedure/options.ts';
import { count, interval, matrix, value } from '../procedure/parts.ts';
import { correlated } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const correlation = declare({
  name: 'correlation',
  title: both('相关分析', 'Correlation'),
  useWhen: both('想知道变量两两之间是否同升同降', 'to see how far variables go together, pair by pair'),
  weighted: true,
  roles: { variables: correlated },
  options: {
    method: {
      kind: 'choice',
      title: both('方法', 'Method'),
      values: ['pearson', 'spearman', 'kendall', 'polychoric'],
      default: 'pearson',
    },
    missing: missingRule('pairwise'),
    adjust: {
      kind: 'choice',
      title: both('多重比较校正', 'Adjustment of p for many tests'),
      values: ['holm', 'bh'],
    },
    confidence,
  },
  result: {
    method: Type.String(),
    matrix: matrix(value),
    p: matrix(value),
    pUnadjusted: Type.Optional(matrix(value)),
    nPairs: matrix(count),
    intervals: matrix(interval),
  },
});
