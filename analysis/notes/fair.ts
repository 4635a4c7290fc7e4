/** What results on fairness to persons and on how points are given say. */
export const fairNotes = {
  quota: ['名额 = 比例 × 人数，{rounding}', 'quota: share × people, {rounding}'],
  'quota-floor': ['舍去小数', 'rounded down'],
  'quota-round': ['四舍五入', 'rounded to the nearest'],
  'quota-ceiling': ['进一', 'rounded up'],
  'nobody-in-a-tier': ['没有人有等次', 'nobody has a tier'],
  'tiers-without-share': [
    '{count} 个等次没有给出比例，没有名额可比',
    '{count} tiers have no share and so no quota',
  ],
  'tiers-not-named': ['有 {count} 个出现的等次没有列出', '{count} tiers occur that are not named'],
  rotation: [
    '超几何分布的两个尾概率；入选指等次 {win}；次数只计各期都在的人',
    'both tails of the hypergeometric distribution; a win is tier {win}; wins are counted of those who are in every period',
  ],
  'nothing-goes-round': ['不足两期，看不出轮换', 'fewer than two periods: nothing can go round'],
  'all-or-none-won': [
    '有的期无人入选或人人入选，无从比较',
    'in some period nobody or everybody won: nothing to compare',
  ],
  'no-spread-of-wins': [
    '各期都在的人中没有入选的差别，次数的方差无从比较',
    'among those who are in every period wins do not differ: their variance cannot be compared',
  ],
  bunching: [
    '双侧精确二项检验；0 分的明细不计',
    'two-sided exact binomial test; entries of 0 points do not count',
  ],
  'no-points': ['没有分值不为 0 的明细', 'there are no entries with points'],
  'no-whole-points': ['没有整数分值', 'no points are whole'],
  'no-parts': [
    '没有期内时段，看不出是否扎堆',
    'the parts of the period are not known: nothing is said of when entries fall',
  ],
  'parts-unknown': [
    '{count} 条明细的时段不明（应为 1 至 {parts} 的编号），未计入',
    '{count} entries are left out: their part is no number from 1 to {parts}',
  ],
  'tier-jump': ['Burgstahler–Dichev z，双侧 p', 'Burgstahler–Dichev z, two-sided p'],
  'few-totals': ['总分不足 {least} 个', 'there are fewer than {least} totals'],
  'few-around-line': ['线附近有箱不足 {least} 个', 'a bin beside the line holds fewer than {least}'],
  audit: [
    '各组与人数最多的一组比较；Hedges g、Welch 检验、Fisher 精确检验，p 经 Holm 校正',
    'groups against the largest one: Hedges’ g, Welch’s test, Fisher’s exact test, p by Holm',
  ],
  'last-period': [
    '有多期数据：只看最后一期 {period}',
    'there are several periods: only the last is read, {period}',
  ],
  'one-audited-group': ['不足两个组，无从比较', 'there are fewer than two groups: nothing can be compared'],
  'audited-too-few': ['有的组得分太少，无从比较', 'a group has too few scores to compare'],
  'audited-alike': [
    '有的组得分（或人工与自动得分之差）完全相同',
    'in a group all scores, or all their distances from the automatic ones, are the same',
  ],
  'no-first-tier': [
    '没有指明第一等次，或没有等次，不比较其比率',
    'no tier is named as the first, or there are none: rates are not compared',
  ],
  'nobody-in-first-tier': ['没有人在第一等次', 'nobody is in the first tier'],
  'difference-only': [
    '没有自动得分可作对照：这里只是差异，不说明偏向',
    'there is no automatic score to hold it against: this is a difference and does not show bias',
  ],
} as const;
