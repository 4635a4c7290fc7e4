import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, interval, list, value } from '../procedure/parts.ts';
import { both } from '../words.ts';
import { ratee, rater, rating } from './rating-roles.ts';

export const icc = declare({
  name: 'icc',
  title: both('组内相关系数 ICC', 'Intraclass correlation (ICC)'),
  useWhen: both(
    '几名评价人给同一批对象打分，想知道一名评价人或全体平均的评分有多可靠',
    'to ask how reliable the ratings of one rater, or the mean of all, are when several rated the same ratees',
  ),
  avoidWhen: both(
    '评分是无序类别：用 agreement；每人评的不是同一批对象：用 generalizability',
    'for unordered categories use agreement; where raters saw other ratees use generalizability',
  ),
  question: 'raters',
  on: 'ratings',
  also: [
    'ICC(1,1)',
    'ICC(2,1)',
    'ICC(3,1)',
    'ICC(A,1)',
    'ICC(C,1)',
    'ICC(A,k)',
    'ICC(C,k)',
    'psych::ICC',
    '评分者信度',
    'RELIABILITY /ICC',
  ],
  assumes: both(
    '每名评价人评了同一批对象；缺任何一个评价的对象不计入；误差正态、方差相同',
    'every rater rated the same ratees; a ratee that lacks a rating is left out; errors are normal with one variance',
  ),
  method: both(
    'Shrout 与 Fleiss 的六种：1 评价人各不相同（单因素），2 评价人随机、看绝对一致（即 ICC(A)），3 评价人固定、看相对一致（即 ICC(C)）；单人与 k 人平均；F 检验与置信区间；多个要素先取平均',
    'the six forms of Shrout and Fleiss: 1 other raters for each ratee (one-way), 2 random raters and absolute agreement (ICC(A)), 3 fixed raters and consistency (ICC(C)); of one rater and of the mean of k; F tests and intervals; several criteria are averaged first',
  ),
  source: [
    'Shrout & Fleiss 1979, Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86',
    'McGraw & Wong 1996, Forming inferences about some intraclass correlation coefficients, Psychological Methods 1',
  ],
  spreads: ['meanSquares', 'forms'],
  roles: { rater, ratee, rating },
  options: { confidence },
  result: {
    raters: count,
    ratees: count,
    /** Ratees that not everybody rated. */
    leftOut: value,
    /** `n` is how many persons an entry tells of. */
    meanSquares: list(Type.Object({ source: Type.String(), n: count, df: value, meanSquare: value })),
    forms: list(
      Type.Object({
        form: Type.String(),
        n: count,
        icc: value,
        interval,
        f: value,
        df1: value,
        df2: value,
        p: value,
      }),
    ),
  },
});
