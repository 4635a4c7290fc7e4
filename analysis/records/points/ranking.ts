import { rank, roundForTies } from '../../numeric/ranks.ts';

export type Ties = 'better' | 'middle' | 'dense';

/**
 * Ranks from the highest total down, 1 first; NaN where there is no total. Cost: a sort.
 *
 * @example
 * [...ranksOf([90, 95, 95, 80], 'better')] // => [3, 1, 1, 4]
 * [...ranksOf([90, 95, 95, 80], 'dense')] // => [2, 1, 1, 3]
 */
export function ranksOf(totals: readonly number[], ties: Ties): Float64Array {
  const ranked = Float64Array.from(totals).fill(NaN);
  const known = [...totals.keys()].filter((at) => !Number.isNaN(totals[at]));
  const values = Float64Array.from(known, (at) => -roundForTies(totals[at]!));
  const { ranks, groups, ties: sizes } = rank(values);
  known.forEach((at, i) => {
    const group = groups[i]!;
    if (ties === 'dense') ranked[at] = group + 1;
    else ranked[at] = ties === 'middle' ? ranks[i]! : ranks[i]! - (sizes[group]! - 1) / 2;
  });
  return ranked;
}

/**
 * The tier of each rank, 0 for the best: shares of the units from above, whole numbers by rounding.
 *
 * @example
 * tiersOf([1, 2, 3, 4], [0.25, 0.75]) // => [0, 1, 1, 1]
 */
export function tiersOf(ranks: ArrayLike<number>, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let passed = 0;
  const ends = shares.map((share) => Math.round(((passed += share) / all) * ranks.length));
  return Array.from(ranks, (own) => ends.filter((end) => own > end).length);
}

/**
 * How many of the best third stay in it, and how many of them there are: those whose rank is within a third of N, ties at its end among them.
 */
export function topThirdKept(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): [kept: number, of: number] {
  const size = Math.max(1, Math.round(before.length / 3));
  const best = Array.from(before, (own) => own <= size);
  const kept = best.filter((isBest, i) => isBest && after[i]! <= size).length;
  return [kept, best.filter(Boolean).length];
}
