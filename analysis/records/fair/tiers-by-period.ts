import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';

export type Label = string | number;

/** Who was in which tier in a period: both by their code. */
export interface PeriodTiers {
  readonly period: Label;
  readonly tierOf: ReadonlyMap<number, number>;
}

/** The tiers of persons, period by period; of several rows of a person in a period the last counts. Cost: one pass. */
export function tiersByPeriod(
  data: Dataset,
  roles: { readonly person: string; readonly period: string; readonly tier: string },
): { readonly tiers: readonly Label[]; readonly periods: readonly PeriodTiers[] } {
  const persons = groupsOf(data.column(roles.person));
  const periods = groupsOf(data.column(roles.period));
  const tiers = groupsOf(data.column(roles.tier));
  const tierOf = periods.labels.map(() => new Map<number, number>());
  persons.codes.forEach((person, row) => {
    const [period, tier] = [periods.codes[row]!, tiers.codes[row]!];
    if (person >= 0 && period >= 0 && tier >= 0) tierOf[period]!.set(person, tier);
  });
  return {
    tiers: tiers.labels,
    periods: periods.labels.map((period, i) => ({ period, tierOf: tierOf[i]! })),
  };
}
