/** The notes of confirmatory factor analysis and invariance; `cfa` and `invariance` say which definitions they follow. */
export const confirmNotes = {
  cfa: [
    '最大似然（正态，除以 n），每个因子第一个题项的载荷固定为 1，{information}；AVE 与 CR 由标准化载荷计算',
    'maximum likelihood (normal, divisor n), first loading of each factor 1, {information} information; AVE and CR from standardised loadings',
  ],
  'expected-information': ['期望信息矩阵', 'expected'],
  'fiml-information': ['FIML 含均值，观测信息矩阵', 'FIML with means, observed'],
  'cfa-mlr': [
    '三明治标准误（观测信息），χ² 按 Yuan–Bentler 校正',
    'sandwich of the observed (χ² corrected after Yuan and Bentler)',
  ],
  'cfa-mlm': [
    '稳健标准误（期望信息），χ² 按 Satorra–Bentler 校正',
    'robust, expected (χ² corrected after Satorra and Bentler)',
  ],
  'cfa-heywood': [
    '不适当解（Heywood 现象）：{names} 超出方差与相关的可能范围',
    'improper solution (Heywood case): {names} outside what variances and correlations can be',
  ],
  'cfa-saturated': [
    '自由度为零：模型能重现任何协方差矩阵，拟合度没有意义',
    'no degrees of freedom: the model reproduces any covariances, so fit says nothing',
  ],
  'mixed-signs': [
    '{names} 的载荷有正有负：反向计分之后组合信度才有意义',
    'loadings of both signs on {names}: composite reliability means something only after reversing items',
  ],
  'single-item': [
    '{names} 只有一个题项，视为没有误差：HTMT 需要两个题项',
    '{names} has a single item, taken to be free of error: HTMT needs two items',
  ],
  'too-many-parameters': [
    '模型比题项所能识别的多出 {count} 个参数',
    'the model has {count} parameters more than the items can identify',
  ],
  'item-flat': ['有题项没有变异，或无人作答', 'an item does not vary, or has no answers'],
  'covariances-singular': [
    '样本协方差矩阵奇异：作答者太少，或有题项是其他题项之和',
    'the sample covariances are singular: too few respondents, or items that add up to others',
  ],
  'not-identified': [
    '这些数据不能识别模型：估计值不唯一',
    'the model is not identified by these data: no unique estimates',
  ],
  'ordinal-flat': [
    '{name} 没有变异、无人作答或取值过多，不能作有序变量',
    '{name} does not vary, has no answers or has too many values for ordered categories',
  ],
  'ordinal-perfect': [
    '{first} 与 {second} 完全相关：潜在相关为 ±1，不能估计；请去掉其中一个或合并类别',
    '{first} and {second} go together perfectly: their correlation would be ±1; leave one out or combine categories',
  ],
  'ordinal-empty-cells': [
    '{count} 对变量的交叉表有空格，其相关估计不稳；合并少用的类别会有帮助',
    '{count} pairs of variables have empty cells in their table, so their correlations are unsteady; combining rare categories helps',
  ],
  'search-unsettled': ['估计没有收敛', 'the search for the estimates did not converge'],

  invariance: [
    '最大似然，含均值，每个因子第一个题项的载荷固定为 1；标量等值起：除第一组外因子均值自由估计；严格等值：残差方差也相等',
    'maximum likelihood with means, first loading of each factor 1; from scalar on factor means are free but in the first group; strict: equal residual variances as well',
  ],
  'step-failed': ['{step}：{reason}', '{step}: {reason}'],
  configural: ['形态等值', 'configural'],
  metric: ['度量等值', 'metric'],
  scalar: ['标量等值', 'scalar'],
  'more-groups-than': [
    '{group} 的组多于 {most} 个，每组都有自己的参数：请先合并各组',
    '{group} has more than {most} groups, each with parameters of its own: combine groups first',
  ],
  strict: ['严格等值', 'strict'],
  'fewer-than-two-groups': ['{group} 不足两组', '{group} has fewer than two groups'],
} as const;
