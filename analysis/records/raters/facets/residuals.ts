import type { FacetsFit } from './newton.ts';
import { responsesAt } from './responses.ts';

/** What the fit expects of each rating, in the order of the layout. */
export interface Expected {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Expectation and variance of every rating at the measures of the ratees. */
export function expectedOf({ layout, parameters, measures }: FacetsFit): Expected {
  const { begins, cell, ratees } = layout;
  const { ease, expect, found } = responsesAt(layout, parameters);
  const mean = new Float64Array(cell.length);
  const variance = new Float64Array(cell.length);
  for (let n = 0; n < ratees; n++) {
    const lift = Math.exp(measures[n]!);
    for (let r = begins[n]!; r < begins[n + 1]!; r++) {
      expect(lift * ease[cell[r]!]!);
      mean[r] = found.mean;
      variance[r] = found.variance;
    }
  }
  return { mean, variance };
}

/** Sums over the ratings of each element of a facet. */
export interface ElementFit {
  readonly n: Float64Array;
  /** Mean score, the lowest category being 0. */
  readonly average: Float64Array;
  /** Σ of variances: the information about the element with all others known. */
  readonly information: Float64Array;
  readonly infit: Float64Array;
  readonly outfit: Float64Array;
}

/** Mean squares of residuals of each element: infit weighs them by what a rating tells, outfit counts all alike. NaN without ratings. */
export function elementFit(
  size: number,
  elementOf: (rating: number) => number,
  score: Float64Array,
  { mean, variance }: Expected,
): ElementFit {
  const make = () => new Float64Array(size);
  const [n, sum, information, squares, standardised] = [make(), make(), make(), make(), make()];
  score.forEach((value, r) => {
    const one = elementOf(r);
    const square = (value - mean[r]!) ** 2;
    n[one]! += 1;
    sum[one]! += value;
    information[one]! += variance[r]!;
    squares[one]! += square;
    standardised[one]! += square / variance[r]!;
  });
  return {
    n,
    average: sum.map((value, i) => value / n[i]!),
    information,
    infit: squares.map((value, i) => value / information[i]!),
    outfit: standardised.map((value, i) => value / n[i]!),
  };
}
