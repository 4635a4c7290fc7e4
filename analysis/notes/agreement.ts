/** The notes of an analysis of agreement; `agreement` says which definitions it follows, on which level. */
export const agreementNotes = {
  agreement: [
    '一致的判断对所占百分比；Cohen κ；Fleiss κ；Krippendorff α，{level}；对单位作百分位自助法，{samples} 个样本，种子 {seed}',
    'percent of agreeing pairs; Cohen κ; Fleiss κ; Krippendorff α, {level}, percentile bootstrap over units, {samples} samples, seed {seed}',
  ],
  'nominal-level': ['名义水平', 'nominal'],
  'ordinal-level': ['顺序水平', 'ordinal'],
  'interval-level': ['等距水平', 'interval'],
  'ratio-level': ['比率水平', 'ratio'],
  'single-judgements': [
    '{count} 个单位不足两个判断，未计入',
    '{count} units with fewer than two judgements do not count',
  ],
  'cohen-for-two': ['Cohen κ 只用于两位编码者', "Cohen's κ is for two coders"],
  'no-pairs': ['没有一个单位有两个判断', 'no unit has two judgements'],
  'ratio-negative': ['比率水平不容许负值：没有 α', 'ratio level has no values below zero: no α'],
  'no-variation': [
    '没有变异：所有判断都相同，无从判断一致性是否高于机遇',
    'no variation: all judgements are the same, so agreement beyond chance cannot be told',
  ],
  'not-judged-by-all': [
    '没有一个单位由全部编码者判断：没有 Fleiss κ',
    "no unit was judged by all: no Fleiss' κ",
  ],
  'fewer-samples': [
    '因单位数多，自助样本为 {samples} 个，而非 {asked} 个',
    '{samples} instead of {asked} bootstrap samples, for the number of units',
  ],
  'single-value-samples': [
    '{count} 个自助样本只含一种取值，未计入',
    '{count} bootstrap samples held a single value and were left out',
  ],
} as const;
