import { declare } from '../procedure/declaration.ts';
import { count, value } from '../procedure/parts.ts';
import { both } from '../words.ts';
import { ratee, rater, raterColumns, rating } from './rating-roles.ts';

export const kendallW = declare({
  name: 'kendallW',
  title: both('肯德尔和谐系数 W', 'Kendall’s W'),
  useWhen: both(
    '几名评价人给同一批对象评分或排序，想知道排得是否一致',
    'to ask how far several raters put the same ratees in one order',
  ),
  question: 'raters',
  avoidWhen: both(
    '评分的大小也要一致时用 raterIcc；评的是类别时用 agreement；想比较各列平均名次是否不同是 Friedman 检验，不是一致性',
    'where the size of ratings is to agree too use raterIcc; of categories, agreement; whether columns differ in mean rank is Friedman’s test, not agreement',
  ),
  on: 'ratings',
  onAnswers: ['raters'],
  also: [
    '和谐系数',
    '协同系数',
    'Kendall 协调系数',
    'concordance',
    'irr::kendall',
    'NPAR TESTS /KENDALL',
    'SPSSAU Kendall',
  ],
  assumes: both(
    '每名评价人评了同一批对象；缺任何一个评价的对象不计入',
    'every rater rated the same ratees; a ratee that lacks a rating is left out',
  ),
  method: both(
    'W = 12S / (m²(n³ − n) − mΣT)，同分取平均名次并校正；χ² = m(n − 1)W；数据可为长表，也可一名评价人占一列（raters）；长表中多个要素先取平均',
    'W = 12S / (m²(n³ − n) − mΣT) of midranks, corrected for ties; χ² = m(n − 1)W; ratings in long form (several criteria are averaged first) or a column for each rater (raters)',
  ),
  source: ['Kendall & Babington Smith 1939, The problem of m rankings, Annals of Mathematical Statistics 10'],
  roles: {
    raters: { ...raterColumns, level: 'ordinal' },
    rater: { ...rater, optional: true },
    ratee: { ...ratee, optional: true },
    rating: { ...rating, level: 'ordinal', optional: true },
  },
  options: {},
  result: {
    raters: count,
    ratees: count,
    /** Ratees that not everybody rated. */
    leftOut: value,
    w: value,
    chi2: value,
    df: value,
    p: value,
    /** The mean of Spearman’s r over pairs of raters. */
    meanSpearman: value,
  },
});
