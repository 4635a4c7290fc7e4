import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { chiSquareTest, interval, matrix, value } from '../procedure/parts.ts';
import { both } from '../words.ts';

export const mcnemar = declare({
  name: 'mcnemar',
  title: both('McNemar 检验', 'McNemar’s test'),
  useWhen: both(
    '同一批人前后两次回答“是/否”，想知道变化是否偏向一方',
    'to ask whether the same people changed one way more often than the other between two yes-or-no answers',
  ),
  avoidWhen: both(
    '前后是不同的人：用 crosstab；答案多于两类而又有序：用 paired 的符号秩检验',
    'where before and after are other people: use crosstab; for ordered answers use the signed ranks of paired',
  ),
  question: 'groups',
  also: ['配对卡方', 'paired chi-square', 'Bowker', 'NPAR TESTS /MCNEMAR', 'mcnemar.test'],
  assumes: both(
    '各人相互独立；两次的类别相同；变化的人少于 25 时读 pExact',
    'people are independent of each other; both answers have the same categories; with fewer than 25 who changed read pExact',
  ),
  method: both(
    'b 为由前一类变到后一类的人数，c 相反；χ² = (b − c)²/(b + c)，另有连续性校正与二项精确检验；类别多于两个时为 Bowker 对称性检验',
    'b moved from the first category to the second, c back; χ² = (b − c)²/(b + c), also with continuity correction and by the exact binomial; with more than two categories Bowker’s test of symmetry',
  ),
  source: [
    'McNemar 1947, Note on the sampling error of the difference between correlated proportions, Psychometrika 12, 153–157',
    'Bowker 1948, A test for symmetry in contingency tables, JASA 43, 572–574',
  ],
  power: 'mcnemar',
  roles: {
    before: { takes: 'variable', use: 'counted', level: 'nominal', title: both('前测', 'Before') },
    after: { takes: 'variable', use: 'counted', level: 'nominal', title: both('后测', 'After') },
  },
  options: { confidence },
  result: {
    /** A count that is not told is null, and so is what would give it away. */
    table: matrix(value),
    b: value,
    c: value,
    ...chiSquareTest,
    chi2Continuity: value,
    pContinuity: value,
    pExact: value,
    oddsRatio: value,
    oddsRatioInterval: interval,
  },
});
