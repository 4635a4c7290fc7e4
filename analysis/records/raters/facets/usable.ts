import { pickRatings, type Facet, type Ratings } from '../ratings.ts';

/** Of more categories than these, or scores that are not whole, a rating scale has no steps. */
const MOST_CATEGORIES = 20;
const LARGEST_SPAN = 50;

/** Ratings of which every element has a finite estimate, with the categories that occur. */
export interface Usable {
  readonly ratings: Ratings;
  /** Scores in use, ascending, the lowest first. An unused one between them keeps its place. */
  readonly categories: Float64Array;
  /** Elements with the lowest or the highest score throughout. */
  readonly extreme: { readonly raters: ReadonlySet<number>; readonly ratees: ReadonlySet<number> };
}

/** The scores of a rating scale that occur; null where ratings are not those of one. */
function categoriesOf(given: Float64Array): Float64Array | null {
  const found = new Set<number>();
  for (const value of given) {
    if (!Number.isInteger(value)) return null;
    found.add(value);
    if (found.size > MOST_CATEGORIES) return null;
  }
  const ascending = Float64Array.from(found).sort();
  return ascending.at(-1)! - ascending[0]! > LARGEST_SPAN ? null : ascending;
}

/** The elements of a facet whose every rating is at one end of the scale. */
function extremesOf(
  given: Float64Array,
  { labels, codes }: Facet,
  lowest: number,
  highest: number,
): number[] {
  const seen = new Uint8Array(labels.length);
  codes.forEach((one, row) => (seen[one]! |= given[row] === lowest ? 1 : given[row] === highest ? 2 : 3));
  return labels.map((_, i) => i).filter((i) => seen[i] === 1 || seen[i] === 2);
}

/**
 * Takes out whatever has no finite estimate, until nothing more has to go: raters and criteria with one end of the scale throughout,
 * and ratees too where each is estimated by itself. Null where the ratings are not those of a rating scale.
 */
export function usableRatings(all: Ratings, ratees: 'estimated' | 'distributed'): Usable | null {
  const extreme = { raters: new Set<number>(), ratees: new Set<number>() };
  let ratings = all;
  for (;;) {
    const categories = categoriesOf(ratings.given);
    if (!categories) return null;
    const { given, rater, ratee, criterion } = ratings;
    const of = (facet: Facet) => new Set(extremesOf(given, facet, categories[0]!, categories.at(-1)!));
    const found = { raters: of(rater), ratees: of(ratee), criteria: of(criterion) };
    for (const one of found.raters) extreme.raters.add(one);
    for (const one of found.ratees) extreme.ratees.add(one);
    const goingRatees = ratees === 'estimated' ? found.ratees : new Set<number>();
    if (found.raters.size + found.criteria.size + goingRatees.size === 0)
      return { ratings, categories, extreme };
    const stays = Uint32Array.from(given.keys()).filter(
      (row) =>
        !found.raters.has(rater.codes[row]!) &&
        !found.criteria.has(criterion.codes[row]!) &&
        !goingRatees.has(ratee.codes[row]!),
    );
    ratings = pickRatings(ratings, stays);
  }
}
