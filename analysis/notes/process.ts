/** The notes of conditional process analysis. */
export const processNotes = {
  process: [
    '条件过程分析，模型 {model}（编号同 Hayes）：逐个方程最小二乘，{errors}，{centring}；间接效应为{kind}，{samples} 个样本，种子 {seed}',
    'conditional process analysis, model {model} as Hayes numbers it: least squares equation by equation, {errors}, {centring}; indirect effects with {kind}, {samples} samples, seed {seed}',
  ],
  'products-centred': ['相乘的变量均以均值中心化', 'variables that are multiplied centred at their means'],
  'interval-percentile': ['百分位自助区间', 'percentile bootstrap intervals'],
  'interval-bc': ['偏差校正自助区间（无加速项）', 'bias-corrected bootstrap intervals (no acceleration)'],
  'process-collinear': [
    '有变量没有变异，或是其他变量的线性组合：方程无法区分各自的效应，请检查是否重复放入了同一内容',
    'a variable is constant or a combination of others, so that the equations cannot tell their effects apart: look for one that was entered twice in other words',
  ],
  'no-bc': [
    '有的效应的自助样本全部落在估计值的一侧，无法作偏差校正：请改用百分位区间',
    'all bootstrap samples of an effect lie on one side of its estimate, so there is no bias correction: take percentile intervals',
  ],
} as const;
