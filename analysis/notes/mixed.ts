/** The notes of mixed models. */
export const mixedNotes = {
  'mixed-reml': [
    '线性混合模型，限制性最大似然（REML）；自由度为 Satterthwaite 近似；R² 与 ICC 按 Nakagawa，随机斜率取其平均方差；随机效应的检验为 REML 似然比，p 值取边界处的 χ² 混合分布',
    'linear mixed model by restricted maximum likelihood; Satterthwaite degrees of freedom; R² and ICC after Nakagawa, random slopes at their mean variance; random effects by REML likelihood ratio, p from the mixture of χ² at the boundary',
  ],
  'mixed-ml': [
    '线性混合模型，最大似然；自由度为 Satterthwaite 近似；R² 与 ICC 按 Nakagawa，随机斜率取其平均方差；随机效应的检验为似然比，p 值取边界处的 χ² 混合分布',
    'linear mixed model by maximum likelihood; Satterthwaite degrees of freedom; R² and ICC after Nakagawa, random slopes at their mean variance; random effects by likelihood ratio, p from the mixture of χ² at the boundary',
  ],
  'groups-one': [
    '{group} 只有一组，组间差异无从估计',
    '{group} has one group only: nothing differs between groups',
  ],
  'groups-as-rows': [
    '{group} 的随机系数与作答者一样多：组间与组内的差异无法区分，请去掉斜率或换一个更粗的分组',
    'the random coefficients of {group} are as many as the respondents: differences between and within groups cannot be told apart; leave out slopes or take coarser groups',
  ],
  'groups-few': [
    '{group} 只有 {count} 组：组间方差估计得很粗，系数的区间依靠近似；不足 10 组时宜改为把组作为类别变量放入固定部分',
    '{group} has {count} groups only: the variance between them is known roughly and intervals lean on the approximation; with fewer than 10 rather enter the groups as a category of the fixed part',
  ],
  'groups-of-one': [
    '{group} 中有只含一人的组：它们不说明组内差异',
    '{group} has groups of one respondent, which say nothing of differences within groups',
  ],
  'slope-flat': [
    '{name} 在 {group} 的每一组内都相同，各组的斜率无从谈起：该随机斜率未进入模型',
    '{name} is the same for all of each group of {group}, so groups have no slope of it: the random slope was left out',
  ],
  'slope-not-fixed': [
    '{name} 有随机斜率而无固定斜率：平均斜率被当作 0，通常应同时列入 fixed',
    '{name} has a random slope but no fixed one, so the mean slope is taken as 0: it usually belongs to fixed as well',
  ],
  'mixed-singular': [
    '奇异拟合：有随机效应的方差为 0，或随机效应彼此完全相关；数据支持不了这样多的随机效应，组间效应的区间也可能偏窄；可先去掉相关（correlated: false），再去掉方差为 0 的斜率',
    'singular fit: a random effect has no variance, or random effects go together completely; the data do not carry so many of them, and intervals of what differs between groups may be too narrow: first drop their correlation (correlated: false), then slopes without variance',
  ],
  'mixed-unsettled': [
    '搜索没有收敛，因此没有数字：可去掉随机斜率或其相关，把变量标准化，并检查是否有几乎没有变异的变量',
    'the search did not settle, so there are no numbers: drop random slopes or their correlation, standardise variables, look for one that hardly varies',
  ],
  'mixed-no-fit': [
    '似然无法计算：固定与随机部分几乎完全重现了结果变量，或数值过大',
    'the likelihood cannot be computed: fixed and random part reproduce the outcome all but exactly, or numbers are too large',
  ],
  'mixed-large': [
    '除最大的分组外，其余分组的随机系数超过 {most} 个：计算会需要数分钟，未进行',
    'beside the largest grouping factor there are more than {most} random coefficients: the fit would take minutes and was not made',
  ],
  'no-satterthwaite': [
    '似然的曲率无法计算：没有自由度与检验',
    'the curvature of the likelihood cannot be computed: no degrees of freedom, no tests',
  ],
} as const;
