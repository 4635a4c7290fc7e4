import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, estimate, label, list, value } from '../procedure/parts.ts';
import { period, scheme, unit } from '../procedure/rank-parts.ts';
import { both } from '../words.ts';

export const controllability = declare({
  name: 'controllability',
  title: both('可控性：得分与单位条件', 'Controllability: points and circumstances'),
  useWhen: both(
    '想知道得分有多少与规模、位置、人员结构这些单位改变不了的条件相关联',
    'to ask how far points go with circumstances that a unit cannot change',
  ),
  avoidWhen: both(
    '单位不多于条件数的五倍；相关不说明条件就是原因',
    'with fewer than five units a condition; and it does not show that conditions cause points',
  ),
  question: 'ranks',
  on: 'results',
  also: ['客观条件', '留一法 R²', 'leave-one-out', 'PRESS', 'case-mix adjustment'],
  assumes: both(
    '关系近似直线；每个条件至少 10 个单位；只说相关联，不说由其引起',
    'relations are about straight; there are at least ten units for each covariate; it speaks of association, never of cause',
  ),
  method: both(
    '各单位先在各期间平均，再作最小二乘；留一法 R² = 1 − Σ(e/(1 − h))²/Σ(y − ȳ)²，小于 0 即毫无预测力；残差名次与原名次并列；ICC(1) 为各期之间稳定的份额',
    'least squares on means of units over periods; leave-one-out R² = 1 − Σ(e/(1 − h))²/Σ(y − ȳ)², below 0 it predicts nothing; ranks of residuals beside the given ones; ICC(1) is the share that is stable over periods',
  ),
  source: [
    'Allen 1974, The relationship between variable selection and data augmentation and a method for prediction, Technometrics 16, 125–127',
    'Shrout & Fleiss 1979, Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86, 420–428',
  ],
  lists: { units: 'unit' },
  roles: {
    unit,
    scheme,
    period,
    outcome: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'total',
      title: both('得分', 'Points'),
    },
    covariates: {
      takes: 'list',
      use: 'compared',
      level: 'nominal',
      most: 20,
      title: both('单位条件（文字按类别）', 'Circumstances; words are categories'),
    },
  },
  options: {},
  result: {
    r2: value,
    adjustedR2: value,
    looR2: value,
    f: value,
    df1: value,
    df2: value,
    p: value,
    coefficients: list(Type.Object({ term: Type.String(), ...estimate })),
    icc: value,
    /** Units that were measured in at least two periods. */
    repeated: count,
    units: list(
      Type.Object({
        unit: label,
        mean: value,
        fitted: value,
        residual: value,
        rank: value,
        residualRank: value,
      }),
    ),
  },
});
