/** What results on ratings say. */
export const raterNotes = {
  'kendall-w': ['Kendall W，同分取平均名次并校正', 'Kendall’s W of midranks, corrected for ties'],
  'one-rater': ['不足两名评价人，无从比较', 'there are fewer than two raters: nothing can be compared'],
  'few-ratees': ['所有评价人都评过的对象不足两个', 'fewer than two ratees were rated by every rater'],
  'all-tied': ['每名评价人给出的评分都相同', 'every rater gave one and the same rating'],
  icc: [
    'Shrout 与 Fleiss 的六种 ICC，双因素或单因素方差分析',
    'six intraclass correlations after Shrout and Fleiss, from the analysis of variance',
  ],
  'ratees-left-out': [
    '{count} 个对象没有被所有评价人评到，未计入',
    '{count} ratees were not rated by everybody and are left out',
  ],
  'ratees-alike': ['各对象的平均评分没有差异', 'ratees do not differ in their ratings'],
  'raters-agree': [
    '评价人之间除宽严外没有差异：F 无从计算',
    'raters do not differ but in severity: there is no error for F',
  ],
  'one-ratee': ['不足两个对象', 'there are fewer than two ratees'],
  'one-criterion': ['不足两个评价要素', 'there are fewer than two criteria'],
  'no-rating-scale': [
    '评分不是至多 20 级的整数等级，不能用评分量表模型',
    'the ratings are not whole numbers of 20 categories at most: the rating scale model does not apply',
  ],
  'ratings-alike': ['评分没有差异', 'the ratings do not differ'],
  disconnected: [
    '评分分成互不相连的 {count} 部分：评价人没有共同的对象，宽严不在同一把尺子上。请增加共同评价的对象，或给出每部分中一名评价人的已知宽严（anchor）',
    'the ratings fall into {count} parts that are not connected: their raters share no ratees, so there is no common scale. Let some raters rate shared ratees, or give the known severity of one rater in each part (anchor)',
  ],
  'weak-link': [
    '有评价人只靠 {count} 个共同对象与其他人相连（宜不少于 5 个）：宽严的比较不稳',
    'some raters are linked with the others by {count} shared ratees only (5 or more are advised): severities compare loosely',
  ],
  'extreme-raters': [
    '{count} 名评价人的评分全在量表的一端，没有有限的宽严估计',
    '{count} raters gave one end of the scale throughout: their severity has no finite estimate',
  ],
  'extreme-ratees': [
    '{count} 个对象的评分全在量表的一端，没有有限的估计',
    '{count} ratees got one end of the scale throughout: their measure has no finite estimate',
  ],
  'unused-categories': [
    '量表中间有没有用到的等级：保留其分值',
    'some categories between others were never used: they keep their scores',
  ],
  'no-ratee-spread': [
    '各对象之间看不出差异：其 SD 取下限',
    'ratees show no differences: their SD is at its lower limit',
  ],
  'facets-unsettled': [
    '模型的参数无法分开，或没有有限的解',
    'the parameters of the model cannot be told apart or have no finite solution',
  ],
  'facets-marginal': [
    '评分量表模型，边际极大似然（对象正态）',
    'rating scale model by marginal maximum likelihood (normal ratees)',
  ],
  'facets-joint': [
    '评分量表模型，联合极大似然，估计值与标准误乘以 (L − 1)/L',
    'rating scale model by joint maximum likelihood, estimates and errors times (L − 1)/L',
  ],
  'facets-as-facets': [
    '评分量表模型，联合极大似然，不校正（同 FACETS）',
    'rating scale model by joint maximum likelihood without correction (as FACETS)',
  ],
  'errors-conditional': [
    '标准误为条件标准误：其余估计视为已知',
    'standard errors are conditional: all other estimates are taken as known',
  ],
  'errors-centred': ['标准误为完整标准误，宽严居中', 'standard errors are full ones of centred severities'],
  'errors-anchored': [
    '标准误为完整标准误，以已知的宽严为准',
    'standard errors are full ones beside the known severities',
  ],
  'errors-floating': [
    '标准误为完整标准误，宽严以对象的均值为原点',
    'standard errors are full ones of severities that float: the mean of the ratees is the origin',
  ],
  'rater-effects': [
    '与他人共有的格中的评价人效应；局部项由联合估计的多面 Rasch 模型',
    'rater effects in cells shared with others; local terms from a joint many-facet Rasch fit',
  ],
  'few-shared': [
    '{count} 名评价人与他人共有的格不足 {least} 个，不报告',
    '{count} raters share fewer than {least} cells with others: nothing is said of them',
  ],
  'identical-ratings': [
    '{count} 名评价人给出的评分全部相同',
    '{count} raters gave one and the same rating throughout',
  ],
  'few-occasions': ['不足 4 个考评期，不算漂移', 'there are fewer than 4 occasions: no drift is computed'],
  'no-local-terms': [
    '没有分成几部分的考评期或其他因素，不算局部项',
    'there is no occasion or other factor that divides the ratings: no local terms are computed',
  ],
  'g-raters': ['p×r 设计', 'p×r design'],
  'g-crossed': ['p×r×i 设计', 'p×r×i design'],
  'g-nested': ['p×(r:i) 设计', 'p×(r:i) design'],
  'g-anova': [
    '平衡设计：方差分量由方差分析的期望均方',
    'balanced design: components by expected mean squares',
  ],
  'g-reml': [
    '不平衡设计：方差分量由限制性极大似然',
    'unbalanced design: components by restricted maximum likelihood',
  ],
  'g-negative': [
    '有负的方差分量：照实列出，D 研究中作 0',
    'some components are negative: shown as they are, zero in the D study',
  ],
  'g-no-fit': ['评分不足以估计各方差分量', 'the ratings do not suffice for the variance components'],
  'g-never': ['只增加评价人达不到 {target}', 'more raters alone do not reach {target}'],
  'adjusted-scores': [
    '去掉评价人宽严后的得分与名次；区间由 1000 次抽取',
    'scores and ranks without the severity of raters; intervals from 1,000 draws',
  ],
  'no-least-squares': [
    '评分不足以分开对象、评价人与要素',
    'the ratings do not suffice to tell ratees, raters and criteria apart',
  ],
  'no-predictions': [
    '方差分量无法估计或对象之间没有方差，没有 BLUP',
    'the variances cannot be estimated or ratees have none: there are no predictions',
  ],
} as const;
