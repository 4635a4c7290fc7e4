import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { chiSquareTest, count, list, value } from '../procedure/parts.ts';
import { MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const missing = declare({
  name: 'missing',
  title: both('缺失值', 'Missing answers'),
  useWhen: both(
    '想知道缺了什么、是否完全随机缺失（Little 检验）',
    'to see what is missing and whether it is missing completely at random (Little)',
  ),
  roles: {
    variables: {
      takes: 'list',
      use: 'counted',
      level: 'nominal',
      most: MOST_OF_A_MATRIX,
      title: both('变量', 'Variables'),
    },
  },
  options: {},
  result: {
    completeCases: count,
    cells: count,
    cellsMissing: count,
    perVariable: list(Type.Object({ name: Type.String(), missing: count, percent: value })),
    patterns: list(Type.Object({ missing: list(Type.String()), n: count })),
    little: Type.Object(chiSquareTest),
  },
});
