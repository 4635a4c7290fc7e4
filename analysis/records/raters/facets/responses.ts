import { firstStep, type Layout } from './layout.ts';

/** Largest logit times the span of the scale: beyond it a chance is 0 or 1 to rounding. */
const FARTHEST = 500;

/** Chances of the categories at given parameters, for odds exp(measure − severity − difficulty). */
export interface Responses {
  /** exp(−severity − difficulty) of each cell. */
  readonly ease: Float64Array;
  /** Puts log of the sum of all terms, expectation and variance of the score into `found`, the chances of the categories into `chances`. */
  readonly expect: (odds: number) => void;
  readonly found: { total: number; mean: number; variance: number };
  /** Of the categories above the lowest. */
  readonly chances: Float64Array;
}

export function responsesAt(layout: Layout, parameters: Float64Array): Responses {
  const { steps, scores, severityAt, difficultyAt } = layout;
  const span = scores[steps - 1]!;
  const weights = scores.map((_, k) => Math.exp(-parameters[firstStep(layout) + k]!));
  const gaps = scores.map((score, k) => score - (scores[k - 1] ?? 0));
  const most = Math.exp(FARTHEST / span);
  const found = { total: 0, mean: 0, variance: 0 };
  const chances = new Float64Array(steps);
  return {
    ease: Float64Array.from(severityAt, (at, cell) =>
      Math.exp(-parameters[at]! - parameters[difficultyAt[cell]!]!),
    ),
    expect(given) {
      const odds = Math.max(1 / most, Math.min(most, given));
      let [power, total, first, second] = [1, 1, 0, 0];
      for (let k = 0; k < steps; k++) {
        for (let gap = gaps[k]!; gap > 0; gap--) power *= odds;
        const term = weights[k]! * power;
        const score = scores[k]!;
        chances[k] = term;
        total += term;
        first += score * term;
        second += score * score * term;
      }
      for (let k = 0; k < steps; k++) chances[k]! /= total;
      found.total = Math.log(total);
      found.mean = first / total;
      found.variance = second / total - found.mean ** 2;
    },
    found,
    chances,
  };
}
