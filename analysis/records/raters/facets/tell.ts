import type { ReadOf } from '../../../model/procedures/index.ts';
import { normalQuantile } from '../../../numeric/distributions.ts';
import type { Label, Ratings } from '../ratings.ts';
import { firstStep, meanAt } from './layout.ts';
import type { FacetsFit } from './newton.ts';
import { elementFit, expectedOf } from './residuals.ts';
import { responsesAt } from './responses.ts';
import { centredErrors, floatingErrors } from './standard-errors.ts';
import type { Usable } from './usable.ts';

/** One element of a facet. */
export interface Element {
  readonly label: Label;
  readonly n: number;
  /** On the logit scale; NaN where it has no finite estimate. */
  readonly at: number;
  readonly standardError: number;
  /** With all else known. */
  readonly conditionalError: number;
  readonly observedAverage: number;
  readonly infit: number;
  readonly outfit: number;
  readonly fairAverage: number;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What the joint likelihood with L ratings a ratee makes estimates too far apart by, as a factor that takes it back. */
const shorter = (length: number) => (length - 1) / length;

/** Raters, ratees, criteria and steps of a fit, with the origin, errors and correction asked for. */
export function tellFacets(
  fit: FacetsFit,
  { categories, extreme }: Usable,
  all: Ratings,
  { estimation, origin, errors }: Pick<ReadOf<'facets'>, 'estimation' | 'origin' | 'errors'>,
) {
  const { layout, parameters, measures, variances } = fit;
  const { raters, criteria, score, cell, severityAt, difficultyAt, order, anchors } = layout;
  const rated = [...measures].filter((at) => !Number.isNaN(at));
  const middle = estimation === 'marginal' ? parameters[meanAt(layout)]! : meanOf(rated);
  const severe = [...new Set(severityAt)].map((j) => parameters[j]!);
  const meanSeverity = meanOf(severe);
  const length = score.length / rated.length;
  const correction = estimation === 'joint' ? shorter(length) : 1;
  const shift = origin === 'ratees' ? middle : 0;

  const { expect, found } = responsesAt(layout, parameters);
  const fair = (measure: number, severity: number, difficulty: number) => {
    expect(Math.exp(measure - severity - difficulty));
    return categories[0]! + found.mean;
  };
  const expected = expectedOf(fit);
  const rateeOf = all.ratee.labels.length;
  const rateeAt = new Int32Array(order.length);
  for (let n = 0; n < layout.ratees; n++) rateeAt.fill(n, layout.begins[n], layout.begins[n + 1]);
  const sums = {
    rater: elementFit(raters, (r) => severityAt[cell[r]!]!, score, expected),
    ratee: elementFit(rateeOf, (r) => rateeAt[r]!, score, expected),
    criterion: elementFit(criteria, (r) => difficultyAt[cell[r]!]! - raters, score, expected),
  };
  const tell = (
    labels: readonly Label[],
    own: (typeof sums)['rater'],
    at: (i: number) => number,
    error: (i: number) => number,
    fairAt: (i: number) => number,
  ): Element[] =>
    labels.map((label, i) => {
      const known = own.n[i]! > 0 && Number.isFinite(at(i));
      return {
        label,
        n: own.n[i]!,
        at: known ? correction * at(i) : NaN,
        standardError: known ? correction * error(i) : NaN,
        conditionalError: known ? correction / Math.sqrt(own.information[i]!) : NaN,
        observedAverage: categories[0]! + own.average[i]!,
        infit: known ? own.infit[i]! : NaN,
        outfit: known ? own.outfit[i]! : NaN,
        fairAverage: known ? fairAt(i) : NaN,
      };
    });
  const full = origin === 'ratees' ? floatingErrors(fit) : centredErrors(fit);
  const conditional = sums.rater.information.map((own) => 1 / Math.sqrt(own));
  const chosen = errors === 'full' ? full : conditional;
  const width = parameters.length;
  return {
    length,
    correction,
    mean: correction * (middle - shift),
    raters: tell(
      all.rater.labels,
      sums.rater,
      (j) => parameters[j]! - shift,
      (j) => (Number.isNaN(anchors[j]!) ? chosen[j]! : 0),
      (j) => fair(middle, parameters[j]!, 0),
    ),
    ratees: tell(
      all.ratee.labels,
      sums.ratee,
      (n) => (extreme.ratees.has(n) ? NaN : measures[n]! - shift),
      (n) => Math.sqrt(variances[n]!),
      (n) => fair(measures[n]!, meanSeverity, 0),
    ),
    criteria: tell(
      all.criterion.labels,
      sums.criterion,
      (i) => parameters[raters + i]!,
      (i) =>
        errors === 'full'
          ? Math.sqrt(fit.covariance[(raters + i) * (width + 1)]!)
          : 1 / Math.sqrt(sums.criterion.information[i]!),
      (i) => fair(middle, meanSeverity, parameters[raters + i]!),
    ),
    steps: Array.from(categories, (category, k) => ({
      category,
      n: k === 0 ? stepCounts(fit).lowest : stepCounts(fit).above[k - 1]!,
      threshold:
        k === 0
          ? NaN
          : correction *
            (parameters[firstStep(layout) + k - 1]! - (k > 1 ? parameters[firstStep(layout) + k - 2]! : 0)),
    })),
  };
}

/** Ratings of each category. */
function stepCounts({ layout }: FacetsFit) {
  const above = layout.observed.subarray(firstStep(layout), meanAt(layout)).map((seen) => -seen);
  return { above, lowest: layout.score.length - above.reduce((sum, count) => sum + count, 0) };
}

/** An interval of a normal estimate. */
export function normalInterval(at: number, standardError: number, confidence: number) {
  const reach = normalQuantile((1 + confidence) / 2) * standardError;
  return Number.isFinite(at) ? ([at - reach, at + reach] as const) : null;
}
