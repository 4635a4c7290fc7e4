/** The notes of a reliability analysis; `reliability` says which definitions it follows. */
export const reliabilityNotes = {
  reliability: [
    '原始 α，区间按 Feldt；原始总分的 ω total，单因子最大似然；奇偶分半；决断值为总分高低 27 % 两组的 Student t（分位数为{quantile}）',
    'raw alpha with Feldt interval; omega total of the raw sum, one-factor ML; halves odd–even; critical ratio Student t of upper against lower 27 % of the sum (quantiles of {quantile})',
  ],
  'quantile-type7': [' R 的类型 7', 'R type 7'],
  'quantile-type6': [' R 的类型 6，同 SPSS', 'R type 6, as SPSS'],
  'one-item': [
    '只有一个题项：无从计算它与其他题项的一致性',
    'one item: its agreement with others cannot be computed',
  ],
  'two-items': [
    '两个题项：以 Spearman–Brown 系数代替 α',
    'two items: the Spearman–Brown coefficient stands in for alpha',
  ],
  'too-few-complete': ['完整作答的人太少', 'too few complete respondents'],
  'no-critical-ratios': [
    '决断值：高低 27 % 两组无法区分',
    'critical ratios: the upper and lower 27 % cannot be told apart',
  ],
  'item-equal': ['{name}：回答全部相同', '{name}: all answers are equal'],
  'item-against': [
    '{name} 与其他题项方向相反：是否需要反向计分？',
    '{name} runs against the other items: should it be reversed?',
  ],
  'item-against-keyed': [
    '{name} 已反向计分，却与其他题项方向相反：计分方向是否有误？',
    '{name} is reversed already and yet runs against the other items: is it keyed the wrong way?',
  ],
  'ordinal-reliability': [
    '多项相关矩阵（两步法）的 α、单因子最小二乘的 ω、第一主成分的 θ、Guttman λ2 与 λ6；说的是回答背后的连续变量，不是实际算出的分数',
    'alpha of polychoric correlations (two steps), omega of one factor by least squares, theta of the first component, Guttman’s lambda 2 and 6: of the variables behind the answers, not of a score made of them',
  ],
  'ordinal-few-items': [
    '不足三个题项：单因子的 ω 无法计算',
    'fewer than three items: omega of one factor cannot be computed',
  ],
  'ordinal-heywood': [
    '有题项的独特性降到下限（Heywood 个案）：ω 不可靠',
    'the uniqueness of an item fell to its lower limit (a Heywood case): omega is not to be relied on',
  ],
  'polychoric-indefinite': [
    '多项相关矩阵不是正定的（人太少，或选项很少有人选）：λ6 无法计算，其余系数只作参考',
    'the matrix of polychoric correlations is not positive definite (few people or rare options): lambda 6 cannot be computed, and the others are rough',
  ],
  'thin-categories': [
    '{names} 有不足 {count} 人选的选项：多项相关在这里不稳，可合并相邻选项',
    '{names}: an option that fewer than {count} people chose, where polychoric correlations are unstable; join it with its neighbour',
  ],
  'no-lambda6': [
    'λ6：题项之间互相决定，无法计算',
    'lambda 6: the items determine each other, so it cannot be computed',
  ],
  'no-omega': ['ω：单因子模型无法拟合', 'omega: the one-factor model could not be fitted'],
} as const;
