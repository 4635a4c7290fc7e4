import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { gaps } from '../procedure/options.ts';
import { modificationIndices, modifications, ordered, pathFit, scaledFit } from './sem.ts';
import { byName, count, list, matrix, orNull, value } from '../procedure/parts.ts';
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
    modificationIndices,
  },
  result: {
    ...pathFit,
    ...scaledFit,
    parameters: Type.Optional(count),
    baseline: Type.Optional(Type.Object({ chi2: value, df: value })),
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
