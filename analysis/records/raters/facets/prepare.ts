import { note, type Note } from '../../../notes/note.ts';
import { connectionOf, type Connection, SAFE_LINK } from '../connected.ts';
import type { Ratings } from '../ratings.ts';
import type { Estimation } from './likelihood.ts';
import { fitFacets, LEAST_LOG_SD, type FacetsFit } from './newton.ts';
import { layoutOf, meanAt } from './layout.ts';
import { usableRatings, type Usable } from './usable.ts';

/** A fit with all that its readers should know of the ratings; without one the last note says why. */
export interface Prepared {
  readonly usable: Usable | null;
  readonly connection: Connection | null;
  readonly fit: FacetsFit | null;
  readonly notes: readonly Note[];
}

/** True where some subset has no rater of known severity. */
function isAdrift({ raters, subsets }: Connection, anchors: Float64Array): boolean {
  const anchored = new Set([...raters].filter((_, j) => !Number.isNaN(anchors[j]!)));
  anchored.delete(-1);
  return subsets > 1 && anchored.size < subsets;
}

function extremeNotes({ extreme, categories }: Usable): Note[] {
  const span = categories.at(-1)! - categories[0]! + 1;
  return [
    ...(extreme.raters.size > 0 ? [note('extreme-raters', { count: extreme.raters.size })] : []),
    ...(extreme.ratees.size > 0 ? [note('extreme-ratees', { count: extreme.ratees.size })] : []),
    ...(span > categories.length ? [note('unused-categories')] : []),
  ];
}

/** Fits the model where the ratings can carry it: on one scale, by two raters or more, connected or anchored. */
export function prepareFacets(ratings: Ratings, estimation: Estimation, anchors: Float64Array): Prepared {
  const refuse = (why: Note, found: Partial<Prepared> = {}): Prepared => ({
    usable: null,
    connection: null,
    fit: null,
    ...found,
    notes: [...(found.notes ?? []), why],
  });
  const { given, rater, ratee } = ratings;
  if (given.length === 0) return refuse(note('none-complete'));
  if (rater.labels.length < 2) return refuse(note('one-rater'));
  if (ratee.labels.length < 2) return refuse(note('one-ratee'));
  const usable = usableRatings(ratings, estimation === 'joint' ? 'estimated' : 'distributed');
  if (!usable) return refuse(note('no-rating-scale'));
  if (usable.categories.length < 2) return refuse(note('ratings-alike'));
  const connection = connectionOf(usable.ratings);
  const notes = extremeNotes(usable);
  const found = { usable, connection, notes };
  if (isAdrift(connection, anchors))
    return refuse(note('disconnected', { count: connection.subsets }), found);
  if (connection.weakestLink < SAFE_LINK) notes.push(note('weak-link', { count: connection.weakestLink }));
  const fit = fitFacets(layoutOf(usable, anchors), estimation);
  if (!fit) return refuse(note('facets-unsettled'), found);
  if (estimation === 'marginal' && fit.parameters[meanAt(fit.layout) + 1]! <= LEAST_LOG_SD)
    notes.push(note('no-ratee-spread'));
  return { usable, connection, fit, notes };
}
