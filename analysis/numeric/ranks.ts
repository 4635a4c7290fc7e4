/**
 * Positions of the values in ascending order. NaN must have been left out.
 *
 * @example
 * [...orderOf(Float64Array.of(3, 1, 2))] // => [1, 2, 0]
 */
export function orderOf(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values, (_, i) => i);
  return order.sort((a, b) => values[a]! - values[b]!);
}

/** Ranks of values, and their groups of ties in ascending order. */
export interface Ranks {
  /** From 1; tied values share the mean of their ranks (R: rank). */
  readonly ranks: Float64Array;
  /** The group of ties of each value, from 0. */
  readonly groups: Uint32Array;
  /** How many (or what sum of weights) each group holds; 1 for a value without ties. */
  readonly ties: readonly number[];
}

/**
 * With weights each value stands as often as its weight says. Cost: a sort, n log n. Values must hold no NaN.
 *
 * @example
 * [...rank(Float64Array.of(5, 2, 5, 9)).ranks] // => [2.5, 1, 2.5, 4]
 */
export function rank(values: Float64Array, weights: Float64Array | null = null): Ranks {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  const groups = new Uint32Array(values.length);
  const ties: number[] = [];
  let before = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    let held = 0;
    for (; end < order.length && values[order[end]!] === values[order[start]!]; end++)
      held += weights ? weights[order[end]!]! : 1;
    for (let i = start; i < end; i++) {
      ranks[order[i]!] = before + (held + 1) / 2;
      groups[order[i]!] = ties.length;
    }
    ties.push(held);
    before += held;
    start = end;
  }
  return { ranks, groups, ties };
}

/**
 * Σ (t³ − t) over the groups of ties: what every correction for ties is made of.
 *
 * @example
 * tieSum([2, 3, 1]) // => 30
 */
export function tieSum(ties: readonly number[]): number {
  return ties.reduce((sum, t) => sum + (t ** 3 - t), 0);
}

/**
 * Rounds to 10 decimals, so that 0.7 − 1.9 and 3.4 − 4.6 tie as they do on paper.
 *
 * @example
 * roundForTies(0.7 - 1.9) === roundForTies(3.4 - 4.6) // => true
 */
export function roundForTies(value: number): number {
  const scaled = value * 1e10;
  // Beyond 2^53 a double has no such decimals to round.
  return Math.abs(scaled) < 2 ** 53 ? Math.round(scaled) / 1e10 : value;
}
