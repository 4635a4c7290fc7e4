import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';

/** The mean rating of each ratee (row) by each rater (column); NaN where there is none. */
export interface MeanRatings {
  readonly raters: readonly (string | number)[];
  readonly ratees: readonly (string | number)[];
  readonly means: readonly Float64Array[];
}

/** Ratings in long form as a table of ratees × raters. Cost: one pass. */
export function meanRatings(
  data: Dataset,
  { rater, ratee, rating }: { readonly rater: string; readonly ratee: string; readonly rating: string },
): MeanRatings {
  const [by, of] = [groupsOf(data.column(rater)), groupsOf(data.column(ratee))];
  const given = data.numbers(rating);
  const sums = of.labels.map(() => new Float64Array(by.labels.length));
  const counts = of.labels.map(() => new Float64Array(by.labels.length));
  given.forEach((value, row) => {
    const [i, j] = [of.codes[row]!, by.codes[row]!];
    if (i < 0 || j < 0 || Number.isNaN(value)) return;
    sums[i]![j]! += value;
    counts[i]![j]! += 1;
  });
  // 0 / 0 is no rating.
  const means = sums.map((own, i) => own.map((sum, j) => sum / counts[i]![j]!));
  return { raters: by.labels, ratees: of.labels, means };
}
