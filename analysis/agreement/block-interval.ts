import { quantile } from '../numeric/quantiles.ts';
import type { Random } from '../numeric/random.ts';

export interface Bootstrap {
  readonly samples: number;
  readonly confidence: number;
  readonly random: Random;
}

export type Interval = readonly [number, number];

/** The tallies of all blocks added up. */
export function sumOf(blocks: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(blocks[0]?.length ?? 0);
  for (const block of blocks) for (let i = 0; i < sum.length; i++) sum[i]! += block[i]!;
  return sum;
}

/**
 * Percentile bootstrap intervals of statistics of additive tallies: blocks are drawn with replacement, so that what depends on each
 * other inside a block stays together. Null for fewer than two blocks, and where a statistic is undefined in half of the samples.
 * Cost: samples × blocks × length of a tally.
 */
export function blockIntervals(
  blocks: readonly Float64Array[],
  statistics: (tally: Float64Array) => readonly number[],
  { samples, confidence, random }: Bootstrap,
): (Interval | null)[] {
  const drawn = Array.from({ length: samples }, () =>
    statistics(sumOf(blocks.map(() => blocks[random.index(blocks.length)]!))),
  );
  return (drawn[0] ?? []).map((_, i) => {
    const defined = Float64Array.from(drawn, (values) => values[i]!)
      .filter(Number.isFinite)
      .sort();
    if (blocks.length < 2 || defined.length <= samples / 2) return null;
    return [quantile(defined, (1 - confidence) / 2), quantile(defined, (1 + confidence) / 2)];
  });
}
