import { type Label, labelsOf, partsBy, type Standing } from './standings.ts';

/** A weight that is not what it was in the period before. Points. */
export interface WeightChange {
  readonly scheme: Label | null;
  readonly indicator: Label;
  readonly period: Label;
  readonly before: number;
  readonly after: number;
}

/**
 * The year of a period, where its name begins with one.
 *
 * @example
 * yearOf('2024Q3') // => '2024'
 */
export const yearOf = (period: Label): string | null => /^(?:19|20)\d\d/.exec(String(period))?.[0] ?? null;

/** Weights that changed where they should not: between neighbouring periods of one scheme version, or of one year. Cost: a pass over the cells. */
export function weightChangesIn(standings: readonly Standing[]): WeightChange[] {
  const weights = standings.flatMap(({ scheme, period, cells }) =>
    cells.flatMap(({ indicator, weight }) =>
      Number.isNaN(weight) ? [] : [{ scheme, period, indicator, weight }],
    ),
  );
  return partsBy(weights, ({ indicator }) => indicator).flatMap((own) => {
    const periods = labelsOf(own.map(({ period }) => period));
    const inPeriod = periods.map((period) => own.filter((each) => each.period === period));
    return inPeriod.slice(1).flatMap((now, i) => {
      const before = inPeriod[i]!;
      const isOneYear =
        yearOf(now[0]!.period) !== null && yearOf(now[0]!.period) === yearOf(before[0]!.period);
      return partsBy(now, ({ scheme, weight }) => [scheme, weight]).flatMap(([each]) => {
        const { scheme, period, indicator, weight } = each!;
        const held = before.filter((other) => isOneYear || other.scheme === scheme);
        const isChanged = held.length > 0 && held.every((other) => other.weight !== weight);
        return isChanged ? [{ scheme, indicator, period, before: held[0]!.weight, after: weight }] : [];
      });
    });
  });
}
