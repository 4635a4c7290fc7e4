import { declare } from '../procedure/declaration.ts';
import { missingRule, seed } from '../procedure/options.ts';
import { list, orNull, value } from '../procedure/parts.ts';
import { correlated } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const parallel = declare({
  name: 'parallel',
  title: both('平行分析', 'Parallel analysis'),
  useWhen: both('想知道该提取几个因子', 'to decide how many factors to keep'),
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
