import type { Facet, Ratings } from './ratings.ts';

/** A rating of a cell (ratee × criterion × occasion) by one rater, averaged if given more than once, beside those of others. */
export interface OwnCell {
  readonly ratee: number;
  readonly criterion: number;
  /** −1 where it is not known. */
  readonly period: number;
  readonly given: number;
  /** How many others rated the cell, the sum of their ratings and that of the squares. */
  readonly others: number;
  readonly sum: number;
  readonly squares: number;
}

/** The cells of each rater. Cost: one pass, through maps. */
export function cellsOfRaters(
  { given, rater, ratee, criterion }: Ratings,
  periods: Facet | null,
): OwnCell[][] {
  const [criteria, times] = [criterion.labels.length, (periods?.labels.length ?? 0) + 1];
  const own = rater.labels.map(() => new Map<number, { sum: number; count: number }>());
  given.forEach((value, row) => {
    const period = periods ? periods.codes[row]! + 1 : 0;
    const cell = (ratee.codes[row]! * criteria + criterion.codes[row]!) * times + period;
    const mine = own[rater.codes[row]!]!;
    const before = mine.get(cell) ?? { sum: 0, count: 0 };
    mine.set(cell, { sum: before.sum + value, count: before.count + 1 });
  });
  const cells = new Map<number, { count: number; sum: number; squares: number }>();
  for (const mine of own)
    for (const [cell, { sum, count }] of mine) {
      const before = cells.get(cell) ?? { count: 0, sum: 0, squares: 0 };
      const value = sum / count;
      cells.set(cell, {
        count: before.count + 1,
        sum: before.sum + value,
        squares: before.squares + value * value,
      });
    }
  return own.map((mine) =>
    Array.from(mine, ([cell, { sum, count }]) => {
      const all = cells.get(cell)!;
      const value = sum / count;
      return {
        ratee: Math.floor(cell / (criteria * times)),
        criterion: Math.floor(cell / times) % criteria,
        period: (cell % times) - 1,
        given: value,
        others: all.count - 1,
        sum: all.sum - value,
        squares: all.squares - value * value,
      };
    }),
  );
}
