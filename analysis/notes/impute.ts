/** The notes of multiple imputation. */
export const imputeNotes = {
  impute: [
    '链式方程，{m} 份数据，各迭代 {iterations} 次（种子 {seed}）；按 Rubin 规则合并，自由度按 Barnard 与 Rubin（1999）；χ² 与 F 用 D2',
    'chained equations, {m} data sets of {iterations} iterations each (seed {seed}); pooled by Rubin’s rules, degrees of freedom of Barnard and Rubin (1999); χ² and F by D2',
  ],
  'impute-complete': [
    '没有可插补的缺失：只分析了一份数据',
    'there is nothing to impute: the data were analysed once',
  ],
  'impute-empty': ['{names} 无人作答，不能插补', '{names} has no answers and cannot be imputed'],
  'impute-constant': [
    '{names} 没有变异：缺失处填同一个值，也不用于预测',
    '{names} does not vary: gaps take the same value, and it predicts nothing',
  ],
  'impute-sparse': [
    '{names} 缺失过半：结果主要取决于插补模型',
    'more than half of {names} is missing: results rest on the imputation model above all',
  ],
  'impute-collinear': [
    '预测 {names} 的变量彼此共线，其系数由岭（1e-5）稳定',
    'the predictors of {names} are collinear; a ridge of 1e-5 holds their coefficients',
  ],
  'impute-blind': [
    '{names} 的插补模型（有时）无法估计：缺失处由已有的回答随机补上，不看其他变量',
    'the imputation model of {names} could not always be fitted: gaps were filled at random from the answers given, whatever the other variables',
  ],
  'impute-few-rows': [
    '变量不少于作答者：插补几乎只由岭决定，请减少变量',
    'no more respondents than variables: the ridge alone decides; use fewer variables',
  ],
  'impute-unmixed': [
    '{names} 的链尚未混合（R̂ > 1.2）：请增加迭代',
    'the chains of {names} have not mixed (R̂ > 1.2): use more iterations',
  ],
  'impute-more': [
    '要让标准误可重复到 5%，需要约 {needed} 份数据（von Hippel 2020），这里为 {m} 份',
    'for standard errors that are repeatable to 5 % about {needed} imputations are needed (von Hippel 2020), here are {m}',
  ],
  'impute-not-all': [
    '第 {analysis} 项分析（{procedure}）有的估计不是每份数据都能算出，未合并',
    'analysis {analysis} ({procedure}): estimates that not every data set gives were not pooled',
  ],
  'impute-averaged': [
    '{names} 没有合并的规则：只给出平均与范围，不作检验',
    'there is no rule to pool {names}: mean and range only, not to be tested',
  ],
  'impute-inside': ['第 {analysis} 项分析：{reason}', 'analysis {analysis}: {reason}'],
  'impute-few': [
    '缺 {names} 的人少于规定人数：为保护他们不作合并；请把这些变量移出 variables',
    'fewer people than the floor lack {names}: to protect them nothing is pooled; take these out of the variables',
  ],
} as const;
