import { declare } from '../procedure/declaration.ts';
import { count, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const kendallW = declare({
  name: 'kendallW',
  title: both('肯德尔和谐系数 W', 'Kendall’s W'),
  useWhen: both(
    '几名评价人给同一批对象评分或排序，想知道排得是否一致',
    'to ask how far several raters put the same ratees in one order',
  ),
  avoidWhen: both(
    '关心分数而不只是次序：用组内相关；每人评的不是同一批对象：用 facets',
    'where scores count and not only their order: use the intraclass correlation; where raters saw other ratees use facets',
  ),
  question: 'raters',
  on: 'ratings',
  also: ['和谐系数', 'concordance', 'irr::kendall', 'NPAR TESTS /KENDALL'],
  assumes: both(
    '每名评价人评了同一批对象；缺任何一个评价的对象不计入',
    'every rater rated the same ratees; a ratee that lacks a rating is left out',
  ),
  method: both(
    'W = 12S / (m²(n³ − n) − mΣT)，同分取平均名次并校正；χ² = m(n − 1)W；多个要素先取平均',
    'W = 12S / (m²(n³ − n) − mΣT) of midranks, corrected for ties; χ² = m(n − 1)W; several criteria are averaged first',
  ),
  source: ['Kendall & Babington Smith 1939, The problem of m rankings, Annals of Mathematical Statistics 10'],
  roles: {
    rater: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'rater',
      title: both('评价人', 'Rater'),
    },
    ratee: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'ratee',
      title: both('被评价者', 'Ratee'),
    },
    rating: {
      takes: 'variable',
      use: 'compared',
      level: 'ordinal',
      column: 'rating',
      title: both('评分', 'Rating'),
    },
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
