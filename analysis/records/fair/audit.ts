import { wilson } from '../../compare/tables/proportion.ts';
import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { adjustP } from '../../numeric/adjust.ts';
import { type Audited, type AuditedGroup, auditedGroups, lastPeriod } from './audited-groups.ts';
import { contrastsOf } from './contrasts.ts';

const CLEAR = 0.05;

function notesOn({ roles, period, several }: Audited, groups: readonly AuditedGroup[]): Note[] {
  const alike = groups.some(({ score, beyond }) => score.squares === 0 || beyond?.squares === 0);
  return [
    ...(several && period !== null ? [note('last-period', { period })] : []),
    ...(groups.length < 2 ? [note('one-audited-group')] : []),
    ...(groups.some(({ score }) => score.n < 2) ? [note('audited-too-few')] : []),
    ...(alike ? [note('audited-alike')] : []),
    ...(roles.tier === undefined ? [note('no-first-tier')] : []),
    ...(roles.tier !== undefined && groups.every(({ first }) => first === 0)
      ? [note('nobody-in-first-tier')]
      : []),
    ...(roles.ruleScore === undefined ? [note('difference-only')] : []),
  ];
}

/** Do scores and tiers differ between groups, and do they beyond the automatic score? Cost: one pass. */
export const audit: Procedure<'audit'> = {
  run(data, asked) {
    const { confidence } = asked;
    const audited = lastPeriod(data, asked);
    const groups = auditedGroups(audited);
    const largest = groups.reduce<AuditedGroup | null>(
      (most, each) => (most && most.score.n >= each.score.n ? most : each),
      null,
    );
    const contrasts = groups
      .filter((each) => each !== largest)
      .flatMap((each) => contrastsOf(each, largest!, confidence));
    const adjusted = adjustP(
      contrasts.map(({ p }) => p),
      'holm',
    );
    return {
      n: audited.data.rows,
      missing: 'listwise',
      definition: note('audit'),
      period: audited.period,
      groups: groups.map(({ group, score: { n, mean, variance }, first, beyond }) => ({
        group,
        n,
        mean,
        sd: Math.sqrt(variance),
        ...(first !== null && { firstTier: first / n, firstTierInterval: wilson(first, n, confidence) }),
        ...(beyond && { beyondRule: beyond.mean }),
      })),
      contrasts: contrasts.map((each, i) => ({ ...each, pHolm: adjusted[i]! })),
      alarms: contrasts.length > 0 ? adjusted.filter((p) => p < CLEAR).length : NaN,
      notes: notesOn(audited, groups),
    };
  },
};
