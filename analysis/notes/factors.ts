/** The notes of the factor procedures; those named like a procedure say which definitions it follows. */
export const factorNotes = {
  'fewer-than-two': ['不足两人作答', 'fewer than two respondents'],
  'no-correlations': ['{name} 没有变异：没有相关系数', '{name} does not vary: it has no correlations'],
  'no-polychorics': [
    '{name} 只有一个类别，或类别多于 {most} 个：没有多项相关系数',
    '{name} has one category or more than {most}: it has no polychoric correlations',
  ],
  'no-shared-respondents': [
    '共同作答者中，{first} 与 {second} 没有相关系数',
    '{first} and {second} have no correlation over the respondents they share',
  ],

  factorability: [
    'KMO 与 MSA 由反映像相关矩阵计算；Bartlett 1950，校正项 (2p + 5)/6',
    'KMO and MSA from anti-image correlations; Bartlett 1950 with the correction (2p + 5)/6',
  ],
  'kmo-singular': [
    '相关矩阵奇异或非正定：KMO 与 Bartlett 检验需要其逆矩阵',
    'the correlation matrix is singular or not positive definite: KMO and Bartlett need its inverse',
  ],
  'bartlett-few': [
    '{variables} 个变量的 Bartlett 检验需要多于 {n} 人',
    "Bartlett's test needs more than {n} respondents for {variables} variables",
  ],

  parallel: [
    '{base}，{simulations} 个模拟正态样本的第 {percentile} 百分位，种子 {seed}',
    '{base}, percentile {percentile} of {simulations} simulated normal samples, seed {seed}',
  ],
  'parallel-factors': ['公因子（对角线为 SMC）', 'common factors (SMC on the diagonal)'],
  'parallel-components': ['主成分', 'components'],
  'parallel-singular': [
    '相对变量数而言作答者太少，或相关矩阵奇异',
    'too few respondents, or a singular correlation matrix, for so many variables',
  ],

  efa: [
    '{matrix}相关的{extraction}，{rotation}{normalised}{fit}',
    '{extraction} of {matrix} correlations, {rotation}{normalised}{fit}',
  ],
  'matrix-pearson': [' Pearson ', 'pearson'],
  'matrix-polychoric': ['多项', 'polychoric'],
  'extraction-ml': ['最大似然法', 'maximum likelihood'],
  'extraction-minres': ['最小残差法（ULS）', 'minimum residuals (ULS)'],
  'extraction-paf': ['主轴因子法，迭代至收敛', 'principal axes iterated to convergence'],
  'extraction-pca': ['主成分法', 'principal components'],
  'rotation-none': ['未旋转', 'unrotated'],
  'rotation-varimax': ['varimax 旋转', 'varimax'],
  'rotation-promax': ['promax 旋转（4 次幂）', 'promax power 4'],
  'rotation-oblimin': ['oblimin 旋转（gamma 0）', 'oblimin gamma 0'],
  'with-kaiser': ['，Kaiser 正规化', ', Kaiser'],
  'without-kaiser': ['，不作 Kaiser 正规化', ', without Kaiser normalisation'],
  'with-bartlett': ['，χ² 作 Bartlett 校正', ', χ² with Bartlett correction'],
  'too-many-factors': [
    '{variables} 个变量不足以识别 {factors} 个因子',
    '{factors} factors are more than {variables} variables can identify',
  ],
  'ml-singular': [
    '相关矩阵奇异或非正定：最大似然法需要其逆矩阵',
    'the correlation matrix is singular or not positive definite: maximum likelihood needs its inverse',
  ],
  'empty-factors': [
    '这些相关中的因子少于 {factors} 个：无从旋转',
    'these correlations hold fewer than {factors} factors: nothing to rotate',
  ],
  'extraction-unsettled': [
    '提取没有收敛：请勿使用这些载荷',
    'the extraction did not converge: do not use these loadings',
  ],
  'components-no-model': [
    '主成分不是模型：没有 χ²、RMSEA 与 TLI',
    'components are not a model: they have no χ², RMSEA or TLI',
  ],
  'efa-heywood': [
    'Heywood 现象：{names} 几乎没有独特方差',
    'Heywood case: next to nothing is left unique of {names}',
  ],
  'efa-heywood-beyond': [
    'Heywood 现象：{names} 的共同度大于 1，独特方差为负，任何变量都不可能如此：请减少因子或改用最大似然法',
    'Heywood case: the communality of {names} is above 1 and what is unique below 0, which no variable can have: take fewer factors or maximum likelihood',
  ],
  'scores-undefined': [
    '因子得分无定义：相关矩阵奇异，或有题项没有独特性',
    'factor scores are undefined: correlations are singular, or an item has no uniqueness',
  ],
  'scores-indeterminate': [
    '{names} 的得分与因子的相关低于 .9：排名并不确定，不宜用于个人',
    'scores of {names} correlate below .9 with their factors: ranks are not certain, so do not use them for single people',
  ],
  'scores-simple': [
    '有二阶因子或误差相关的模型不给因子得分系数',
    'score weights are not given for models with factors of factors or correlated errors',
  ],
  'efa-no-chi-square': [
    'χ² 无定义：相关矩阵奇异，或相对变量数而言作答者太少',
    'χ² is undefined: the correlations are singular or the respondents too few for so many variables',
  ],
  'efa-saturated': [
    '自由度为零：模型能重现任何相关矩阵，拟合度没有意义',
    'no degrees of freedom: the model reproduces any correlations, so fit says nothing',
  ],

  commonMethod: [
    'Harman：Pearson 相关矩阵未旋转的第一主成分；单因子 CFA 用最大似然法，成列删除',
    'Harman: first unrotated principal component of the Pearson correlations; one-factor CFA by maximum likelihood, listwise',
  ],
  'one-factor-cfa': ['单因子 CFA：{reason}', 'one-factor CFA: {reason}'],
} as const;
