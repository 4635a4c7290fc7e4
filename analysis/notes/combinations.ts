/** The notes of combinations of conditions; those named like a procedure say which definitions it follows. */
export const combinationNotes = {
  fsqca: [
    '直接校准（对数发生比 ±3）；与取最小、或取最大；行按隶属大于 .5 归入；最少项的精确覆盖',
    'direct calibration (log odds ±3); and is the minimum, or the maximum; rows by memberships above .5; exact covers of fewest terms',
  ],
  nca: [
    'CE-FDH 阶梯上限；CR-FDH 为过峰点的最小二乘线（重复者重复计）；范围取观察到的两端；p = (b + 1)/(m + 1)',
    'CE-FDH steps; CR-FDH by least squares through the peers, repeated ones as often as they are; scope as observed; p = (b + 1) / (m + 1)',
  ],
  'anchors-by-percentile': [
    '锚点取自样本的百分位：只说明高于或低于旁人，不说明是否真的“高”；请按理论设定锚点',
    'anchors are percentiles of the sample: they tell who has more than others, not who has much; theory should set them',
  ],
  'percentiles-alike': [
    '{name} 的百分位分不开，改用量程两端与中点',
    'percentiles of {name} are not apart: the ends of its range and the middle are taken',
  ],
  'set-of-two': [
    '{name} 只有两个取值：较大者为完全隶属',
    '{name} has two values: the larger one is fully in',
  ],
  'set-constant': [
    '{name} 人人相同（或相差过大），不能作为集合',
    '{name} is the same for everybody, or too far apart: it makes no set',
  ],
  'no-memberships': [
    '{name} 有 0–1 以外的数，不是隶属度：请给出锚点',
    '{name} has numbers beyond 0 to 1, which are no memberships: give anchors',
  ],
  'at-half': [
    '{name} 有 {count} 人恰为 .5，不归入任何一行：移动交叉点，或用 nudge 加 .001',
    'in {name} {count} are at exactly .5 and in no row: move the crossover, or add .001 by nudge',
  ],
  'rows-mixed': [
    '{count} 行里既有结果出现的人也有不出现的人（矛盾组态）',
    'people with and without the outcome are in {count} rows (contradictory configurations)',
  ],
  'rows-for-both': [
    '以下各行对结果与其不出现都一致（同时子集关系），看 PRI：{rows}',
    'these rows are consistent with the outcome and with its absence alike (simultaneous subset relations), look at PRI: {rows}',
  ],
  'no-row-suffices': [
    '没有一行达到一致性与 PRI 的门槛：没有足以产生结果的组合',
    'no row reaches the cut-offs of consistency and PRI: no combination suffices',
  ],
  'no-expectations': [
    '没有给出方向预期：中间解与复杂解相同',
    'no directional expectations are given: the intermediate solution is the complex one',
  ],
  'combinations-in-steps': [
    '为保护个人：人数按 5 人一档向下取，系数取两位小数，人数不足的行不列',
    'to protect people: they are counted in steps of five, rounded down, measures have two digits, rows of too few are not listed',
  ],
  'models-several': [
    '有几个同样简短的模型（模型歧义）：列出第一个的系数，其余列在 models',
    'several models are equally short (model ambiguity): measures are of the first, the others are listed in models',
  ],
  'models-more': ['同样简短的模型不止所列', 'there are more models as short than are listed'],
  'models-not-shortest': [
    '组合太多，未能穷尽：所列模型有效，但可能不是最短',
    'there are too many combinations to try all: the model holds, but a shorter one may exist',
  ],
  'no-scope': [
    '{name} 人人相同（或相差过大）：没有可比较的范围',
    '{name} is the same for everybody, or too far apart: there is no scope',
  ],
  'permutations-fewer': [
    '人数多，只做了 {count} 次置换',
    'with so many people {count} permutations were made',
  ],
  'ceiling-people': [
    '一个水平至少有 {count} 人达到才算达到：少数极端者不填满左上角，范围的两端亦然',
    'a level counts as reached by {count} people or more: a few extreme ones do not fill the corner, and the ends of the scope follow',
  ],
  'corner-full': [
    '{name} 最低的人里已有结果最高者：左上角没有空白，不是必要条件',
    'the highest outcome is found at the least of {name}: the corner is full, it is not necessary',
  ],
} as const;
