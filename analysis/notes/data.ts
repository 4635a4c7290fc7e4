/** What is said of the data and the request whatever the procedure. */
export const dataNotes = {
  'weights-replicate': [
    '加权：本结果的 n 是人数，其中各处的频数与 n 是权重之和',
    'weighted: n of the result counts respondents, counts and n inside it are sums of weights',
  ],
  'weights-ignored': ['此方法不使用权重', 'weights are ignored by this procedure'],
  'rows-unweighted': [
    '{count} 行没有正权重（至多 1e12），未计入',
    '{count} rows without a positive weight (up to 1e12) were left out',
  ],
  'beyond-reach': [
    '{name} 中有绝对值大于 1e50 的数，其平方与乘积无法计算：整个变量未用',
    '{name} holds numbers beyond ±1e50, whose squares and products cannot be computed: the whole variable is left out',
  ],
  'far-from-zero': [
    '{name} 的数离 0 太远、彼此又太近，结果只有前几位可靠：请先减去一个常数',
    '{name} lies so far from 0 for how little it varies that only the first digits of results hold: subtract a constant first',
  ],
  'raking-unconverged': [
    '加权未收敛：{rounds} 轮后边际比例仍相差至多 {gap} 个百分点，可能有组合无人或比例互相矛盾',
    'raking did not converge: after {rounds} rounds a margin is still off by up to {gap} percentage points; combinations may be empty, or margins contradict each other',
  ],
  'raking-trimmed': [
    '权重截断后，边际比例与目标相差至多 {gap} 个百分点',
    'with the weights trimmed, margins are off their targets by up to {gap} percentage points',
  ],
  'small-hidden': [
    '为保护受访者，少于规定人数的组与频数，以及能推算出它们的数，不列出',
    'to protect respondents, groups and counts below the floor, and what would give them away, are left out',
  ],
  'reversed-outside': [
    '{name}：有 {count} 个值超出 {range}，也一并反向计分',
    '{name}: {count} values outside {range} were reversed as well',
  ],
} as const;
