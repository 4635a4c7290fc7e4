import { type Sample, sampleOf } from '../../compare/sample.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { completeCases, restrict } from '../../dataset/restrict.ts';
import { tallyColumn } from '../../dataset/tally.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { missingRows } from '../../numeric/complete-rows.ts';
import { roundForTies } from '../../numeric/ranks.ts';
import type { Label } from './tiers-by-period.ts';

/** What is compared, on whom: everybody once, with all of it. */
export interface Audited {
  readonly data: Dataset;
  readonly roles: ReadOf<'audit'>;
  /** The last of several periods. */
  readonly period: Label | null;
  readonly several: boolean;
}

/** What is known of one group. */
export interface AuditedGroup {
  readonly group: Label;
  readonly score: Sample;
  /** How many are in the first tier. */
  readonly first: number | null;
  /** How far scores are from the automatic ones. */
  readonly beyond: Sample | null;
}

/** The last row of each person in the last period, where it is complete. A tier or automatic score that nobody has is not compared. */
export function lastPeriod(data: Dataset, asked: ReadOf<'audit'>): Audited {
  const persons = groupsOf(data.column(asked.person));
  const periods = asked.period === undefined ? null : groupsOf(data.column(asked.period));
  const latest = periods ? periods.labels.length - 1 : 0;
  const rowOf = new Map<number, number>();
  persons.codes.forEach((own, row) => {
    if (own >= 0 && (!periods || periods.codes[row] === latest)) rowOf.set(own, row);
  });
  const last = restrict(data, Uint32Array.from(rowOf.values()).sort());
  const ifAny = (name: string | undefined) =>
    name !== undefined && missingRows(last.column(name)).length < last.rows ? name : undefined;
  const tier = asked.first === undefined ? undefined : ifAny(asked.tier);
  const ruleScore = ifAny(asked.ruleScore);
  const used = [asked.by, asked.score, tier, ruleScore].filter((name) => name !== undefined);
  return {
    data: completeCases(last, used),
    roles: { ...asked, tier, ruleScore },
    period: periods?.labels[latest] ?? null,
    several: (periods?.labels.length ?? 0) > 1,
  };
}

/** Each group with its scores, its first tier and what scores are beyond the automatic ones. Cost: one pass. */
export function auditedGroups({
  data,
  roles: { by, score, ruleScore, tier, first },
}: Audited): AuditedGroup[] {
  const groups = groupsOf(data.column(by));
  const given = data.numbers(score);
  const samplesOf = (values: Float64Array) =>
    tallyColumn({ kind: 'real', name: score, values }, groups).map((own, i) =>
      sampleOf(groups.labels[i]!, own),
    );
  const beyond =
    ruleScore === undefined
      ? null
      : samplesOf(data.numbers(ruleScore).map((own, row) => roundForTies(given[row]! - own)));
  const tiers = tier === undefined ? null : groupsOf(data.column(tier));
  const isFirst = tiers?.labels.map((label) => String(label) === String(first)) ?? [];
  return samplesOf(given).map((sample, i) => ({
    group: groups.labels[i]!,
    score: sample,
    first: tiers && [...tiers.codes].filter((code, row) => isFirst[code] && groups.codes[row] === i).length,
    beyond: beyond && beyond[i]!,
  }));
}
