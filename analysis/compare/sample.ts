import { groupsOf } from '../dataset/groups.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { meanOf, size, squaresOf } from '../describe/summary.ts';
import { tally, type Tally } from '../dataset/tally.ts';

/** The answers of one group, as a tally with what follows from it. */
export interface Sample {
  readonly group: number | string;
  readonly tally: Tally;
  readonly n: number;
  readonly mean: number;
  /** Σ (x − mean)². */
  readonly squares: number;
  /** squares / (n − 1); NaN for one answer. */
  readonly variance: number;
}

export function sampleOf(group: number | string, own: Tally): Sample {
  const n = size(own);
  const mean = meanOf(own);
  const squares = squaresOf(own);
  return { group, tally: own, n, mean, squares, variance: n > 1 ? squares / (n - 1) : NaN };
}

/** One sample a group that has any answer, in the order of the groups, and the groups that have none. */
export function samplesOf(
  data: Dataset,
  name: string,
  by: string,
): { readonly samples: readonly Sample[]; readonly empty: readonly (number | string)[] } {
  const groups = groupsOf(data.column(by));
  const all = tally(data, name, groups, null).map((own, i) => sampleOf(groups.labels[i]!, own));
  return {
    samples: all.filter(({ n }) => n > 0),
    empty: all.filter(({ n }) => n === 0).map(({ group }) => group),
  };
}

/** Answers of all groups together. */
export function totalSize(samples: readonly Pick<Sample, 'n'>[]): number {
  return samples.reduce((sum, { n }) => sum + n, 0);
}
