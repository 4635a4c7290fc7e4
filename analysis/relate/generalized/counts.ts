import type { Ground } from './ground.ts';

/** Whether every answer is a count: a whole number, 0 or more. */
export const areCounts = (values: Float64Array): boolean =>
  values.every((value) => Number.isInteger(value) && value >= 0 && value <= 1e15);

/** The log of the rate that all share: where fits of counts begin, and all there is to say without predictors. */
export function commonRate({ outcome, offset }: Pick<Ground, 'outcome' | 'offset'>): number {
  const total = outcome.reduce((sum, y) => sum + y, 0);
  const exposed = offset ? offset.reduce((sum, each) => sum + Math.exp(each), 0) : outcome.length;
  return Math.log(total / exposed);
}

/** Pearson’s X², Σ (y − μ)² / variance. */
export const pearsonOf = (
  outcome: Float64Array,
  means: Float64Array,
  varianceOf: (mean: number) => number,
): number => outcome.reduce((sum, y, i) => sum + (y - means[i]!) ** 2 / varianceOf(means[i]!), 0);

/** How many answers are 0, and how many the model expects. */
export const zerosOf = (
  outcome: Float64Array,
  means: Float64Array,
  chanceOfZero: (mean: number) => number,
) => ({
  observed: outcome.reduce((sum, y) => sum + Number(y === 0), 0),
  expected: means.reduce((sum, mean) => sum + chanceOfZero(mean), 0),
});
