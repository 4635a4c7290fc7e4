/** The notes of the procedures that compare; those named like a procedure say which definitions it follows. */
export const compareNotes = {
  compare: [
    '差值为第一组减第二组；Levene 检验以中位数为中心；Mann–Whitney 检验在每组不足 50 人且无同分时为精确值，否则作连续性校正；Hedges g 与 η²、ω² 的区间按非中心 t 与 F；Tukey–Kramer；Games–Howell；Dunn 检验经 Holm 校正',
    'difference first − second; Levene about medians; Mann–Whitney exact below 50 without ties, else continuity-corrected; Hedges g and η², ω² intervals by noncentral t and F; Tukey–Kramer; Games–Howell; Dunn with Holm',
  ],
  'group-empty': ['{group} 组无人作答，未计入', 'group {group} has no answers and is left out'],
  'one-group': ['只有一组，无从比较', 'there is only one group, so nothing to compare'],
  'group-of-one': [
    '{group} 组只有一人：需要其方差的检验无法进行',
    'group {group} has one respondent: no test that needs its variance',
  ],
  'group-equal': ['{group} 组的回答全部相同', 'group {group}: all answers are equal'],
  'most-groups': ['两两比较最多用于 {most} 组', 'pairwise tests are made for up to {most} groups'],

  crosstab: [
    'Pearson χ²，无连续性校正；Fisher 检验为双侧，按概率；调整后残差',
    'Pearson χ² without continuity correction; Fisher two-sided by probability; adjusted residuals',
  ],
  'crosstab-flat': [
    '有回答的行或列不足两个，无从检验',
    'fewer than two rows or columns have answers, so there is nothing to test',
  ],
  'too-many-cells': [
    '表格超过 {most} 格，无从检验：请先合并类别',
    'the table has more than {most} cells, too many to test: combine categories first',
  ],
  'small-expected': [
    '{cells} 个期望频数中有 {small} 个小于 5',
    '{small} of {cells} expected counts are below 5',
  ],
  'empty-cell': [
    '有一格无人：比值比与相对危险度无定义或没有区间',
    'a cell is empty: the ratios are not defined or have no interval',
  ],
  'fractional-counts': [
    '加权频数不是整数，不作 Fisher 检验',
    'weighted counts are not whole, so Fisher’s test is left out',
  ],
  'too-many-tables': [
    '边际相同的列联表太多，不作 Fisher 检验',
    'too many tables share these margins for Fisher’s test',
  ],

  paired: [
    '差值为前减后；Wilcoxon 检验在不足 50 对且无同分、无零差时为精确值，否则作连续性校正；d_z 的区间按非中心 t',
    'difference before − after; Wilcoxon exact below 50 pairs without ties or zeros, else continuity-corrected; d_z interval by noncentral t',
  ],
  'one-sample': [
    '差值为均值减去给定的数；Wilcoxon 检验在不足 50 人且无同分、无零差时为精确值，否则作连续性校正；d 的区间按非中心 t',
    'difference mean − mu; Wilcoxon exact below 50 respondents without ties or zeros, else continuity-corrected; d interval by noncentral t',
  ],
  'fewer-than-two-answers': ['作答者不足两人', 'fewer than two respondents answered'],
  'answers-equal': ['所有回答都相同，无从检验', 'all answers are equal, so there is nothing to test them by'],
  'fewer-than-two-pairs': ['两题都回答的人不足两个', 'fewer than two respondents have both'],
  'differences-equal': [
    '所有差值都相同，无从检验',
    'all differences are equal, so there is nothing to test them by',
  ],
} as const;
