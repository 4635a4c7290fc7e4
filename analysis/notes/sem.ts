/** The notes of structural equation models. */
export const semNotes = {
  'sem-wlsmv': [
    'WLSMV：阈值与多分格（多系列）相关以两步最大似然估计，对角加权最小二乘，稳健标准误，χ² 按均值与方差校正；有序变量：{ordered}；其余观测变量视为正态',
    'WLSMV: thresholds and polychoric (polyserial) correlations by two-step maximum likelihood, diagonally weighted least squares, robust errors, χ² adjusted in mean and variance; ordered: {ordered}; other observed variables as normal',
  ],
  'sem-wlsmv-robust': [
    'wlsmv 的 scaled 指标由校正后的 χ² 计算；不给出 robust 指标，也没有似然、AIC 与 BIC',
    'with wlsmv the scaled indices come from the adjusted χ²; there are no robust ones, and no likelihood, AIC or BIC',
  ],
  'compare-wlsmv': ['wlsmv 的 χ² 不能相减来比较模型', 'χ² of wlsmv cannot be subtracted to compare models'],
  'sem-wlsmv': [
    'WLSMV：阈值与多分格（多系列）相关以两步最大似然估计，对角加权最小二乘，稳健标准误，χ² 按均值与方差校正；有序变量：{ordered}；其余观测变量视为正态',
    'WLSMV: thresholds and polychoric (polyserial) correlations by two-step maximum likelihood, diagonally weighted least squares, robust errors, χ² adjusted in mean and variance; ordered: {ordered}; other observed variables as normal',
  ],
  'sem-wlsmv-robust': [
    'wlsmv 的 scaled 指标由校正后的 χ² 计算；不给出 robust 指标，也没有似然、AIC 与 BIC',
    'with wlsmv the scaled indices come from the adjusted χ²; there are no robust ones, and no likelihood, AIC or BIC',
  ],
  'compare-wlsmv': ['wlsmv 的 χ² 不能相减来比较模型', 'χ² of wlsmv cannot be subtracted to compare models'],
  sem: [
    '最大似然（正态，除以 n），默认同 lavaan 的 sem()：每个潜变量第一个载荷为 1；标准误：{errors}{intervals}；标准化按模型所蕴含的方差',
    'maximum likelihood (normal, divisor n), defaults of sem() of lavaan: first loading of each latent variable 1; standard errors: {errors}{intervals}; standardised by the variances that the model implies',
  ],
  'sem-errors-expected': ['期望信息矩阵', 'expected information'],
  'sem-errors-observed': ['观测信息矩阵', 'observed information'],
  'sem-errors-mlr': [
    '三明治估计（观测信息），χ² 按 Yuan–Bentler（Mplus 变体）校正',
    'sandwich of the observed information, χ² corrected after Yuan and Bentler (as Mplus has it)',
  ],
  'sem-errors-mlm': [
    '稳健估计（期望信息），χ² 按 Satorra–Bentler 校正',
    'robust, expected information, χ² corrected after Satorra and Bentler',
  ],
  'sem-percentile': [
    '；区间为 {samples} 次自助抽样的百分位（种子 {seed}）',
    '; intervals are percentiles of {samples} bootstrap samples (seed {seed})',
  ],
  'sem-groups-equal': ['；各组相等：{equal}', '; equal over groups: {equal}'],
  'sem-heywood': [
    '不适当解（Heywood 现象）：{names} 超出方差与相关的可能范围；常因样本小、题项少或模型有误',
    'improper solution (Heywood case): {names} outside what variances and correlations can be; small samples, few indicators or a wrong model often are the cause',
  ],
  'sem-latent-singular': [
    '潜变量的协方差矩阵不是正定的：有潜变量可由其他潜变量算出，请合并或删去',
    'the covariances of the latent variables are not positive definite: one follows from others; join them or leave one out',
  ],
  'sem-thin': [
    '作答者少于自由参数（{count} 个）：估计与标准误都不可靠，请简化模型',
    'fewer respondents than free parameters ({count}): neither estimates nor errors can be relied on; make the model simpler',
  ],
  'sem-no-errors': [
    '信息矩阵不可逆：没有标准误',
    'the information cannot be inverted: there are no standard errors',
  ],
  'sem-robust-gaps': [
    '有缺失时不给出 robust 的 CFI、TLI、RMSEA',
    'with gaps there are no robust CFI, TLI and RMSEA',
  ],
  'sem-bootstrap-large': [
    '作答者超过 {most} 人，没有自助抽样：区间按正态',
    'more than {most} respondents, so there is no bootstrap: intervals are normal',
  ],
  'sem-bootstrap-skipped': [
    '{count} 次自助抽样没有收敛，未计入',
    '{count} bootstrap samples did not converge and were left out',
  ],
  'sem-too-many': [
    '模型的自由参数比可用的方差、协方差（与均值）多 {count} 个：请固定或删去一些路径',
    'the model has {count} free parameters more than there are moments: fix or leave out some paths',
  ],
  'sem-few': [
    '作答者（或某一组）不多于观测变量：请减少变量或合并组',
    'no more respondents (or in a group) than observed variables: use fewer variables, or join groups',
  ],
  'sem-flat': [
    '{names} 没有变异或无人作答（或在某一组里如此）',
    '{names} does not vary or has no answers (or so in a group)',
  ],
  'sem-start': [
    '在可能的取值里找不到估计的起点：请检查模型是否含无终止的循环路径',
    'no starting point within what covariances can be: look for paths that go in a circle without end',
  ],
  'sem-loose': [
    '模型不可识别：这些参数可一起变动而拟合不变：{names}；请固定其中之一，或增加题项或路径的限制',
    'the model is not identified: these parameters can change together without a change of fit: {names}; fix one of them, or add indicators or restrictions',
  ],
  'sem-unsettled': [
    '估计没有收敛：模型可能与数据相差太远，或变量的量纲相差悬殊（可先标准化）',
    'the search for the estimates did not converge: the model may be far from the data, or the variables differ too much in scale (standardise them first)',
  ],

  'compare-plain': [
    'Δχ²：限制较多的模型减去较宽的模型，自由度为其差',
    'Δχ²: the more restricted model less the wider one, with the difference of their degrees of freedom',
  ],
  'compare-scaled': ['Δχ² 按 Satorra–Bentler（2001）校正', 'Δχ² scaled after Satorra and Bentler (2001)'],
  'compare-regressions': [
    'R² 增量的 F 检验，各模型用同一批作答者',
    'F of the change of R², all models of the same respondents',
  ],
  'compare-likelihoods': [
    '似然比：χ² = 2(对数似然之差)，自由度为参数个数之差；方差的检验因此偏保守',
    'likelihood ratio: χ² is twice the difference of the log likelihoods, df that of the numbers of parameters; of variances the test is conservative',
  ],
  'compare-failed': ['模型 {model}：{reason}', 'model {model}: {reason}'],
  'compare-other-variables': [
    '模型 {restricted} 与 {wider} 的观测变量不同，χ² 不可比',
    'models {restricted} and {wider} are of different observed variables: their χ² cannot be compared',
  ],
  'compare-same-df': [
    '模型 {restricted} 与 {wider} 的自由度相同：没有可检验的差别',
    'models {restricted} and {wider} have the same degrees of freedom: there is nothing to test',
  ],
  'compare-not-nested': [
    '模型 {restricted} 不是模型 {wider} 的特例（或估计未到最优）',
    'model {restricted} is no special case of model {wider} (or the estimates are not the best)',
  ],
  'compare-no-factor': [
    '模型 {restricted} 与 {wider} 之差的校正系数不为正：请改用 plain',
    'the scaling factor of the difference of models {restricted} and {wider} is not positive: use plain',
  ],
} as const;
