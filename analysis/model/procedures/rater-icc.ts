import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, interval, list, value } from '../procedure/parts.ts';
import { both } from '../words.ts';
import { ratee, rater, raterColumns, rating } from './rating-roles.ts';

export const raterIcc = declare({
  name: 'raterIcc',
  title: both('组内相关系数 ICC', 'Intraclass correlation (ICC)'),
  useWhen: both(
    '几名评价人给同一批对象打分，想知道一名评价人或全体平均的评分有多可靠',
    'to ask how reliable the ratings of one rater, or the mean of all, are when several rated the same ratees',
  ),
  question: 'raters',
  avoidWhen: both(
    '评分只是名次或等级且间距不等时用 kendallW；评的是类别时用 agreement；评价人各评一部分对象、或想分开评价人与要素的影响时用 generalizability 或 facets',
    'where ratings are ranks or uneven grades use kendallW; of categories, agreement; where raters saw different objects, or raters and criteria are to be told apart, generalizability or facets',
  ),
  on: 'ratings',
  onAnswers: ['raters'],
  also: [
    'ICC(1,1)',
    'ICC(2,1)',
    'ICC(3,1)',
    'ICC(A,1)',
    'ICC(C,1)',
    'ICC(A,k)',
    'ICC(C,k)',
    'icc',
    'intraclass correlation',
    'interrater reliability',
    'psych::ICC',
    'irr::icc',
    'SPSSAU ICC',
    '组内相关系数',
    '评分者间信度',
    '评分者信度',
    'RELIABILITY /ICC',
  ],
  assumes: both(
    '每名评价人评了同一批对象；缺任何一个评价的对象不计入；误差正态、方差相同',
    'every rater rated the same ratees; a ratee that lacks a rating is left out; errors are normal with one variance',
  ),
  method: both(
    'Shrout 与 Fleiss 的六种：1 评价人各不相同（单因素），2 评价人随机、看绝对一致（即 ICC(A)），3 评价人固定、看相对一致（即 ICC(C)）；单人与 k 人平均；F 检验与置信区间；数据可为长表（一行一次评分），也可一名评价人占一列（raters）；长表中多个要素先取平均',
    'the six forms of Shrout and Fleiss: 1 other raters for each ratee (one-way), 2 random raters and absolute agreement (ICC(A)), 3 fixed raters and consistency (ICC(C)); of one rater and of the mean of k; F tests and intervals; ratings in long form (several criteria are averaged first) or a column for each rater (raters)',
  ),
  source: [
    'Shrout & Fleiss 1979, Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86',
    'McGraw & Wong 1996, Forming inferences about some intraclass correlation coefficients, Psychological Methods 1',
  ],
  spreads: ['meanSquares', 'forms'],
  power: 'icc',
  roles: {
    raters: raterColumns,
    rater: { ...rater, optional: true },
    ratee: { ...ratee, optional: true },
    rating: { ...rating, optional: true },
  },
  options: {
    model: {
      kind: 'choice',
      title: both('以哪一种为准', 'Which form to report'),
      values: ['agreement', 'consistency', 'oneWay'],
      default: 'agreement',
    },
    confidence,
  },
  result: {
    raters: count,
    ratees: count,
    /** Ratees that not everybody rated. */
    leftOut: value,
    /** `n` is how many persons an entry tells of. */
    meanSquares: list(Type.Object({ source: Type.String(), n: count, df: value, meanSquare: value })),
    /** That of the model asked for: of one rater, and of the mean of all. */
    single: value,
    average: value,
    forms: list(
      Type.Object({
        form: Type.String(),
        /** The name that McGraw and Wong give it. */
        name: Type.String(),
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
