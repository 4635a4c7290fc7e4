import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { missingRule } from '../procedure/options.ts';
import { count, list, value } from '../procedure/parts.ts';
import { MOST_OF_A_MATRIX } from '../procedure/roles.ts';
import { both } from '../words.ts';

export const ordinalReliability = declare({
  name: 'ordinalReliability',
  title: both('有序回答的信度（有序 α、ω）', 'Reliability of ordered answers (ordinal α, ω)'),
  useWhen: both(
    '选项少（五个以下）或分布很偏时，想知道题项背后的连续变量有多一致',
    'where answers have few options or are skewed, to ask how well the variables behind them agree',
  ),
  avoidWhen: both(
    '要报告的是总分或均分的信度时用 reliability：有序 α 说的是背后的连续变量，不是实际算出的分数，通常偏高；选项六个以上、分布对称时两者几乎一样；人少或选项很少有人选时多项相关不稳',
    'for the reliability of the sum or mean that is used, take reliability: ordinal α is of the variables behind the answers, not of that score, and usually higher; with six options or more and symmetric answers both are nearly the same; with few people or rare options polychoric correlations are unstable',
  ),
  question: 'scale',
  also: [
    '有序信度',
    '序数 α',
    '有序 alpha',
    '多项相关信度',
    'ordinal alpha',
    'ordinal omega',
    'polychoric alpha',
    'Guttman lambda',
    'psych::alpha(polychoric)',
    'semTools::compRelSEM',
  ],
  assumes: both(
    '每题背后有一个正态的连续变量，回答是它分段的结果；题项测的是同一件事且计分方向一致',
    'behind each item lies a normal variable that the answers cut in pieces; items measure one thing and are keyed one way',
  ),
  method: both(
    '多项相关矩阵（两步法）的 α（Zumbo）、单因子最小二乘的 ω、第一主成分的 θ（Armor）、Guttman λ2 与 λ6；原始的 α 与 ω 并列',
    'Alpha of the matrix of polychoric correlations in two steps (Zumbo), ω of one factor by least squares, θ of the first component (Armor), Guttman’s λ2 and λ6; the raw α and ω stand beside',
  ),
  source: [
    'Zumbo, Gadermann & Zeisser 2007, Ordinal versions of coefficients alpha and theta for Likert rating scales, Journal of Modern Applied Statistical Methods 6',
    'Guttman 1945, A basis for analyzing test-retest reliability, Psychometrika 10',
    'Chalmers 2018, On misconceptions and the limited usefulness of ordinal alpha, Educational and Psychological Measurement 78',
  ],
  roles: {
    items: {
      takes: 'list',
      use: 'summed',
      level: 'ordinal',
      most: MOST_OF_A_MATRIX,
      title: both('题项', 'Items'),
    },
    scale: { takes: 'scale', use: 'summed', title: both('量表', 'Scale') },
  },
  either: ['items', 'scale'],
  options: { missing: missingRule('listwise') },
  result: {
    k: count,
    ordinalAlpha: value,
    ordinalOmega: value,
    ordinalTheta: value,
    lambda2: value,
    lambda6: value,
    /** Of the answers as numbers. */
    alpha: value,
    omegaTotal: value,
    items: list(Type.Object({ name: Type.String(), loading: value })),
    /** Items with a category that few chose. */
    thin: list(Type.String()),
  },
});
