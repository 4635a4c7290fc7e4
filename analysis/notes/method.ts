/** What results on common method variance say. */
export const methodNotes = {
  ulmc: [
    '最大似然（正态，除以 n）；特质模型与再加一个方法因子（与特质不相关，{loadings}）的模型比较；载荷为标准化值',
    'maximum likelihood (normal, divisor n); the model of the traits against that with a method factor (uncorrelated with them, {loadings}); loadings are standardised',
  ],
  'ulmc-free': ['方法载荷各自自由', 'each method loading free'],
  'ulmc-equal': ['未标准化的方法载荷全部相等', 'all method loadings equal before standardising'],
  'ulmc-no-trait': ['特质模型无法估计：{reason}', 'the model of the traits could not be fitted: {reason}'],
  'ulmc-no-method': [
    '加方法因子的模型无法估计（这类模型常难识别，可改用 equal）：{reason}',
    'the model with a method factor could not be fitted (such models are often hardly identified; try equal): {reason}',
  ],
  'ulmc-one-trait': [
    '只有一个特质：方法因子与它分不开，方差份额不可解释',
    'there is one trait: the method factor cannot be told from it, so shares of variance mean nothing',
  ],
  'ulmc-method-takes-over': [
    '方法因子的份额超过特质：它可能取代了某个特质，不能读作方法方差',
    'the method factor has a larger share than the traits: it may stand for one of them and is not to be read as method variance',
  ],
  marker: [
    '最大似然（正态，除以 n），因子方差为 1；标记在 Baseline 之后的模型里与因子不相关，载荷与残差固定为 CFA 的值；载荷为标准化值',
    'maximum likelihood (normal, divisor n), factors of variance 1; from Baseline on the marker is apart, its loadings and residuals fixed at those of the CFA; loadings are standardised',
  ],
  'marker-cfa': ['CFA', 'CFA'],
  'marker-baseline': ['Baseline', 'Baseline'],
  'marker-constrained': ['Method-C', 'Method-C'],
  'marker-unconstrained': ['Method-U', 'Method-U'],
  'marker-restricted': ['Method-R', 'Method-R'],
  'marker-failed': ['{model} 无法估计：{reason}', '{model} could not be fitted: {reason}'],
  'marker-one-factor': [
    '只有一个因子：没有因子相关，不作 Method-R',
    'there is one factor, so no correlations and no Method-R',
  ],
  'marker-one-item': [
    '标记只有一个题项，视为没有误差：方法方差会被低估',
    'the marker is a single item, taken to be free of error: method variance comes out too small',
  ],
  'marker-correlation': [
    'Lindell 与 Whitney：rA = (r − rM)/(1 − rM)，t 检验自由度 n − 3，完整作答者',
    'Lindell and Whitney: rA = (r − rM)/(1 − rM), t with n − 3 degrees of freedom, complete respondents',
  ],
  'marker-none-above': [
    '没有大于 0 的相关可作 rM：没有共同方法方差的迹象，不作校正',
    'no correlation above 0 can stand for rM: there is no sign of common method variance, and nothing is adjusted',
  ],
  'ulmc-no-method-variance': [
    '拟合最好时方法因子的载荷为 0：没有共同方法方差的迹象，也没有 p',
    'the fit is best with method loadings of 0: there is no sign of common method variance, and no p',
  ],
  'marker-perfect': ['有两个变量完全相关：没有 t', 'two variables are perfectly correlated: there is no t'],
} as const;
