import type { Ratings } from '../ratings.ts';
import { groupsBy, restrictedVariances } from '../variance/restricted.ts';
import { twoWayScores, type Scores } from './two-way.ts';

export interface Predicted {
  readonly scores: Scores | null;
  readonly variances: { readonly ratees: number; readonly raters: number; readonly residual: number };
}

/** Best linear unbiased predictions of ratees, with the variances by REML; null where these cannot be estimated, no scores where ratees have none. */
export function predictedScores(ratings: Ratings): Predicted | null {
  const { given, rater, ratee, criterion } = ratings;
  const dummies = criterion.labels
    .slice(1)
    .map((_, i) => Float64Array.from(criterion.codes, (code) => Number(code === i + 1)));
  const found = restrictedVariances(given, [groupsBy([ratee.codes]), groupsBy([rater.codes])], dummies);
  if (!found) return null;
  const [ratees, raters] = found.variances as [number, number];
  const { residual } = found;
  const variances = { ratees, raters, residual };
  if (ratees === 0) return { scores: null, variances };
  // Raters without a variance of their own have no severity: the share is as good as none.
  const share = { ratees: ratees / residual, raters: Math.max(raters / residual, 1e-12), residual };
  return { scores: twoWayScores(ratings, share), variances };
}
