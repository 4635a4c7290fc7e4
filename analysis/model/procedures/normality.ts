import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { seed } from '../procedure/options.ts';
import { value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const normality = declare({
  name: 'normality',
  title: both('正态性检验', 'Normality'),
  useWhen: both(
    '想知道数据是否可能来自正态分布',
    'to ask whether values could come from a normal distribution',
  ),
  avoidWhen: both(
    '样本大时几乎总是“显著”：看偏度、峰度与图；t 检验与回归要的是残差近似正态，不是变量本身',
    'with many cases, where it nearly always rejects: look at skewness and kurtosis; t tests and regression ask it of residuals, not of the variable',
  ),
  question: 'describe',
  also: ['正态检验', 'Shapiro-Wilk', 'Explore', 'EXAMINE', 'shapiro.test', 'Q-Q'],
  assumes: both(
    '观察相互独立；人数多时微小的偏离也会有很小的 p，应同时看偏度与峰度',
    'observations are independent; among many respondents a tiny departure has a small p too, so look at skewness and kurtosis as well',
  ),
  method: both(
    'Shapiro–Wilk 的 W：次序统计量的最佳线性估计与样本方差之比；p 按 Royston 的近似；超过 5,000 人时取按种子抽出的 5,000 人',
    'Shapiro–Wilk’s W: the best linear estimate from ordered values over the sample variance; p by Royston’s approximation; beyond 5,000 respondents a seeded 5,000 of them',
  ),
  source: [
    'Shapiro & Wilk 1965, An analysis of variance test for normality',
    'Royston 1995, Algorithm AS R94',
  ],
  roles: {
    variable: { takes: 'variable', use: 'summed', level: 'interval', title: both('变量', 'Variable') },
  },
  options: { seed },
  result: { shapiroWilk: Type.Object({ w: value, p: value }) },
});
