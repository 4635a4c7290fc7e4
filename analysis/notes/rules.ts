/** What results on rules and scenarios say. */
export const ruleNotes = {
  'rule-score': [
    '模拟，不作任何决定：按方案规则从明细自动评分，与人工得分比较（Bland–Altman 界限、ICC(A,1)、τ-b、等次 κ）',
    'simulation, decides nothing: scores by the rules of the scheme from the entries, beside those of people (Bland–Altman limits, ICC(A,1), τ-b, κ of tiers)',
  ],
  'no-rules': [
    '模拟，不作任何决定：没有给出带规则的考评方案',
    'simulation, decides nothing: no appraisal scheme with rules was given',
  ],
  'no-rule-entries': [
    '模拟，不作任何决定：没有可以评分的明细',
    'simulation, decides nothing: there are no entries to score',
  ],
  'no-human-scores': [
    '模拟，不作任何决定：没有人工得分可以比较',
    'simulation, decides nothing: there are no human scores to compare with',
  ],
  'few-compared': [
    '模拟，不作任何决定：可比较的单位与期次不足三个',
    'simulation, decides nothing: fewer than three units and periods can be compared',
  ],
  'scores-alike': [
    '模拟，不作任何决定：得分全都相同或太少，部分一致性无法计算',
    'simulation, decides nothing: scores are all alike or too few, so some agreement cannot be computed',
  ],
  'rule-without-value': [
    '模拟，不作任何决定：个别规则在有的单位没有值（如分母为 0），按方案写明的缺省处理',
    'simulation, decides nothing: for some units a rule has no value (a ratio of nothing), and what the scheme says of the missing holds',
  ],
  'appeal-scenario': [
    '模拟，不作任何决定：返还分值后重排名次与等次，其他单位不变；区间来自该单位各期总分的波动',
    'simulation, decides nothing: ranks and tiers once points are returned, all others as they are; intervals from how the totals of a unit vary over periods',
  ],
  'no-totals': ['模拟，不作任何决定：没有总分', 'simulation, decides nothing: there are no totals'],
  'no-tiers-to-reach': [
    '模拟，不作任何决定：没有等次，算不出改变等次的最小分值',
    'simulation, decides nothing: there are no tiers, so no smallest change of one',
  ],
  'tiers-beside-totals': [
    '模拟，不作任何决定：记录中的等次与总分的次序不一致，这里按总分重排',
    'simulation, decides nothing: tiers on record do not follow the totals; here they do',
  ],
  'few-periods-for-interval': [
    '模拟，不作任何决定：不足三期的单位没有区间',
    'simulation, decides nothing: units with fewer than three periods have no interval',
  ],
  'no-such-appeal': [
    '模拟，不作任何决定：这一期没有这个单位或这个指标的扣分',
    'simulation, decides nothing: this period has no such unit, or nothing was deducted from it for the indicator',
  ],
} as const;
