import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { chiSquareTest, interval, label, list, matrix, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const mantelHaenszel = declare({
  name: 'mantelHaenszel',
  title: both('Mantel–Haenszel 检验', 'Mantel–Haenszel test'),
  useWhen: both(
    '分层控制第三个变量后，想知道两个类别变量是否仍有关；两个“是/否”变量时看各层的比值比是否一致',
    'to ask whether two categorical variables go together within the groups of a third, and two yes-or-no variables alike in each',
  ),
  avoidWhen: both(
    '各层的比值比明显不同：不要合并，逐层报告；控制多个变量：用 logistic',
    'where the odds ratios of strata plainly differ: report each stratum; to control for several variables use logistic',
  ),
  question: 'together',
  also: [
    'CMH',
    '分层分析',
    '共同比值比',
    'common odds ratio',
    'Breslow–Day',
    'mantelhaen.test',
    'CROSSTABS /STATISTICS CMH',
  ],
  assumes: both(
    '各人相互独立；各层的比值比相近（看 Breslow–Day 检验），否则应分层报告',
    'people are independent of each other; strata share one odds ratio (see Breslow–Day), else report them one by one',
  ),
  method: both(
    'Mantel–Haenszel χ²（不作与作连续性校正；行列多于两类时为一般关联的 Cochran–Mantel–Haenszel 统计量）；共同比值比的区间按 Robins、Breslow 与 Greenland 的方差；齐性按 Breslow–Day，另有 Tarone 校正；各层比值比的区间按 Woolf',
    'Mantel–Haenszel χ² without and with continuity correction (general association of Cochran–Mantel–Haenszel beyond two by two); common odds ratio with the variance of Robins, Breslow and Greenland; homogeneity by Breslow–Day, also with Tarone’s correction; intervals of the strata by Woolf',
  ),
  source: [
    'Mantel & Haenszel 1959, Statistical aspects of the analysis of data from retrospective studies of disease, JNCI 22, 719–748',
    'Robins, Breslow & Greenland 1986, Estimators of the Mantel–Haenszel variance, Biometrics 42, 311–323',
    'Tarone 1985, On heterogeneity tests based on efficient scores, Biometrika 72, 91–95',
  ],
  roles: {
    rows: { takes: 'variable', use: 'counted', level: 'nominal', title: both('行', 'Rows') },
    columns: { takes: 'variable', use: 'counted', level: 'nominal', title: both('列', 'Columns') },
    strata: { takes: 'variable', use: 'counted', level: 'nominal', title: both('分层', 'Strata') },
  },
  options: { confidence },
  result: {
    ...chiSquareTest,
    chi2Continuity: value,
    pContinuity: value,
    oddsRatio: value,
    interval,
    /** Who has two of the three variables only. */
    leftOut: value,
    breslowDay: Type.Object({ ...chiSquareTest, chi2Tarone: value, pTarone: value }),
    strata: list(Type.Object({ stratum: label, table: matrix(value), oddsRatio: value, interval })),
  },
});
