import type { Note } from '../../../notes/note.ts';
import { prepareFacets } from '../facets/prepare.ts';
import { responsesAt } from '../facets/responses.ts';
import type { Ratings } from '../ratings.ts';
import type { Scores } from './two-way.ts';

/** Fair averages of a marginal fit with their errors by the slope of the expected rating; also of those at an end of the scale throughout. */
export function fairScores(ratings: Ratings): {
  readonly scores: Scores | null;
  readonly notes: readonly Note[];
} {
  const unknown = new Float64Array(ratings.rater.labels.length).fill(NaN);
  const { fit, usable, notes } = prepareFacets(ratings, 'marginal', unknown);
  if (!fit || !usable || fit.measures.some(Number.isNaN)) return { scores: null, notes };
  const { expect, found } = responsesAt(fit.layout, fit.parameters);
  const lowest = usable.categories[0]!;
  const standardErrors = new Float64Array(fit.measures.length);
  const at = fit.measures.map((measure, n) => {
    expect(Math.exp(measure));
    standardErrors[n] = found.variance * Math.sqrt(fit.variances[n]!);
    return lowest + found.mean;
  });
  return { scores: { at, standardErrors }, notes };
}
