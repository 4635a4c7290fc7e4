import { widthOf, type Layout } from './layout.ts';

/** How ratees enter: from a normal distribution that is integrated over, or each as a parameter of its own. */
export type Estimation = 'marginal' | 'joint';

/** The log-likelihood at some parameters, ratees taken out. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
  /** Expectation and variance of each ratee given its ratings; where each is a parameter, its best and 1 / information. NaN without ratings. */
  readonly measures: Float64Array;
  readonly variances: Float64Array;
}

/** What Newton's method needs of a likelihood; each remembers where its ratees were. */
export interface Likelihood {
  readonly slopeAt: (parameters: Float64Array) => Slope;
  /**
   * Minus the second derivatives, row-major, lower triangle: the information that complete data would have, less what the ratees leave
   * open. `near` ones are enough for a direction.
   */
  readonly informationAt: (parameters: Float64Array, accuracy: 'near' | 'exact') => Float64Array;
}

/** What the ratings as they are take from the log-likelihood, beside the ratees' own part: Σ parameter × what was seen of it. */
export function seenValue({ observed }: Layout, parameters: Float64Array): number {
  return observed.reduce((sum, seen, a) => sum + seen * parameters[a]!, 0);
}

/** Measures and variances before any is known. */
export const unknownOf = ({ ratees }: Layout) => ({
  measures: new Float64Array(ratees).fill(NaN),
  variances: new Float64Array(ratees).fill(NaN),
});

/** The parameters that the ratings of a ratee touch, ascending, then those that all touch: from `first` on. */
export function touchedBy(ratee: number, layout: Layout, first: number, end = widthOf(layout)): number[] {
  const { begins, cell, severityAt, difficultyAt } = layout;
  const found = new Set<number>();
  for (let r = begins[ratee]!; r < begins[ratee + 1]!; r++)
    found.add(severityAt[cell[r]!]!).add(difficultyAt[cell[r]!]!);
  return [...[...found].sort((a, b) => a - b), ...Array.from({ length: end - first }, (_, k) => first + k)];
}

/** Adds what complete ratings of a cell would tell: the covariance of the score and of the categories, times a weight. */
export function addComplete(
  information: Float64Array,
  layout: Layout,
  cell: number,
  weight: number,
  { mean, variance }: { readonly mean: number; readonly variance: number },
  chances: ArrayLike<number>,
): void {
  const { severityAt, difficultyAt, scores, steps } = layout;
  const [j, i] = [severityAt[cell]!, difficultyAt[cell]!];
  const width = widthOf(layout);
  const first = width - steps - 2;
  information[j * width + j]! += weight * variance;
  information[i * width + i]! += weight * variance;
  information[i * width + j]! += weight * variance;
  for (let k = 0; k < steps; k++) {
    const chance = chances[k]!;
    const line = (first + k) * width;
    const shared = weight * chance * (scores[k]! - mean);
    information[line + j]! += shared;
    information[line + i]! += shared;
    information[line + first + k]! += weight * chance;
    for (let l = 0; l <= k; l++) information[line + first + l]! -= weight * chance * chances[l]!;
  }
}
