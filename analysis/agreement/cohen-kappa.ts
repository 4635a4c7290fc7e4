import type { Ratings } from './ratings.ts';

/** Agreement of two coders beyond chance and the most that their margins allow; NaN where nothing varies. */
export interface Kappa {
  readonly kappa: number;
  readonly max: number;
}

/**
 * Cohen's κ of a square table of counts (rows first coder, columns second, same categories): 1 full agreement, 0 chance.
 * `max` is the κ that the two margins would allow. NaN when both coders use one category only: there is no variation to agree on.
 * R: `psych::cohen.kappa`. Source: Cohen (1960), Educational and Psychological Measurement 20, 37–46.
 *
 * @example
 * cohenKappa([[40, 10], [10, 40]]) // => { kappa: 0.6, max: 1 }
 */
export function cohenKappa(table: readonly (readonly number[])[]): Kappa {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
  return kappaOf(
    table.reduce((sum, row, i) => sum + row[i]!, 0),
    rows,
    columns,
  );
}

type Counts = readonly number[] | Float64Array;

/** The same from what agrees and the two margins, by category. */
export function kappaOf(agreeing: number, rows: Counts, columns: Counts): Kappa {
  let [n, expected, most] = [0, 0, 0];
  rows.forEach((count, i) => {
    n += count;
    // In counts, n² times the proportions: whole numbers compare exactly.
    expected += count * columns[i]!;
    most += Math.min(count, columns[i]!);
  });
  const observed = n * agreeing;
  most *= n;
  const room = n * n - expected;
  return room > 0
    ? { kappa: (observed - expected) / room, max: (most - expected) / room }
    : { kappa: NaN, max: NaN };
}

/** The table of two coders on the units that both judged. */
export function crossTable({ units, codes, values }: Ratings): number[][] {
  const table = values.map(() => values.map(() => 0));
  for (let unit = 0; unit < units; unit++) {
    const [first, second] = [codes[2 * unit]!, codes[2 * unit + 1]!];
    if (first >= 0 && second >= 0) table[first]![second]! += 1;
  }
  return table;
}
