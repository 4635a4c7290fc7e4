/** The notes of models of effects that are not simply read off a regression. */
export const causalNotes = {
  'two-stage-least-squares': [
    '两阶段最小二乘；{errors}；第一阶段 F、Wu–Hausman、Sargan、Anderson–Rubin 按同方差',
    'two-stage least squares; {errors}; first-stage F, Wu–Hausman, Sargan and Anderson–Rubin take variances as equal',
  ],
  did: [
    '双重差分：处理组与对照组变化之差，最小二乘；{errors}；假定平行趋势',
    'difference in differences, the change of the treated less that of the controls, by least squares; {errors}; takes trends as parallel',
  ],
  'not-two-of': [
    '{name} 在所用各行中有 {count} 个取值：需要两个',
    '{name} has {count} values among the rows used: it needs two',
  ],
  'empty-of-four': [
    '两组两期的四格中有一格没有人：没有双重差分',
    'nobody is in one of the four cells of group and period: there is no difference in differences',
  ],
  'product-collinear': [
    '协变量已完全决定处理组的事后：没有双重差分',
    'covariates determine who is treated and after: there is no difference in differences',
  ],
  matching: [
    '{method}；logistic 倾向值；SMD 以处理组的标准差计',
    '{method}; logistic scores; differences in standard deviations of the treated',
  ],
  'matching-nearest': [
    '按对数发生比最近邻，不放回，得分高者先选',
    'nearest log odds without replacement, the highest first',
  ],
  'matching-weighting': ['逆概率加权，权重视为已知', 'inverse probability weights, taken as known'],
  'matching-treated': ['处理组为 {treated}', 'treated is {treated}'],
  'matching-certain': [
    '协变量完全决定谁受措施：两组没有重叠',
    'the covariates tell for certain who is treated: groups do not overlap',
  ],
  'matching-none': ['卡尺内几乎配不到人', 'hardly anybody is matched within the caliper'],
  'matching-left': [
    '{count} 位处理者没有配到对照，估计只说明配到的人',
    '{count} of the treated have no control: the estimate is of the others',
  ],
  'matching-outside': [
    '{count} 位处理者的倾向值超出对照的范围',
    'the scores of {count} of the treated lie beyond those of the controls',
  ],
  'matching-unbalanced': [
    '匹配后仍有协变量的 SMD 大于 .1：改用卡尺、比例或加权',
    'differences above .1 are left: use a caliper, another ratio or weights',
  ],
  'treated-is': [
    '处理组为 {treated}，事后为 {after}；平行趋势无法由两期检验',
    'treated is {treated}, after is {after}; two periods cannot test whether trends are parallel',
  ],
  'errors-hc1': ['HC1 稳健标准误', 'robust standard errors HC1'],
  'errors-clustered': [
    '按单位聚类的标准误（乘 G/(G − 1)·(n − 1)/(n − k)），自由度为单位数 − 1',
    'standard errors clustered by unit (times G/(G − 1)·(n − 1)/(n − k)) on units − 1 degrees of freedom',
  ],
  'under-identified': [
    '独立的工具变量有 {instruments} 个，少于内生变量 {endogenous} 个：无法识别，没有模型',
    'there are {instruments} independent instruments for {endogenous} endogenous variables: under-identified, there is no model',
  ],
  'no-first-stage': [
    '工具变量在协变量之外没有留下内生变量的任何独立变动：没有模型',
    'beside the covariates the instruments leave no variation of their own in the endogenous variables: there is no model',
  ],
  'weak-instruments': [
    '第一阶段 F 小于 10：{names} 的工具变量弱，估计偏向普通最小二乘，区间不可靠；以 Anderson–Rubin 区间为准',
    'first-stage F is below 10: the instruments of {names} are weak, estimates lean towards least squares and their intervals mislead; rely on the Anderson–Rubin set',
  ],
  'several-endogenous': [
    '有几个内生变量：各自的第一阶段 F 都大，也不保证能分开识别；不给 Anderson–Rubin 区间',
    'with several endogenous variables a large first-stage F of each does not show that they are told apart; there is no Anderson–Rubin set',
  ],
  'few-clusters': [
    '只有 {count} 个单位：聚类标准误偏小',
    'there are only {count} units: clustered standard errors tend to be too small',
  ],
} as const;
