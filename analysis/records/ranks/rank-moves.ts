import type { Dataset } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { cellMeans } from './cell-means.ts';

/** How far each unit moves in rank from one period to the next, on average; NaN where it is not ranked twice running. */
export function movesOf(data: Dataset, { unit, period, rank }: ReadOf<'funnel'>): number[] | null {
  if (rank === undefined) return null;
  return cellMeans(data, unit, period, rank).means.map((own) => {
    const moves = [...own.subarray(1)]
      .map((value, i) => Math.abs(value - own[i]!))
      .filter((move) => !Number.isNaN(move));
    return moves.reduce((sum, move) => sum + move, 0) / moves.length;
  });
}
