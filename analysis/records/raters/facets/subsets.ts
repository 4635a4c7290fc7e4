import type { Connection } from '../connected.ts';
import type { Facet, Label, Ratings } from '../ratings.ts';

/** The parts into which ratings fall, largest first: how many raters, ratees and ratings, and of which classes. */
export function subsetsOf(
  { rater }: Ratings,
  { raters, ratees, subsets }: Connection,
  classOf: Int32Array,
  classes: Facet | null,
) {
  const parts = Array.from({ length: subsets }, () => ({
    n: 0,
    ratees: 0,
    ratings: 0,
    names: new Set<Label>(),
  }));
  raters.forEach((part, j) => {
    if (part < 0) return;
    parts[part]!.n++;
    if (classes && classOf[j]! >= 0) parts[part]!.names.add(classes.labels[classOf[j]!]!);
  });
  for (const part of ratees) if (part >= 0) parts[part]!.ratees++;
  for (const j of rater.codes) parts[raters[j]!]!.ratings++;
  return parts
    .toSorted((a, b) => b.n - a.n || b.ratings - a.ratings)
    .map(({ names, ...part }) => ({ ...part, classes: [...names] }));
}
