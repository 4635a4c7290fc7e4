import { declare } from '../procedure/declaration.ts';
import { missingRule, seed } from '../procedure/options.ts';
import { list, orNull, value } from '../procedure/parts.ts';
import { correlated } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const parallel = declare({
  name: 'parallel',
  title: both('平行分析', 'Parallel analysis'),
  useWhen: both('想知道该提取几个因子', 'to decide how many factors to keep'),
  avoidWhen: both(
    '题项很少（少于约 6 个）；已有理论规定因子数：用 cfa 检验',
    'with fewer than some six items; where theory says how many factors there are, test it by cfa',
  ),
  question: 'scale',
  also: ['平行分析', '因子个数', '碎石图', 'Horn', 'scree', 'psych::fa.parallel', 'paran'],
  assumes: both(
    '变量近似连续；随机数据与真实数据同样多的人与题',
    'variables are about continuous; the random data have as many people and items as the real ones',
  ),
  method: both(
    '真实相关矩阵的特征值高于同样大小的正态随机数据特征值的第 95 百分位时保留；默认比较主成分',
    'a dimension is kept while its eigenvalue is above the 95th percentile of those of normal random data of the same size; components are compared unless asked otherwise',
  ),
  source: [
    'Horn 1965, A rationale and test for the number of factors in factor analysis',
    'Glorfeld 1995, An improvement on Horn’s parallel analysis methodology',
  ],
  roles: { variables: correlated },
  options: {
    factors: {
      kind: 'flag',
      title: both('比较公因子而不是主成分', 'Compare common factors instead of components'),
      default: false,
    },
    simulations: {
      kind: 'whole',
      title: both('模拟次数', 'Simulations'),
      from: 20,
      to: 100_000,
      default: 1000,
    },
    seed,
    percentile: {
      kind: 'number',
      title: both('百分位', 'Percentile of chance'),
      from: 50,
      to: 99.9,
      default: 95,
    },
    missing: missingRule('pairwise'),
  },
  result: { eigenvalues: orNull(list(value)), reference: orNull(list(value)), suggested: value },
});
