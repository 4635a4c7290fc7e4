/** Positions of the values in ascending order. NaN must have been left out. */
export function orderOf(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values, (_, i) => i);
  return order.sort((a, b) => values[a]! - values[b]!);
}

/** Ranks from 1, tied values sharing the mean of their ranks (R: rank), and the size of every group of ties (1 for none). */
export interface Ranks {
  readonly ranks: Float64Array;
  readonly ties: readonly number[];
}

/** Cost: a sort, n log n. Values must hold no NaN. */
export function rank(values: Float64Array): Ranks {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  const ties: number[] = [];
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + 1 + end) / 2;
    ties.push(end - start);
    start = end;
  }
  return { ranks, ties };
}

/** Σ (t³ − t) over the groups of ties: what every correction for ties is made of. */
export function tieSum(ties: readonly number[]): number {
  return ties.reduce((sum, t) => sum + (t ** 3 - t), 0);
}

/** Rounds to 10 decimals, so that 0.7 − 1.9 and 3.4 − 4.6 tie as they do on paper. */
export function roundForTies(value: number): number {
  const scaled = value * 1e10;
  // Beyond 2^53 a double has no such decimals to round.
  return Math.abs(scaled) < 2 ** 53 ? Math.round(scaled) / 1e10 : value;
}
