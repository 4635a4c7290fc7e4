/** The notes of models of counts and of categories; those named like a procedure say which definitions it follows. */
export const countNotes = {
  poisson: [
    '泊松回归（对数连接）：最大似然；IRR = exp(b)，Wald 区间；Pearson χ²/df；Cameron–Trivedi 检验；AIC、BIC',
    'Poisson regression with log link by maximum likelihood; IRR = exp(b) with Wald intervals; Pearson χ² / df; Cameron–Trivedi test; AIC, BIC',
  ],
  'negative-binomial': [
    '负二项回归 NB2（对数连接，方差 μ + μ²/θ）：系数与 θ 的最大似然；IRR = exp(b)，Wald 区间；对泊松的似然比检验 p 减半',
    'negative binomial regression NB2 (log link, variance μ + μ²/θ), coefficients and θ by maximum likelihood; IRR = exp(b) with Wald intervals; likelihood ratio against Poisson with half the p',
  ],
  probit: [
    'Probit 回归：最大似然，期望信息；平均边际效应 = 平均密度 × b',
    'probit regression by maximum likelihood, expected information; average marginal effect = mean density × b',
  ],
  multinomial: [
    '多项 logit：各类对参照类；最大似然；OR = exp(b)，Wald 区间',
    'multinomial logit, each category against the reference, by maximum likelihood; OR = exp(b) with Wald intervals',
  ],
  'too-few-predictions': [
    '预测概率的不同取值太少：没有 Hosmer–Lemeshow 检验',
    'there are too few different predictions for the test of Hosmer and Lemeshow',
  ],
  'no-brant': [
    '某个分界处没有有限的估计，或类别多于 11 个：没有 Brant 检验',
    'a cut has no finite estimates, or there are more than 11 categories: no test of Brant',
  ],
  'nobody-complete': ['没有一行在各变量上都完整', 'no row is complete in all variables'],
  'not-counts': [
    '{name} 不是次数（0、1、2……）：没有模型',
    '{name} does not hold counts (0, 1, 2, …): there is no model',
  ],
  'counts-too-large': [
    '{name} 有大于 {most} 的次数：换一个单位，或用线性回归',
    '{name} holds counts above {most}: take another unit, or a linear regression',
  ],
  'all-zero': ['{name} 全为 0：没有模型', '{name} is 0 throughout: there is no model'],
  'exposure-not-positive': [
    '{name} 有 {count} 行不是正数，未计入',
    '{count} rows whose {name} is not above 0 were left out',
  ],
  'offset-out-of-reach': [
    '偏移量的绝对值大于 100：没有模型（它应当是对数）',
    'an offset lies beyond 100: there is no model (it is to be a logarithm)',
  ],
  overdispersed: [
    'Pearson χ²/df 大于 1.5：标准误偏小，改用负二项回归或稳健标准误',
    'Pearson χ² / df exceeds 1.5: standard errors are too small, use a negative binomial regression or robust errors',
  ],
  'no-dispersion-test': [
    '次数没有差别：没有过度离散的检验',
    'counts do not differ: there is no test of overdispersion',
  ],
  'not-overdispersed': [
    '方差不大于泊松所说：θ 无穷大，系数即泊松回归的系数',
    'counts vary no more than Poisson says: θ is infinite and coefficients are those of a Poisson regression',
  ],
  'too-many-coefficients': [
    '系数多于 {most} 个：减少类别或预测变量',
    'there are more than {most} coefficients: use fewer categories or predictors',
  ],
} as const;
