import { totalSize, type Sample } from './sample.ts';

/** The ranks of all answers together: what Mann–Whitney, Kruskal–Wallis and Dunn rest on. */
export interface PooledRanks {
  readonly n: number;
  /** The sum of the ranks of each sample. */
  readonly sums: readonly number[];
  /** Σ (t³ − t) over the groups of ties. */
  readonly tieSum: number;
}

/** Cost: the number of distinct values times the number of samples, after a sort of the distinct values. */
export function pooledRanks(samples: readonly Sample[]): PooledRanks {
  const positions = samples.map(() => 0);
  const sums = samples.map(() => 0);
  let before = 0;
  let tieSum = 0;
  for (;;) {
    const value = Math.min(...samples.map(({ tally }, i) => tally.values[positions[i]!] ?? Infinity));
    if (value === Infinity) break;
    const counts = samples.map(({ tally }, i) =>
      tally.values[positions[i]!] === value ? tally.counts[positions[i]!++]! : 0,
    );
    const tied = counts.reduce((sum, count) => sum + count, 0);
    counts.forEach((count, i) => (sums[i]! += count * (before + (tied + 1) / 2)));
    before += tied;
    tieSum += tied ** 3 - tied;
  }
  return { n: totalSize(samples), sums, tieSum };
}
