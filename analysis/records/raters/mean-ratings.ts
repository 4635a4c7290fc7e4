import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';

/** The mean rating of each ratee (row) by each rater (column); NaN where there is none. */
export interface MeanRatings {
  readonly raters: readonly (string | number)[];
  readonly ratees: readonly (string | number)[];
  readonly means: readonly Float64Array[];
}

/** Who rated what: columns of raters, or long rows. */
export interface RatingFields {
  readonly raters: readonly string[];
  readonly rater?: string | undefined;
  readonly ratee?: string | undefined;
  readonly rating?: string | undefined;
}

/** Complete ratings as a column for each rater, with how many objects lack one. */
export interface RatedObjects {
  readonly raters: number;
  readonly columns: readonly Float64Array[];
  readonly n: number;
  readonly leftOut: number;
  /** Whether objects are rows of the table: then one is a respondent or what a row stands for. */
  readonly areRows: boolean;
}

/** The objects that every rater rated. Cost: one pass a rater, or one over long ratings. */
export function ratedObjects(data: Dataset, { raters, rater, ratee, rating }: RatingFields): RatedObjects {
  if (raters.length > 0) {
    const given = raters.map((name) => data.numbers(name));
    const isRated = (row: number) => given.every((own) => !Number.isNaN(own[row]!));
    const rows = Uint32Array.from({ length: data.rows }, (_, row) => row).filter(isRated);
    const columns = given.map((own) => Float64Array.from(rows, (row) => own[row]!));
    return {
      raters: raters.length,
      columns,
      n: rows.length,
      leftOut: data.rows - rows.length,
      areRows: true,
    };
  }
  // A request in long form names all three, or the table has them.
  const long = meanRatings(data, { rater: rater!, ratee: ratee!, rating: rating! });
  const whole = long.means.filter((own) => own.every((value) => !Number.isNaN(value)));
  const columns = long.raters.map((_, j) => Float64Array.from(whole, (own) => own[j]!));
  const leftOut = long.means.length - whole.length;
  return { raters: long.raters.length, columns, n: whole.length, leftOut, areRows: false };
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
