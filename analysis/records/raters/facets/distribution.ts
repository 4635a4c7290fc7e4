import type { Grid } from './grid.ts';
import type { Layout } from './layout.ts';
import type { Prior } from './mode.ts';

/** Where a ratee may stand given its ratings: places on the grid with their chances. */
export interface Distribution {
  readonly places: Int32Array;
  readonly measures: Float64Array;
  readonly chances: Float64Array;
  readonly mean: number;
  readonly variance: number;
  /** Its share in the log-likelihood, without what severities, difficulties and steps take from its ratings. */
  readonly value: number;
}

/** The distribution of ratee `n` over its places, or over every `thin`th of them. Cost: ratings × places. */
export function distributionOf(
  n: number,
  { begins, cell, score }: Layout,
  grid: Grid,
  prior: Prior,
  thin = 1,
): Distribution {
  const stride = grid.stride[n]! * thin;
  const count = Math.ceil(grid.count[n]! / thin);
  const places = new Int32Array(count);
  const measures = new Float64Array(count);
  const chances = new Float64Array(count);
  let sum = 0;
  for (let r = begins[n]!; r < begins[n + 1]!; r++) sum += score[r]!;
  for (let q = 0; q < count; q++) {
    places[q] = grid.from[n]! + q * stride;
    const at = (measures[q] = (grid.origin + places[q]!) * grid.spacing);
    chances[q] = at * sum - (at - prior.mean) ** 2 / (2 * prior.variance);
  }
  for (let r = begins[n]!; r < begins[n + 1]!; r++) {
    const base = cell[r]! * grid.size;
    for (let q = 0; q < count; q++) chances[q]! -= grid.total[base + places[q]!]!;
  }
  let highest = -Infinity;
  for (let q = 0; q < count; q++) highest = Math.max(highest, chances[q]!);
  let [whole, first] = [0, 0];
  for (let q = 0; q < count; q++) {
    const chance = (chances[q] = Math.exp(chances[q]! - highest));
    whole += chance;
    first += chance * measures[q]!;
  }
  const mean = first / whole;
  let variance = 0;
  for (let q = 0; q < count; q++) {
    chances[q]! /= whole;
    variance += chances[q]! * (measures[q]! - mean) ** 2;
  }
  const scale = Math.log(stride * grid.spacing) - Math.log(2 * Math.PI * prior.variance) / 2;
  return { places, measures, chances, mean, variance, value: highest + Math.log(whole) + scale };
}
