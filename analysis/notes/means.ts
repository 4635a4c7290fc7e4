/** The notes of linear models of means; those named like a procedure say which definitions it follows. */
export const meanNotes = {
  glm: [
    '{type}；协变量以均值中心化；估计边际均值对其他因素的各水平等权，协变量取均值；偏 η² 的区间按非中心 F；Levene 检验在各格内以中位数为中心，不计协变量',
    '{type}; covariates centred at their means; estimated marginal means with equal weights of the levels of other factors, covariates at their means; interval of partial η² by the noncentral F; Levene over the cells about their medians, without covariates',
  ],
  'glm-type-three': ['III 型平方和（和为零的对比）', 'type III sums of squares (sum-to-zero contrasts)'],
  'glm-type-two': ['II 型平方和', 'type II sums of squares'],
  'glm-too-many': [
    '模型有 {count} 个系数，多于 {most} 个：未计算',
    'the model has {count} coefficients, more than {most}: it was not made',
  ],
  'glm-one-level': [
    '{name} 只有一个水平 {level}，没有效应可检验',
    '{name} has one level only, {level}: there is no effect to test',
  ],
  'glm-empty': [
    '{effect}：有 {count} 种水平组合无人，如 {names}；其均值无法估计，自由度相应减少',
    '{effect}: nobody has {count} of its combinations of levels, such as {names}; their means cannot be estimated and its degrees of freedom are fewer',
  ],
  'glm-confounded': [
    '{effect} 与前面的效应无法完全区分：自由度相应减少',
    '{effect} cannot be told apart from earlier effects: its degrees of freedom are fewer',
  ],
  'glm-untestable': [
    '有水平组合无人，III 型平方和对包含在该交互中的效应没有意义：请用 II 型',
    'since nobody has some combinations of levels, type III says nothing of the effects within that interaction: ask for type II',
  ],
  'glm-means-undetermined': [
    '有的均值要对无人的水平组合求平均，无法估计',
    'some means would average over combinations of levels that nobody has and cannot be estimated',
  ],
  'glm-many-means': ['多于 {most} 个均值的表未列出', 'tables of more than {most} means are left out'],

  repeated: [
    'III 型平方和（和为零的对比）；Greenhouse–Geisser 与 Huynh–Feldt（Lecoutre 修正，至多为 1）；Mauchly 检验；广义 η² 把所有因素视为操纵变量；均值的标准误取自多元模型',
    'type III sums of squares (sum-to-zero contrasts); Greenhouse–Geisser and Huynh–Feldt (Lecoutre’s correction, at most 1); Mauchly’s test; generalised η² with all factors as manipulated; standard errors of means from the multivariate model',
  ],
  'no-sphericity': [
    '人数不多于对比数，球形性无法检验',
    'there are not more people than contrasts, so sphericity cannot be tested',
  ],
  'no-differences': [
    '各人在组内各水平之间的差别相同：没有误差可供检验',
    'people do not differ in how their measures differ: there is no error to test by',
  ],
} as const;
