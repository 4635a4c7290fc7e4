/** The notes of the procedures that count categories; those named like a procedure say which definitions it follows. */
export const tableNotes = {
  'proportion-wilson': ['Wilson 区间（分数检验）', 'Wilson interval (score test)'],
  'proportion-exact': ['Clopper–Pearson 精确区间', 'Clopper–Pearson exact interval'],
  'proportion-wald': ['Wald 区间（估计值 ± z × 标准误）', 'Wald interval (estimate ± z × standard error)'],
  'value-absent': ['没有人的回答是 {value}', 'nobody answered {value}'],
  mcnemar: [
    '前后两类之间变化人数的比较；多于两类时为 Bowker 对称性检验；pExact 为双侧二项检验；比值 b/c 的区间为精确区间',
    'those who moved one way against those who moved back; Bowker’s symmetry for more than two categories; pExact two-sided binomial; exact interval of b / c',
  ],
  'symmetry-tested': [
    '类别多于两个：为 Bowker 对称性检验，没有 b 与 c',
    'more than two categories: this is Bowker’s test of symmetry, without b and c',
  ],
  'nobody-changed': ['没有人前后不同，无从检验', 'nobody answered differently, so there is nothing to test'],
  'changed-one-way': [
    '变化的人都朝同一方向：比值没有上限或为 0',
    'all who changed moved the same way: the ratio is 0 or has no upper bound',
  ],
  'cochran-q': [
    'Cochran Q；各对为 McNemar 精确检验，经 Holm 校正',
    'Cochran’s Q; pairs by McNemar’s exact test with Holm',
  ],
  'more-than-two-values': [
    '变量有两个以上的取值：以 {value} 为计入的取值，其余均视为另一类',
    'the variables have more than two values: {value} counts, all others are the other category',
  ],
  'goodness-of-fit': [
    'Pearson χ²，自由度为类别数减一；标准化残差',
    'Pearson χ² on categories − 1 degrees of freedom; standardised residuals',
  ],
  'expected-unlike': [
    '给出 {given} 个期望比例，而出现的类别有 {count} 个：请用 values 列出全部类别',
    '{given} expected shares for the {count} categories that occur: name all categories under values',
  ],
  'one-category': ['只有一个类别，无从检验', 'there is one category only, so there is nothing to test'],
  'impossible-category': [
    '有人回答了期望比例为 0 的类别，没有 χ²',
    'somebody is in a category that was expected to be empty: there is no χ²',
  ],
  'mantel-haenszel': [
    'Mantel–Haenszel χ²；共同比值比，Robins–Breslow–Greenland 区间；Breslow–Day 齐性检验（另有 Tarone 校正）；各层 Woolf 区间',
    'Mantel–Haenszel χ²; common odds ratio with the interval of Robins, Breslow and Greenland; Breslow–Day homogeneity, also by Tarone; Woolf intervals of the strata',
  ],
  'not-twofold': [
    '行或列不是两个类别：没有比值比与其齐性检验',
    'rows or columns have not two categories each: there are no odds ratios and no test whether strata share one',
  ],
  'no-odds-ratio': [
    '各层合起来仍有空格，比值比没有区间',
    'over all strata cells stay empty: the odds ratio has no interval',
  ],
  'multiple-response': [
    '取值 {value} 为选中；占响应百分比以全部勾选次数为分母，占个案百分比以{base}为分母',
    'value {value} is a tick; percent of responses over all ticks, percent of cases over {base}',
  ],
  'base-answered': ['回答了任一选项的人数', 'people who answered any of the items'],
  'base-ticked': ['至少选中一项的人数', 'people who ticked at least one'],
  'nobody-answered': ['无人作答', 'nobody answered'],
} as const;
