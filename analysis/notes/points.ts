/** What results on points say; those named like a procedure say which definitions it follows. */
export const pointNotes = {
  'no-scores': ['没有任何得分可用', 'there are no scores to work on'],
  'rows-nameless': [
    '{count} 行缺少单位、考评期或指标：未计入',
    '{count} rows name no unit, period or indicator: they are left out',
  ],
  'rows-twice': [
    '{count} 个单位—考评期—指标有重复的行：只用第一行',
    '{count} cells of unit, period and indicator have more than one row: the first of each is used',
  ],
  'totals-conflict': [
    '{count} 个单位—考评期的各行总分、加分、调整或名次互相矛盾：用第一个',
    'for {count} units in a period the rows give different totals, bonuses, overrides or ranks: the first is used',
  ],
  'totals-off': [
    '{count} 个总分与其各部分之和不符：先看对账',
    '{count} totals are not the sum of their parts: see the reconciliation first',
  ],
  'scores-off': [
    '{count} 个得分不等于标准分减扣分加加分：先看对账',
    '{count} scores are not full marks less deductions with additions: see the reconciliation first',
  ],
  'movements-negative': [
    '{count} 个扣分或加分小于 0：先看对账',
    '{count} deductions or additions are below 0: see the reconciliation first',
  ],
  'no-movement': ['没有扣分也没有加分：没有变动', 'nothing was deducted or added: no movement'],

  reconcile: [
    '得分对标准分 − 扣分 + 加分，总分对得分之和 + 另加分 + 最终调整，名次对总分重排；差超过半个最小分差才算不符；空白不核对',
    'scores against full marks − deductions + additions, totals against the sum of scores + bonus + override, ranks against totals ranked again; off is what differs by more than half a step; blanks are not checked',
  ],
  'rank-without-total': ['{count} 个名次没有总分可依', '{count} ranks have no total behind them'],
  'weights-change': [
    '{count} 处标准分在同一方案或同一年度内改变',
    'full marks change within a scheme version or a year in {count} places',
  ],
  'scores-unchecked': [
    '得分无法核对：缺少标准分、扣分、加分或得分',
    'scores cannot be checked: full marks, movements or scores are not there',
  ],
  'totals-unchecked': [
    '总分无法核对：缺少总分，或有得分空白',
    'totals cannot be checked: there are none, or scores are blank',
  ],
  'ranks-unchecked': [
    '名次无法核对：缺少名次或总分',
    'ranks cannot be checked: ranks or totals are not there',
  ],
  'no-step': ['没有两个不同的分值：不知道最小分差', 'no two points differ: the step of points is not known'],
  'listed-first': [
    '清单只列出相差最大的 {most} 行，个数是全部的',
    'lists show the {most} lines that are off most; the counts are of all',
  ],
  points: [
    '扣分占比 = Σ扣分 / (Σ扣分 + Σ加分)；加分集中度为未校正的基尼系数；方案一侧以标准分之和为可扣',
    'deduction share = Σ deducted / (Σ deducted + Σ added); concentration of additions by Gini, not corrected for n; on the plan side full marks can be deducted',
  ],
  'no-additions': ['没有任何加分：没有集中度', 'nothing was added: there is no concentration'],
  'parts-without-movement': [
    '有的指标、单位或考评期没有任何变动：没有扣分占比',
    'for some indicators, units or periods nothing moved: they have no deduction share',
  ],
  'attainable-unknown': [
    '没有说明可加多少分，也没有指出只加分的指标：方案一侧无从计算',
    'neither the points that may be added nor the indicators that only add were named: there is no plan side',
  ],
  'weights-unknown': ['没有标准分', 'full marks are not there'],

  indicators: [
    '同一方案内：覆盖、满分与零分的比例、取值个数、四分位距（第 7 型）取自全部得分；SD、r、R² 与特征值取自对组别—考评期均值的离差',
    'within a scheme version: coverage, shares at full marks and at 0, distinct values and IQR (type 7) of all scores; SD, r, R² and eigenvalues of deviations from the means of group and period',
  ],
  'standings-incomplete': [
    '{count} 个单位—考评期缺少指标得分：不进入离差',
    '{count} units in a period lack the score of an indicator: their deviations do not count',
  ],
  'indicators-dead': [
    '{names} 在单位之间没有差别：没有相关',
    '{names} do not differ between units: they correlate with nothing',
  ],
  'movements-unknown': [
    '没有扣分与加分：没有覆盖',
    'neither deductions nor additions are there: no coverage',
  ],
  'scores-blank': ['有的得分是空白', 'some scores are blank'],
  'too-few-for-others': [
    '单位太少（N ≤ k + 2）：没有对其他指标的 R²',
    'too few units (N ≤ k + 2): no R² on the other indicators',
  ],
  'too-few-to-correlate': [
    '完整的单位—考评期不足三个：没有相关',
    'fewer than three units in a period have every score: there are no correlations',
  ],

  'effective-weights': [
    '有效权重 = cov(部分, 总分) / var(总分)，总分为各部分之和，故合计恰为 1；取对组别—考评期均值的离差，同一方案内合并',
    'effective weight = cov(part, total) / var(total); the total is the sum of the parts, so that they add up to 1; of deviations from the means of group and period, pooled within a scheme version',
  ],
  'totals-all-equal': [
    '总分在单位之间没有差别：没有有效权重',
    'totals do not differ between units: nothing decides',
  ],

  gaps: [
    '总分看绝对差距；扣分的基尼未校正 n，另给 × n/(n − 1) 者；Theil T 以自然对数计，组间 + 组内 = 合计；分位数第 7 型',
    'absolute gaps of totals; Gini of deductions as it is, and × n/(n − 1); Theil’s T in nats, between + within = total; quantiles of type 7',
  ],
  'no-gap-of-one': [
    '有的组在某期不足两个单位有总分：没有差距',
    'a peer group has fewer than two totals in some period: there is no gap',
  ],
  'totals-not-above-0': [
    '有的总分不大于 0：没有相对指数',
    'totals are not all above 0: there are no relative indices',
  ],
  'nothing-deducted': [
    '有的考评期没有扣分，或扣分为负：没有基尼与 Theil',
    'in some period nothing, or less than nothing, was deducted: no Gini and no Theil',
  ],
  'no-trend': [
    '同一方案不足三期：没有趋势',
    'a scheme version has fewer than three periods: there is no trend',
  ],
  'scheme-break': [
    '方案中途更换：更换前后的差距不可连成趋势',
    'the scheme changes: gaps before and after are no trend',
  ],

  'rank-stability': [
    'W 取平均名次并校正同分；τ-b；|Δ名次| 取平均名次；前三分之一为名次不大于 N/3（四舍五入）者',
    'W of midranks, corrected for ties; τ-b; |Δ rank| of midranks; the top third are those with a rank up to N/3, rounded',
  ],
  'few-units': [
    '有的组各期都在的单位不足 {count} 个：不计算',
    'fewer than {count} units of a peer group are there in the periods compared: no numbers',
  ],
  'one-period': ['只有一期，无从比较', 'there is one period only: nothing can be compared'],
  'ranks-all-tied': [
    '所有单位同分，或只有一期：没有名次可比',
    'all units are tied, or there is one period: no ranks can be compared',
  ],

  'what-if': [
    '模拟，不作任何决定：原总分加上各部分的变动，各期{average}，组内重排；权重抽样 {weightings} 次，均值口径',
    'a simulation, which decides nothing: the old totals with what their parts change, {average} over periods, ranked again within peer groups; {weightings} weightings, on means over periods',
  ],
  'average-mean': ['取均值', 'averaged'],
  'average-median': ['取中位数', 'by their median'],
  'average-trimmed': ['取 20 % 截尾均值', 'by their mean trimmed by 20 %'],
  'latest-scheme': [
    '有多个方案版本：只用最近的 {scheme}',
    'there are several scheme versions: the latest, {scheme}, is used',
  ],
  'standings-without-total': [
    '{count} 个单位—考评期没有总分：未计入',
    '{count} units in a period have no total: they are left out',
  ],
  'names-absent': ['没有 {names}：这一改动不起作用', 'there is no {names}: that change does nothing'],
  'no-tiers': ['没有段次：不知道谁会换段', 'there are no tiers: whose tier would change is not known'],
  'no-order': [
    '有的组不足两个单位，或全部同分：没有名次可比',
    'a peer group has fewer than two units, or all are tied: there is no order to compare',
  ],
  'no-weights-to-draw': ['没有标准分：权重无从扰动', 'full marks are not there: no weights can be drawn'],

  appeals: [
    '成功的比例附 Wilson 区间；每百条记录的申诉数以所给记录数为分母',
    'success with its Wilson interval; appeals for 100 entries, of the number of entries that was given',
  ],
  'no-appeals': [
    '没有一件申诉：这本身是一个发现，不等于没有异议',
    'there is not one appeal: a finding in itself, and no sign that nobody disagreed',
  ],
  'success-by-returned': [
    '没有说明哪些复核结果算成功：以返还分值大于 0 计',
    'no outcomes were named as success: points returned above 0 count as one',
  ],
  'outcomes-absent': ['没有复核结果 {names}', 'there is no outcome {names}'],
  'appeals-undecided': [
    '{count} 件申诉的结果不明：不进入成功的比例',
    'of {count} appeals it is not known how they ended: they do not count for success',
  ],
  'entries-unknown': [
    '没有给出加减分记录数：没有每百条的申诉数',
    'the number of entries was not given: there is no rate',
  ],
  'fewer-entries': ['申诉比所给的记录还多', 'there are more appeals than the entries given'],
  'days-unknown': ['没有用时', 'days are not there'],
  'returned-unknown': ['没有返还分值', 'points returned are not there'],
  'tiers-unknown': ['不知道申诉是否改变段次', 'whether an appeal changed a tier is not known'],
} as const;
