import { quantile } from '../numeric/quantiles.ts';
import type { Random } from '../numeric/random.ts';

export type Interval = readonly [number, number];

/** Bootstrap samples of blocks, drawn once for every statistic of them. */
export interface Draws {
  readonly blocks: number;
  readonly samples: number;
  /** How often each block came up, row-major by sample. */
  readonly times: Uint16Array;
  /** How large each sample became. */
  readonly sizes: Float64Array;
}

/** Draws as many blocks as there are, with replacement, for each sample; `sizes` are those of the blocks. */
export function drawBlocks(sizes: readonly number[], samples: number, random: Random): Draws {
  const blocks = sizes.length;
  const times = new Uint16Array(samples * blocks);
  const drawn = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++)
    for (let i = 0; i < blocks; i++) {
      const block = random.index(blocks);
      times[sample * blocks + block]!++;
      drawn[sample]! += sizes[block]!;
    }
  return { blocks, samples, times, sizes: drawn };
}

/** Share of the samples in which a statistic must be defined. */
const DEFINED = 0.8;

/** The tallies of all blocks added up. */
export function sumOf(blocks: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(blocks[0]?.length ?? 0);
  for (const block of blocks) for (let i = 0; i < sum.length; i++) sum[i]! += block[i]!;
  return sum;
}

/**
 * Percentile bootstrap intervals of statistics of additive tallies whose first number is the size of the block: whole blocks are
 * drawn, so that what depends on each other inside a block stays together. None for fewer than two blocks; null where more than a
 * fifth of the samples leave a statistic undefined: what occurs in one block only has no spread to show.
 * Cost: samples × what is not zero in the tallies.
 */
export function blockIntervals(
  tallies: readonly Float64Array[],
  statistics: (tally: Float64Array) => readonly number[],
  { blocks, samples, times, sizes }: Draws,
  confidence: number,
): (Interval | null)[] {
  if (tallies.length < 2 || samples === 0) return [];
  const { owner, place, amount } = nonZero(tallies);
  const sum = new Float64Array(tallies[0]!.length);
  const drawn = Array.from({ length: samples }, (_, sample) => {
    sum.fill(0);
    sum[0] = sizes[sample]!;
    for (let i = 0; i < amount.length; i++)
      sum[place[i]!]! += times[sample * blocks + owner[i]!]! * amount[i]!;
    return statistics(sum);
  });
  return drawn[0]!.map((_, i) => {
    const defined = Float64Array.from(drawn, (values) => values[i]!)
      .filter(Number.isFinite)
      .sort();
    if (defined.length < DEFINED * samples) return null;
    return [quantile(defined, (1 - confidence) / 2), quantile(defined, (1 + confidence) / 2)];
  });
}

/** What beside the size is not zero in some tallies: its block, its place in the tally, its amount. Labels are rare, so most is zero. */
function nonZero(tallies: readonly Float64Array[]) {
  const found = { owner: [] as number[], place: [] as number[], amount: [] as number[] };
  tallies.forEach((tally, block) => {
    for (let i = 1; i < tally.length; i++) {
      if (tally[i] === 0) continue;
      found.owner.push(block);
      found.place.push(i);
      found.amount.push(tally[i]!);
    }
  });
  return found;
}
