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
  avoidWhen: both(
    '要说因果；变量是无序类别：用 crosstab；关系弯曲：先看分段的均值',
    'to speak of causes; for unordered categories use crosstab; where the relation bends, look at means by band first',
  ),
  question: 'together',
  also: [
    '相关',
    '皮尔逊',
    '斯皮尔曼',
    '肯德尔',
    'Pearson',
    'Spearman',
    'Kendall',
    'polychoric',
    'Bivariate Correlations',
    'CORRELATIONS',
    'NONPAR CORR',
    'cor.test',
    'psych::corr.test',
  ],
  assumes: both(
    'Pearson：关系近似直线、没有极端值左右结果；Spearman 与 Kendall：关系单调；多项相关：定序题背后有正态的连续变量。相关不说明因果',
    'Pearson: the relation is about a straight line and no extreme value decides it; Spearman and Kendall: it goes one way; polychoric: normal variables lie behind ordered answers. A correlation tells nothing of causes',
  ),
  method: both(
    'Pearson 的 r 与 t 检验、Fisher z 区间；Spearman 为平均秩的 r；Kendall 为 τ_b；多项相关为两步最大似然；p 可用 Holm 或 Benjamini–Hochberg 校正',
    'Pearson’s r with its t test and Fisher’s z interval; Spearman’s is r of mean ranks; Kendall’s is τ_b; polychoric by two-step maximum likelihood; p may be adjusted by Holm or Benjamini–Hochberg',
  ),
  source: [
    'Bonett & Wright 2000, Sample size requirements for estimating Pearson, Kendall and Spearman correlations',
    'Olsson 1979, Maximum likelihood estimation of the polychoric correlation coefficient',
    'Holm 1979, A simple sequentially rejective multiple test procedure',
  ],
  weighted: true,
  power: 'correlation',
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
