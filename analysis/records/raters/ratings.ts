import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { completeCases } from '../../dataset/restrict.ts';

export type Label = string | number;

/** Who or what a rating belongs to: names, and the one of each rating. */
export interface Facet {
  readonly labels: readonly Label[];
  readonly codes: Int32Array;
}

/** Ratings in long form; every list has one entry a rating. */
export interface Ratings {
  readonly given: Float64Array;
  readonly rater: Facet;
  readonly ratee: Facet;
  /** One criterion where none is named. */
  readonly criterion: Facet;
  /** The complete rows, and the one of each rating. */
  readonly data: Dataset;
  readonly rows: Uint32Array;
}

export interface RatingRoles {
  readonly rater: string;
  readonly ratee: string;
  readonly rating: string;
  readonly criterion?: string | undefined;
}

/** The ratings of rows that are complete in what a rating is made of. */
export function ratingsOf(data: Dataset, { rater, ratee, rating, criterion }: RatingRoles): Ratings {
  const named = criterion === undefined ? [] : [criterion];
  const rows = completeCases(data, [rater, ratee, rating, ...named]);
  return {
    given: rows.numbers(rating),
    rater: groupsOf(rows.column(rater)),
    ratee: groupsOf(rows.column(ratee)),
    criterion: facetOf(rows, criterion) ?? { labels: [''], codes: new Int32Array(rows.rows) },
    data: rows,
    rows: Uint32Array.from({ length: rows.rows }, (_, row) => row),
  };
}

/** A column of the rows as a facet, −1 where it is missing; null where none is named. */
export function facetOf(data: Dataset, column: string | undefined): Facet | null {
  return column === undefined ? null : groupsOf(data.column(column));
}

/** Some of the ratings, in their order. Labels stay, also those that no rating is left of. */
export function pickRatings(
  { given, rater, ratee, criterion, data, rows: own }: Ratings,
  rows: Uint32Array,
): Ratings {
  const pick = ({ labels, codes }: Facet): Facet => ({
    labels,
    codes: Int32Array.from(rows, (row) => codes[row]!),
  });
  return {
    given: Float64Array.from(rows, (row) => given[row]!),
    rater: pick(rater),
    ratee: pick(ratee),
    criterion: pick(criterion),
    data,
    rows: Uint32Array.from(rows, (row) => own[row]!),
  };
}

/** The class of each rater: that of its first rating that has one, −1 where none has. */
export function classOfRaters({ rater }: Ratings, classes: Facet | null): Int32Array {
  const found = new Int32Array(rater.labels.length).fill(-1);
  if (classes)
    rater.codes.forEach((one, row) => {
      if (found[one] === -1) found[one] = classes.codes[row]!;
    });
  return found;
}
