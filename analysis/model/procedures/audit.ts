import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { confidence } from '../procedure/options.ts';
import { count, interval, label, list, orNull, value } from '../procedure/parts.ts';
import { person, tier } from '../procedure/person-roles.ts';
import { period } from '../procedure/rank-parts.ts';
import { both } from '../words.ts';

export const audit = declare({
  name: 'audit',
  title: both('公平审计', 'Fairness audit'),
  useWhen: both(
    '想知道得分与等次在性别、年龄段、岗位等组之间有没有差别，扣除自动得分之后还有没有',
    'to ask whether scores and tiers differ between groups such as gender or age, and whether they still do beyond the automatic score',
  ),
  avoidWhen: both(
    '组太小（少于 k 人不显示）；没有差别不等于程序公平',
    'with small groups, which are not told of; and no difference does not make a procedure fair',
  ),
  question: 'fair',
  on: 'persons',
  also: ['公平性', '五分之四规则', 'adverse impact', 'four-fifths rule', 'fisher.test', 'disparate impact'],
  assumes: both(
    '各人相互独立；多期时只看最后一期，每人一次。没有自动得分时只能说“差异”',
    'persons are independent; of several periods the last is read, everybody once. Without an automatic score it speaks of a difference only',
  ),
  method: both(
    '各组与人数最多的一组比较：Hedges g 与 Welch 检验；第一等次比率取低者与高者之比（五分之四规则）与 Fisher 精确检验，比率为 Wilson 区间；人工得分减自动得分之差再比一次；全部 p 一起作 Holm 校正',
    'each group against the largest one: Hedges’ g and Welch’s test; the lower rate of the first tier over the higher one (four-fifths rule) with Fisher’s exact test, rates with Wilson intervals; once more on human minus automatic score; Holm over all p together',
  ),
  source: [
    'Hedges 1981, Distribution theory for Glass’s estimator of effect size, Journal of Educational Statistics 6, 107–128',
    'Equal Employment Opportunity Commission 1978, Uniform guidelines on employee selection procedures, section 4D',
    'Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22, 209–212',
  ],
  spreads: ['groups', 'contrasts'],
  roles: {
    person,
    period: { ...period, optional: true },
    by: {
      takes: 'variable',
      use: 'compared',
      level: 'nominal',
      column: 'gender',
      title: both('分组', 'Groups'),
    },
    score: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'score',
      title: both('得分', 'Score'),
    },
    ruleScore: {
      takes: 'variable',
      use: 'compared',
      level: 'interval',
      column: 'ruleScore',
      optional: true,
      title: both('自动得分', 'Automatic score'),
    },
    tier: { ...tier, optional: true },
  },
  options: {
    first: { kind: 'value', title: both('第一等次', 'The first tier') },
    confidence,
  },
  result: {
    /** The period that was read. */
    period: orNull(label),
    groups: list(
      Type.Object({
        group: label,
        n: count,
        mean: value,
        sd: value,
        firstTier: Type.Optional(value),
        firstTierInterval: Type.Optional(interval),
        beyondRule: Type.Optional(value),
      }),
    ),
    contrasts: list(
      Type.Object({
        group: label,
        reference: label,
        /** The score, the first tier, the score beyond the automatic one. */
        measure: Type.Enum(['score', 'firstTier', 'beyondRule']),
        /** The smaller of the two groups. */
        n: count,
        difference: value,
        hedgesG: Type.Optional(value),
        hedgesGInterval: Type.Optional(interval),
        rateRatio: Type.Optional(value),
        p: value,
        pHolm: value,
      }),
    ),
    /** Contrasts that are clear after Holm. */
    alarms: value,
  },
});
