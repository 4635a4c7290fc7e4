/** What results on the ranks of units say. */
export const rankNotes = {
  'rank-uncertainty': [
    '期间噪声：各单位均值的 se = sd/√T；名次只在同组内排，高分在前',
    'noise between periods: se = sd/√T of the mean of each unit; ranks are within the peer group, the highest first',
  ],
  'rank-jackknife': [
    '指标刀切法：逐一去掉一个指标的 se；名次只在同组内排，高分在前',
    'jackknife over indicators: se of leaving out each in turn; ranks are within the peer group, the highest first',
  ],
  'rank-counting': [
    '复合泊松：se² = Σ 分值²；名次只在同组内排，分值之和高者在前',
    'compound Poisson: se² = Σ points²; ranks are within the peer group, the highest sum first',
  ],
  shrinkage: [
    'DerSimonian–Laird τ²；可排名性 = τ²/(τ² + se² 的中位数)；se 为期间噪声',
    'DerSimonian–Laird τ²; rankability τ²/(τ² + median se²); se is noise between periods',
  ],
  funnel: [
    '泊松漏斗限 ±1.96、±3.09，φ > 1 时放宽 √φ 倍；期望数小于 5 时为精确泊松检验',
    'Poisson limits at ±1.96 and ±3.09, wider by √φ where φ > 1; exact Poisson test below 5 expected',
  ],
  controllability: [
    '各单位各期均值的最小二乘；留一法 R² 由 PRESS 得出；ICC(1) 为单因素',
    'least squares on means of units over periods; leave-one-out R² by PRESS; ICC(1) one-way',
  ],
  'schemes-mixed': [
    '数据含不同方案版本（{versions}）：请只取一个版本',
    'points under different scheme versions ({versions}) are mixed: choose one of them',
  ],
  'units-without-error': [
    '{count} 个单位的数据不足以估计误差（不足三期、三个指标，或没有数值），未列入',
    '{count} units are left out: fewer than three periods or indicators, or no numbers',
  ],
  'units-without-noise': [
    '{count} 个单位各次数值完全相同，误差为 0：其名次看似确定，实则未知',
    '{count} units never change, so that their error is 0: their ranks look certain and are not known to be',
  ],
  'units-not-weighed': [
    '{count} 个单位不足三期或各期总分完全相同，无从加权，未列入',
    '{count} units have fewer than three periods or totals that never change: they have no weight and are left out',
  ],
  'group-of-one-unit': ['有组别不足两个可比的单位', 'a group has fewer than two units to compare'],
  'ranks-simulated': [
    '超过 {most} 个单位的组：名次分布由 2000 次模拟得出，种子见请求',
    'groups of more than {most} units: ranks by 2,000 simulations with the seed of the request',
  ],
  'units-too-many': ['超过 {most} 个单位的组不排名', 'groups of more than {most} units are not ranked'],
  'no-unit-differences': [
    'τ² = 0：没有证据表明单位之间有差别，所有均值都收缩到 μ',
    'τ² = 0: no evidence of differences between units; all means shrink to μ',
  ],
  'no-unit-differences-in': [
    '{group}：τ² = 0，没有证据表明单位之间有差别，所有均值都收缩到 μ',
    '{group}: τ² = 0, no evidence of differences between units; all means shrink to μ',
  ],
  'no-size': ['没有单位同时有事件数与规模', 'no unit has both events and a size'],
  'no-events': ['有组别没有任何事件', 'a group has no events at all'],
  'few-events-expected': [
    '有单位的期望事件数小于 5：其 p 为精确泊松检验，不计过度离散',
    'some units expect fewer than 5 events: their p is the exact Poisson test, without overdispersion',
  ],
  'no-moves': [
    '名次变动与规模的相关无法计算：没有名次、不足三个单位，或都不变',
    'moves in rank cannot be set beside size: there are no ranks, fewer than three units, or nothing varies',
  ],
  'no-complete-unit': ['没有单位具备全部变量', 'no unit has all of the variables'],
  'no-covariate-varies': ['各单位的条件都相同', 'the circumstances of all units are the same'],
  'too-few-units': [
    '单位太少：有 {count} 个，这些条件需要 {needed} 个（每项 10 个）',
    'too few units: there are {count}, these covariates need {needed}, ten for each',
  ],
  'predicts-nothing': [
    '留一法 R² 小于 0：这些条件对没见过的单位毫无预测力',
    'leave-one-out R² is below 0: these circumstances predict nothing of a unit not seen',
  ],
  'no-stability': [
    '没有单位有两期以上的得分，或单位内没有变化：ICC 无法计算',
    'no unit has points in two periods, or points never change within units: there is no ICC',
  ],
} as const;
