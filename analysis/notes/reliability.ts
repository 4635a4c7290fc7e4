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
  'no-omega': ['ω：单因子模型无法拟合', 'omega: the one-factor model could not be fitted'],
} as const;
