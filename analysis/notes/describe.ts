/** The notes of the procedures that describe; those named like a procedure or method say which definition it follows. */
export const describeNotes = {
  describe: [
    '方差除以 n − 1；四分位数为 R 的类型 7；偏度与超额峰度为类型 2（偏差校正）；均值的 t 区间',
    'variance over n − 1; quartiles type 7; skewness and excess kurtosis type 2 (bias-corrected); t interval of the mean',
  ],
  'in-group': ['{name}（{by} = {group}）', '{name} ({by} = {group})'],
  'no-answers': ['{name}：无人作答', '{name}: no answers'],
  'too-few-answers': ['{name}：回答太少，有的统计量无法计算', '{name}: too few answers for every statistic'],
  'equal-no-shape': [
    '{name}：回答全部相同，分布形状无从定义',
    '{name}: all answers are equal, so its shape is not defined',
  ],
  ungrouped: ['{count} 人没有 {by}，未计入', '{count} respondents have no {by} and are left out'],

  frequencies: ['每个出现过的取值的频数与百分比', 'counts and percentages of each value that occurs'],
  'too-many-values': [
    '{name}：有 {count} 个不同取值，过多而不列出',
    '{name}: {count} distinct values, too many to list',
  ],

  missing: [
    'Little 检验，均值与协方差（除以 n）由 EM 估计',
    'Little’s test with means and covariances (divisor n) by EM',
  ],
  'many-patterns': [
    '共 {count} 种缺失模式，只列出最常见的 {listed} 种',
    '{count} patterns, of which the {listed} commonest are listed',
  ],
  'little-words': ['Little 检验需要数值：{names} 是文字', 'Little’s test needs numbers: {names} holds words'],
  'little-one-pattern': [
    'Little 检验需要不止一种作答模式',
    'Little’s test needs more than one pattern of answers',
  ],
  'little-too-many': [
    'Little 检验：{variables} 个变量有 {patterns} 种模式，过多而无法计算',
    'Little’s test: {patterns} patterns of {variables} variables are too many',
  ],
  'little-singular': ['Little 检验：协方差矩阵奇异', 'Little’s test: the covariances are singular'],
  'little-unsettled': [
    'Little 检验：EM 在 5000 步内没有收敛',
    'Little’s test: EM did not settle within 5000 steps',
  ],

  normality: ['Shapiro–Wilk 检验，Royston AS R94', 'Shapiro–Wilk, Royston AS R94'],
  'shapiro-sample': [
    'Shapiro–Wilk 检验只适用于 {most} 个值以内：从 {n} 个值中随机取 {most} 个',
    'Shapiro–Wilk is known up to {most} values: a random {most} of {n} were used',
  ],
  'fewer-than-three': ['不足三个值', 'fewer than three values'],
  'values-equal': ['所有值都相同', 'all values are equal'],

  'partial-correlation': [
    '{method}；两个变量都除去控制变量后的相关，半偏相关只从 x 中除去；t 的自由度为 n − 2 − 控制变量个数；区间按 Fisher z',
    '{method}; correlation once the controls are taken out of both, semipartial out of x only; t on n − 2 − controls degrees of freedom; interval by Fisher’s z',
  ],
  'independent-correlations': [
    '两组独立：Fisher z；差值的区间按 Zou',
    'two independent groups: Fisher’s z; interval of the difference by Zou',
  ],
  'overlapping-correlations': [
    '同一批人、共用一个变量：Steiger z（合并相关）与 Williams t；差值的区间按 Zou',
    'same people, one variable shared: Steiger’s z (pooled correlation) and Williams’ t; interval of the difference by Zou',
  ],
  'nonoverlapping-correlations': [
    '同一批人、不共用变量：Steiger z（合并相关）；差值的区间按 Zou',
    'same people, no variable shared: Steiger’s z (pooled correlation); interval of the difference by Zou',
  ],
  'not-two-groups': ['需要两组，这里有 {count} 组', 'two groups are needed, here are {count}'],
  'perfect-correlation': [
    '有相关为 ±1，或两个相关必然相同，无从检验',
    'a correlation is ±1, or both are the same of necessity: there is nothing to test',
  ],
  'no-correlation': [
    '有变量没有变异，没有相关可比',
    'a variable does not vary: it has no correlation to compare',
  ],
  'of-values': ['Pearson 相关', 'Pearson'],
  'of-ranks': ['Spearman 相关（对秩计算）', 'Spearman (of ranks)'],
  'nothing-left': [
    '有变量没有变异，或可由控制变量完全得出：没有偏相关',
    'a variable does not vary or is made up by the controls: it has no partial correlation',
  ],
  pearson: [
    'Pearson 相关；p 按 Student t；区间按 Fisher z',
    'Pearson; p by Student t; intervals by Fisher z',
  ],
  spearman: [
    'Spearman 相关，同分取平均秩；无同分时 n ≤ 14 的 p 为精确值，n < 1290 用 Edgeworth 级数（其远尾接 Student t），有同分或 n 更大时按 Student t；区间按 Bonett 与 Wright',
    'Spearman of mean ranks; without ties p is exact to n = 14 and below 1290 by the Edgeworth series, its far tail by Student t; otherwise Student t; intervals of Bonett and Wright',
  ],
  kendall: [
    'Kendall tau-b；无同分且 n < 50 时 p 为精确值，否则用正态近似（方差按同分校正）；区间按 Bonett 与 Wright',
    'Kendall tau-b; p exact below n = 50 without ties, otherwise normal with variance for ties; intervals of Bonett and Wright',
  ],
  polychoric: [
    '多项（polychoric）相关，两步最大似然；不给出 p',
    'polychoric, two-step maximum likelihood; no p',
  ],
  'p-adjusted': ['{method}；p 经 {adjust} 校正', '{method}; p adjusted by {adjust}'],
  'correlates-with-nothing': [
    '{name} 没有变异，与任何变量都没有相关',
    '{name} does not vary, so it correlates with nothing',
  ],
  'perfect-pairs': [
    '{count} 对变量完全相关：没有区间',
    '{count} pairs correlate perfectly: they have no interval',
  ],
  'pairs-of-few': [
    '{count} 对变量共同作答的人太少，没有 p 或区间',
    '{count} pairs have too few respondents in common for a p or an interval',
  ],
  'polychoric-weights': ['多项相关不使用权重', 'weights are ignored by polychoric correlations'],
} as const;
