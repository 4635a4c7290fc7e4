import { type Bilingual, both } from '../words.ts';

/** Tests that can be planned: what each is called, and the sign of its effect. */
export const powerTestNames = {
  tOne: { title: both('单样本 t 检验', 'one-sample t test'), effect: 'd' },
  tPaired: { title: both('配对 t 检验', 'paired t test'), effect: 'd' },
  tTwo: { title: both('独立样本 t 检验', 't test of two groups'), effect: 'd' },
  mannWhitney: { title: both('Mann–Whitney 检验', 'Mann–Whitney test'), effect: 'd' },
  wilcoxon: { title: both('Wilcoxon 符号秩检验', 'Wilcoxon signed-rank test'), effect: 'd' },
  anova: { title: both('单因素方差分析', 'one-way analysis of variance'), effect: 'f' },
  ancova: {
    title: both('多因素方差或协方差分析的效应', 'effect in a factorial design or with covariates'),
    effect: 'f',
  },
  repeatedWithin: {
    title: both('重复测量：时间效应', 'repeated measures: effect within people'),
    effect: 'f',
  },
  repeatedBetween: {
    title: both('重复测量：组间效应', 'repeated measures: effect between groups'),
    effect: 'f',
  },
  repeatedInteraction: {
    title: both('重复测量：组别 × 时间', 'repeated measures: groups by measurements'),
    effect: 'f',
  },
  correlation: { title: both('相关（或偏相关）', 'correlation, or partial correlation'), effect: 'r' },
  twoCorrelations: { title: both('两个独立相关之差', 'difference of two correlations'), effect: 'q' },
  chi2: { title: both('χ² 检验', 'χ² test'), effect: 'w' },
  proportionOne: { title: both('单个比例', 'one proportion'), effect: 'h' },
  proportionTwo: { title: both('两个比例之差', 'two proportions'), effect: 'h' },
  mcnemar: { title: both('McNemar 检验', 'McNemar’s test'), effect: 'OR' },
  regression: { title: both('多元回归的 R²', 'R² of a regression'), effect: 'f²' },
  r2Change: { title: both('回归的 ΔR²（分层、交互）', 'change of R² (blocks, interactions)'), effect: 'f²' },
  logistic: { title: both('logistic 回归', 'logistic regression'), effect: 'OR' },
  mediation: { title: both('简单中介（联合显著）', 'simple mediation (joint significance)'), effect: 'a·b' },
  rmsea: { title: both('结构方程的拟合（RMSEA）', 'fit of a structural model (RMSEA)'), effect: 'RMSEA' },
  alpha: { title: both('Cronbach α', 'Cronbach’s α'), effect: 'α' },
  icc: { title: both('评分者信度 ICC', 'reliability of ratings (ICC)'), effect: 'ICC' },
  mean: { title: both('均值的精度', 'precision of a mean'), effect: '± d' },
  proportion: { title: both('比例的精度', 'precision of a proportion'), effect: '± p' },
} as const satisfies Readonly<Record<string, { readonly title: Bilingual; readonly effect: string }>>;

export type PowerTest = keyof typeof powerTestNames;
export const powerTests = Object.keys(powerTestNames) as PowerTest[];
