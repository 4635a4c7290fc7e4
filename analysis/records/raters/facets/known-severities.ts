import type { Ratings } from '../ratings.ts';

/** The known severity of each rater: that of its first row that has one, NaN where none has. */
export function knownSeverities({ rater, data }: Ratings, column: string | undefined): Float64Array {
  const known = new Float64Array(rater.labels.length).fill(NaN);
  if (column === undefined) return known;
  const given = data.numbers(column);
  rater.codes.forEach((one, row) => {
    if (Number.isNaN(known[one]!)) known[one] = given[row]!;
  });
  return known;
}
