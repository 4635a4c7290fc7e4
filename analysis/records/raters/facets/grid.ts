import type { Layout } from './layout.ts';
import { modeOf, type Prior } from './mode.ts';
import type { Responses } from './responses.ts';

/** Between places of a ratee in its SDs, and how far they go: for smooth functions that die away the trapezoid rule is exact to rounding. */
const SPACING = 0.7;
const REACH = 7;
/** So near the mode is known well enough to lay places about it. */
const SETTLED = 1e-3;
/** Places on the whole line at most. */
const MOST_PLACES = 20_000;

/**
 * Even places on the line of measures with what is expected there of each cell: ratees share them, however many there are, so that
 * a rating costs one look into a table a place.
 */
export interface Grid {
  readonly spacing: number;
  /** The measure of the first place, in spacings. */
  readonly origin: number;
  readonly size: number;
  /** By cell, then by place: log of the sum of terms, expectation and variance of the score. */
  readonly total: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** By cell, then by step, then by place. */
  readonly chances: Float64Array;
  /** The places of each ratee: the first, and how many on the next is. */
  readonly from: Int32Array;
  readonly stride: Int32Array;
  readonly count: Int32Array;
}

/** Lays the places of all ratees with ratings about their modes, which `modes` are moved to. */
export function gridAt(layout: Layout, responses: Responses, prior: Prior, modes: Float64Array): Grid {
  const { ratees, begins, severityAt, steps } = layout;
  const sds = new Float64Array(ratees);
  let [narrowest, lowest, highest] = [Infinity, Infinity, -Infinity];
  for (let n = 0; n < ratees; n++) {
    if (begins[n] === begins[n + 1]) continue;
    const { mode, information } = modeOf(n, modes[n]!, SETTLED, layout, responses, prior);
    modes[n] = mode;
    const sd = (sds[n] = 1 / Math.sqrt(information));
    narrowest = Math.min(narrowest, sd);
    lowest = Math.min(lowest, mode - REACH * sd);
    highest = Math.max(highest, mode + REACH * sd);
  }
  const spacing = Math.max(SPACING * narrowest, (highest - lowest) / MOST_PLACES);
  const origin = Math.floor(lowest / spacing);
  const size = Math.ceil(highest / spacing) - origin + 1;
  const stride = Int32Array.from(sds, (sd) => Math.max(1, Math.floor((SPACING * sd) / spacing)));
  const from = Int32Array.from(sds, (sd, n) => Math.ceil((modes[n]! - REACH * sd) / spacing) - origin);
  const count = Int32Array.from(sds, (sd, n) => {
    const last = Math.floor((modes[n]! + REACH * sd) / spacing) - origin;
    return Math.floor((last - from[n]!) / stride[n]!) + 1;
  });

  const cells = severityAt.length;
  const { ease, expect, found, chances: own } = responses;
  const lifts = Float64Array.from({ length: size }, (_, g) => Math.exp((origin + g) * spacing));
  const [total, mean, variance] = [0, 0, 0].map(() => new Float64Array(cells * size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const chances = new Float64Array(cells * size * steps);
  for (let cell = 0, at = 0; cell < cells; cell++)
    for (let g = 0; g < size; g++, at++) {
      expect(lifts[g]! * ease[cell]!);
      total[at] = found.total;
      mean[at] = found.mean;
      variance[at] = found.variance;
      for (let k = 0; k < steps; k++) chances[(cell * steps + k) * size + g] = own[k]!;
    }
  return { spacing, origin, size, total, mean, variance, chances, from, stride, count };
}
