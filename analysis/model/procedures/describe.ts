import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence, missingRule } from '../procedure/options.ts';
import { count, interval, label, list, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const describe = declare({
  name: 'describe',
  title: both('描述统计', 'Descriptives'),
  useWhen: both(
    '想知道变量的中心、离散程度与分布形状，可按组比较',
    'to see where the middle of variables lies, how far they spread and what shape they have, whole or by group',
  ),
  weighted: true,
  roles: {
    variables: {
      takes: 'list',
      apart: true,
      use: 'summed',
      level: 'interval',
      title: both('变量', 'Variables'),
    },
    by: {
      takes: 'variable',
      use: 'grouping',
      level: 'nominal',
      optional: true,
      title: both('分组变量', 'Groups'),
    },
  },
  options: { missing: missingRule('pairwise'), confidence },
  result: {
    variables: list(
      Type.Object({
        name: Type.String(),
        group: Type.Optional(label),
        n: count,
        missing: count,
        mean: value,
        sd: value,
        variance: value,
        standardError: value,
        meanInterval: interval,
        min: value,
        max: value,
        median: value,
        q1: value,
        q3: value,
        skewness: value,
        kurtosis: value,
      }),
    ),
  },
});
