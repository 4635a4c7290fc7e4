import { meanAt, type Layout } from './layout.ts';
import type { Responses } from './responses.ts';

/** The normal distribution that ratees come from; one without end where each is estimated by itself. */
export interface Prior {
  readonly mean: number;
  readonly variance: number;
}

export const noPrior: Prior = { mean: 0, variance: Infinity };

export function priorAt(layout: Layout, parameters: Float64Array): Prior {
  return { mean: parameters[meanAt(layout)]!, variance: Math.exp(2 * parameters[meanAt(layout) + 1]!) };
}

const LARGEST_STEP = 2;
const MOST_STEPS = 100;

/** The measure of a ratee at which its ratings (and the prior) are most likely, from `start` on until steps are `settled`; and the information there. */
export function modeOf(
  ratee: number,
  start: number,
  settled: number,
  { begins, cell, score }: Layout,
  { ease, expect, found }: Responses,
  { mean, variance }: Prior,
): { readonly mode: number; readonly information: number } {
  let mode = start;
  for (let steps = 0; ; steps++) {
    const lift = Math.exp(mode);
    let slope = (mean - mode) / variance;
    let information = 1 / variance;
    for (let r = begins[ratee]!; r < begins[ratee + 1]!; r++) {
      expect(lift * ease[cell[r]!]!);
      slope += score[r]! - found.mean;
      information += found.variance;
    }
    const step = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, slope / information));
    if (!(Math.abs(step) > settled) || steps === MOST_STEPS) return { mode, information };
    mode += step;
  }
}
