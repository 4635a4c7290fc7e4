import { byKey } from '../../model/by-key.ts';
import { tQuantile } from '../../numeric/distributions.ts';
import type { UnitTotal } from './unit-totals.ts';

/** Fewer periods say nothing of how totals vary. */
const FEWEST_PERIODS = 3;

/**
 * How far the total of a period may lie from what it usually is: t(T − 1) × the SD of the unit's totals over periods, each less the mean of
 * its group in the period, so that a kinder quarter for all does not count. By unit; units with fewer than three periods have none. Cost: two passes.
 */
export function reachOfTotals(all: readonly UnitTotal[]): ReadonlyMap<string | number, number> {
  const fields = byKey(all, ({ period, field }) => JSON.stringify([period, field]));
  const meanOf = new Map([...fields].map(([key, own]) => [key, mean(own.map(({ total }) => total))]));
  const units = byKey(all, ({ unit }) => unit);
  return new Map(
    [...units].flatMap(([unit, own]) => {
      if (own.length < FEWEST_PERIODS) return [];
      const rest = own.map(
        ({ total, period, field }) => total - meanOf.get(JSON.stringify([period, field]))!,
      );
      const middle = mean(rest);
      const sd = Math.sqrt(rest.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (rest.length - 1));
      return [[unit, tQuantile(0.975, rest.length - 1) * sd] as const];
    }),
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
