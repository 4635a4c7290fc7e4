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
  avoidWhen: both(
    '没有缺失值；Little 检验不显著也不能证明数据是随机缺失的，要补缺用多重插补',
    'where nothing is missing; and a test that is not significant does not show that gaps came by chance',
  ),
  question: 'describe',
  also: [
    '缺失值分析',
    'Little MCAR',
    'Missing Value Analysis',
    'MVA',
    'naniar::mcar_test',
    'mice::md.pattern',
  ],
  assumes: both(
    'Little 检验假定变量近似多元正态；没有被拒绝不等于完全随机缺失，也检验不了是否与未观察到的答案有关',
    'Little’s test takes the variables as about multivariate normal; not being rejected is no proof, and nothing tells whether gaps depend on the answers that are not there',
  ),
  method: both(
    '各缺失模式的均值与 EM 估计的总体均值之差按协方差加权求和，得 χ²',
    'the means of each pattern of gaps are held against the EM estimates of all, weighted by their covariances, and summed to χ²',
  ),
  source: ['Little 1988, A test of missing completely at random for multivariate data with missing values'],
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
