import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { scoreRoles } from '../procedure/score-roles.ts';
import { both } from '../words.ts';

const scheme = orNull(label);

export const indicators = declare({
  name: 'indicators',
  title: both('指标质量', 'Quality of indicators'),
  useWhen: both(
    '想知道哪些指标分不出高低、几乎人人满分或彼此重复',
    'to find indicators that tell nobody apart, that nearly all get in full, or that repeat each other',
  ),
  avoidWhen: both(
    '只有一期或只有几个单位：差别可能只是偶然',
    'with one period or a few units, where differences may be chance',
  ),
  question: 'points',
  on: 'scores',
  also: ['指标区分度', '天花板效应', 'ceiling', 'item analysis', 'redundancy'],
  assumes: both(
    '得分可在单位之间比较，同一方案内',
    'scores can be compared between units, within a scheme version',
  ),
  method: both(
    '覆盖 = 有扣分或加分的比例；满分 = 得分等于标准分的比例；失效 = SD 为 0；满分比例 ≥ .95 标出；|r| ≥ .8 为重复；R² 为对其余指标的回归，N ≤ k + 2 时空；特征值 > 1 的个数（Kaiser）与有效个数 (Σλ)²/Σλ²',
    'coverage = share with a deduction or addition; ceiling = share at full marks; dead = SD is 0; a ceiling ≥ .95 is flagged; |r| ≥ .8 is redundant; R² of a regression on the other indicators, empty where N ≤ k + 2; eigenvalues above 1 (Kaiser) and effective number (Σλ)²/Σλ²',
  ),
  source: [
    'Kaiser 1960, The application of electronic computers to factor analysis, Educational and Psychological Measurement 20',
  ],
  roles: scoreRoles,
  options: {},
  result: {
    schemes: list(
      Type.Object({
        scheme,
        standings: count,
        indicators: count,
        dead: count,
        /** Eigenvalues above 1, and the number of unrelated indicators that would vary as these do. */
        kaiser: value,
        effectiveNumber: value,
      }),
    ),
    indicators: list(
      Type.Object({
        scheme,
        indicator: label,
        n: count,
        coverage: value,
        ceiling: value,
        floor: value,
        sd: value,
        iqr: value,
        distinct: count,
        itemRest: value,
        r2Others: value,
        isDead: Type.Boolean(),
        isAtCeiling: Type.Boolean(),
      }),
    ),
    redundant: list(Type.Object({ scheme, left: label, right: label, r: value })),
  },
});
