import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import type { Ranked } from './standings.ts';

type Label = string | number;

/** A unit in a period, with what was taken from it by indicator. */
export interface UnitTotal extends Ranked {
  readonly period: Label;
  readonly group: Label | null;
  readonly version: Label | null;
  readonly deducted: ReadonlyMap<Label, number>;
}

/** Totals stand on each row of a unit in a period: the first counts. Cost: one pass. */
export function unitTotals(data: Dataset, roles: ReadOf<'appealScenario'>): readonly UnitTotal[] {
  const reader = (role: string | undefined) => {
    if (role === undefined) return () => null;
    const { labels, codes } = groupsOf(data.column(role));
    return (row: number) => labels[codes[row]!] ?? null;
  };
  const [unit, period] = [reader(roles.unit), reader(roles.period)];
  const [group, version] = [reader(roles.group), reader(roles.version)];
  const [tier, indicator] = [reader(roles.tier), reader(roles.indicator)];
  const deducted = roles.deducted === undefined ? null : data.numbers(roles.deducted);
  const found = new Map<string, UnitTotal & { readonly deducted: Map<Label, number> }>();
  data.numbers(roles.total).forEach((total, row) => {
    const [own, when, what] = [unit(row), period(row), indicator(row)];
    if (own === null || when === null || Number.isNaN(total)) return;
    const key = JSON.stringify([own, when]);
    const place = tier(row);
    const entry = found.get(key) ?? {
      unit: own,
      period: when,
      group: group(row),
      version: version(row),
      field: JSON.stringify(group(row)),
      total,
      tier: place === null ? null : String(place),
      deducted: new Map<Label, number>(),
    };
    found.set(key, entry);
    const points = deducted?.[row] ?? NaN;
    if (what !== null && !Number.isNaN(points))
      entry.deducted.set(what, (entry.deducted.get(what) ?? 0) + points);
  });
  return [...found.values()];
}
