/** The notes of the procedures that relate; those named like a procedure say which definitions it follows. */
export const relateNotes = {
  'none-complete': ['没有人回答了全部变量', 'no respondent answered all variables'],
  'too-few-for-model': ['回答了全部变量的人太少', 'too few respondents answered all variables'],
  'outcome-constant': ['结果变量没有变异', 'the outcome does not vary'],
  'too-many-levels': [
    '{name} 有 {count} 个类别，过多而不能转为虚拟变量：未进入模型',
    '{name} has {count} levels, too many to enter as dummies: it was left out',
  ],
  dummies: [
    '{name} 以虚拟变量进入，参照类别为 {level}',
    '{name} enters as treatment dummies against its level {level}',
  ],
  'level-of-one': ['{name} 的类别 {level} 只有一人', '{name} has one respondent at its level {level}'],
  collinear: [
    '{name} 没有变异，或是前面预测变量的线性组合：未进入模型',
    '{name} is constant or a combination of earlier predictors: it was left out',
  ],

  regression: [
    '最小二乘（QR 分解），{errors}，Durbin–Watson 按行的次序{weights}',
    'least squares by QR, {errors}, Durbin–Watson in row order{weights}',
  ],
  'errors-hc3': ['HC3 标准误，F 为经典 F', 'HC3 standard errors, classical F'],
  'errors-classical': ['经典标准误', 'classical standard errors'],
  'replication-weights': ['，频数权重', ', replication weights'],
  'no-residual-df': [
    '系数与作答者一样多：没有标准误',
    'as many coefficients as respondents: no standard errors',
  ],
  'exact-fit': [
    '预测变量完全重现结果变量：没有标准误',
    'the predictors reproduce the outcome exactly: no standard errors',
  ],
  'no-hc3': [
    'HC3 无定义：有类别只有一人，拟合毫无残差',
    'HC3 is not defined: a respondent is the only one at some level and is fitted exactly',
  ],

  moderation: [
    '最小二乘，含预测变量与调节变量的乘积项，{centring}；简单斜率取调节变量的 −1 SD、均值与 +1 SD（n − 1），以其原单位表示',
    'least squares with the product of predictor and moderator, {centring}; slopes at −1 SD, mean and +1 SD (n − 1) of the moderator, in its own units',
  ],
  centred: ['两者均以均值中心化', 'both centred at their means'],
  'not-centred': ['不作中心化', 'not centred'],
  'no-interaction': ['交互作用无法区分', 'the interaction cannot be told apart'],

  mediation: [
    '并行中介，最小二乘；百分位自助法，{samples} 个样本，种子 {seed}；Sobel 检验不含 a·b 方差项',
    'parallel mediation by least squares; percentile bootstrap, {samples} samples, seed {seed}; Sobel without the a·b variance term',
  ],
  'mediation-collinear': [
    '有预测变量、中介变量或控制变量没有变异，或是其他变量的线性组合',
    'a predictor, mediator or covariate is constant or a combination of others',
  ],
  'outcome-exact': ['结果变量没有变异，或被完全拟合', 'the outcome does not vary or is fitted exactly'],
  'samples-skipped': [
    '{count} 个自助样本中有变量无法区分，未计入',
    '{count} bootstrap samples had variables that could not be told apart and were left out',
  ],
  'moments-resampled': [
    '作答者多于 {most} 人时，自助法从正态极限抽取各阶矩',
    'with more than {most} respondents the bootstrap draws the moments from their normal limit',
  ],
  'signs-differ': [
    '间接效应与总效应符号不同：不给出比例',
    'indirect and total effect differ in sign: no ratio',
  ],

  logistic: [
    'logit 连接，Fisher 计分法最大似然；Wald 检验；区间为比值比的区间',
    'logit link, maximum likelihood by Fisher scoring; Wald tests; intervals are those of the odds ratio',
  ],
  'not-two-values': [
    '所用各行中结果变量有 {count} 个取值：需要两个',
    'the outcome has {count} values among the rows used: it needs two',
  ],
  'event-is': [
    '事件为 {outcome} = {event}，对照为 {other}',
    'the event is {outcome} = {event}, against {other}',
  ],
  'outcome-separated': [
    '预测变量将结果变量完全分离：趋于无穷的估计值留空',
    'the predictors separate the outcome: estimates that run to infinity are left empty',
  ],
  'no-clear-maximum': ['似然函数没有明确的最大值', 'the likelihood has no clear maximum'],

  ordinal: [
    '比例优势，logit 连接，阈值 − 预测值（同 MASS::polr）；最大似然，观测信息矩阵；Wald 检验；区间为比值比的区间',
    'proportional odds, logit link, threshold − predictor (as MASS::polr); maximum likelihood, observed information; Wald tests; intervals are those of the odds ratio',
  ],
  'not-categories': [
    '所用各行中结果变量有 {count} 个类别：需要 2 至 {most} 个',
    'the outcome has {count} categories among the rows used: it needs 2 to {most}',
  ],
  'categories-separated': [
    '预测变量将各类别完全分离：趋于无穷的估计值留空',
    'the predictors separate the categories: estimates that run to infinity are left empty',
  ],

  importance: [
    'LMG：对所有进入次序平均的 R² 增量；各份额之和为 R²',
    'LMG: gain in R² averaged over all orders of entry; the shares add up to R²',
  ],
  'too-many-predictors': [
    '预测变量有 {count} 个，过多：对所有次序的份额最多精确计算到 {most} 个',
    '{count} predictors are too many: shares over all orders are exact up to {most}',
  ],
  'ipa-stated': [
    '自陈重要性：各变量在其作答者中的均值；交叉线取各点的均值',
    'stated importance: means of each variable over those who answered it; lines at the means of the points',
  ],
  'ipa-correlation': [
    '推断重要性：与 {outcome} 的相关系数；交叉线取各点的均值',
    'derived importance: correlation with {outcome}; lines at the means of the points',
  ],
  'ipa-beta': [
    '推断重要性：对 {outcome} 的标准化回归系数（同时控制其他各项）；交叉线取各点的均值',
    'derived importance: standardised coefficients of {outcome} on all of them; lines at the means of the points',
  ],
  'ipa-lmg': [
    '推断重要性：在 {outcome} 的 R² 中所占份额，对所有进入次序平均（LMG）；交叉线取各点的均值',
    'derived importance: share of the R² of {outcome} averaged over all orders of entry (LMG); lines at the means of the points',
  ],

  aggregation: [
    '单向随机 ICC(1)、ICC(2)，以平均组规模计算；r_wg 用均匀零分布，负值计为 0；设计效应为 1 +（平均规模 − 1）· ICC(1)',
    'one-way random ICC(1), ICC(2) with the mean group size; r_wg with uniform null, negative as 0; design effect 1 + (mean size − 1) · ICC(1)',
  ],
  'range-seen': [
    '{item}：没有定义取值范围，r_wg 采用出现过的回答 {range}',
    '{item}: no range is defined, so r_wg takes the answers seen, {range}',
  ],
  'one-unit': ['只有一个单位，无从比较', 'one unit has nothing to be compared with'],
  'no-unit-of-two': ['没有一个单位有两份回答', 'no unit has two answers'],
  'no-variance-within': ['各单位内部的回答没有变异：没有 F', 'the answers do not vary inside units: no F'],
  'units-of-one': [
    '{count} 个单位只有一份回答：没有 r_wg',
    '{count} units have one answer: they have no r_wg',
  ],
  'no-rwg': [
    '没有一个单位对每个题项都有两份回答，或题项没有取值范围：没有 r_wg',
    'no unit has two answers to every item, or no item has a range: there is no r_wg',
  ],
  'units-at-random': [
    '{count} 个单位内部的离散不小于随机作答：其 r_wg 计为 0',
    '{count} units spread at least as much as answers at random: their r_wg counts as 0',
  ],
} as const;
