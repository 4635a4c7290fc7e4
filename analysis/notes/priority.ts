/** The notes of weighting; those named like a method say which definitions it follows. */
export const priorityNotes = {
  'weighting-entropy': [
    '熵权法：极差标准化，e 以单位数的对数归一，权重与 1 − e 成正比；得分为加权和',
    'entropy weights: range-standardised, e over the log of the number of units, weights go as 1 − e; scores are weighted sums',
  ],
  'weighting-critic': [
    'CRITIC：极差标准化，标准差（n − 1）× Σ(1 − r)；得分为加权和',
    'CRITIC: range-standardised, SD (n − 1) × Σ(1 − r); scores are weighted sums',
  ],
  'weighting-ahp': [
    'AHP：主特征向量；CR = CI/RI，RI 取 Saaty 1980；得分为极差标准化值的加权和',
    'AHP: principal eigenvector; CR = CI / RI with the RI of Saaty 1980; scores are weighted sums of range-standardised values',
  ],
  'weighting-topsis': [
    'TOPSIS：向量标准化，欧氏距离，贴近度 = d⁻/(d⁺ + d⁻)',
    'TOPSIS: vector standardised, Euclidean distances, closeness d⁻ / (d⁺ + d⁻)',
  ],
  'indicator-flat': [
    '各单位在 {name} 上没有差别：它不区分任何单位',
    'units do not differ in {name}: it tells none of them apart',
  ],
  'no-units-to-compare': [
    '可比较的单位不足两个，或没有一个指标有差别',
    'there are fewer than two units to compare, or no indicator in which they differ',
  ],
  'judgements-contradict': [
    '判断相互矛盾（CR = {ratio}，应小于 .1）：先改 {row} 与 {column} 的比较，再使用权重',
    'judgements contradict each other (CR = {ratio}, to be below .1): mend the comparison of {row} and {column} before weights are used',
  ],
} as const;
