import { totalSize, type Sample } from './sample.ts';

/** The ranks of all answers together: what Mann–Whitney, Kruskal–Wallis and Dunn rest on. */
export interface PooledRanks {
  readonly n: number;
  /** The sum of the ranks of each sample. */
  readonly sums: readonly number[];
  /** Σ (t³ − t) over the groups of ties. */
  readonly tieSum: number;
}

/** Cost: a sort of the distinct values of all samples. */
export function pooledRanks(samples: readonly Sample[]): PooledRanks {
  const sums = samples.map(() => 0);
  let before = 0;
  let tieSum = 0;
  const cells = samples.flatMap(({ tally: { values, counts } }, sample) =>
    Array.from(values, (value, i) => ({ value, sample, count: counts[i]! })),
  );
  cells.sort((a, b) => a.value - b.value);
  for (let start = 0; start < cells.length;) {
    let end = start;
    let tied = 0;
    for (; end < cells.length && cells[end]!.value === cells[start]!.value; end++) tied += cells[end]!.count;
    for (; start < end; start++)
      sums[cells[start]!.sample]! += cells[start]!.count * (before + (tied + 1) / 2);
    before += tied;
    tieSum += tied ** 3 - tied;
  }
  return { n: totalSize(samples), sums, tieSum };
}
