import type { Groups } from '../../dataset/groups.ts';

/** One of the four cells of two groups and two periods. */
export interface CellMean {
  readonly treated: number | string;
  readonly after: number | string;
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/** Mean and SD of the outcome in each cell, controls before first; NaN where a cell has too few people. Two passes. */
export function fourMeans(values: ArrayLike<number>, who: Groups, when: Groups): CellMean[] {
  const at = (row: number) => 2 * who.codes[row]! + when.codes[row]!;
  const [n, sum, squares] = [0, 1, 2].map(() => new Float64Array(4)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let row = 0; row < values.length; row++) {
    n[at(row)]!++;
    sum[at(row)]! += values[row]!;
  }
  const means = sum.map((each, cell) => each / n[cell]!);
  for (let row = 0; row < values.length; row++) squares[at(row)]! += (values[row]! - means[at(row)]!) ** 2;
  return Array.from(n, (count, cell) => ({
    treated: who.labels[cell >> 1]!,
    after: when.labels[cell & 1]!,
    n: count,
    mean: means[cell]!,
    sd: count > 1 ? Math.sqrt(squares[cell]! / (count - 1)) : NaN,
  }));
}

/** The standard deviation within the four cells, pooled. */
export function pooledSd(cells: readonly CellMean[]): number {
  const df = cells.reduce((all, { n }) => all + n - 1, 0);
  const sum = cells.reduce((all, { n, sd }) => all + (n > 1 ? (n - 1) * sd ** 2 : 0), 0);
  return Math.sqrt(sum / df);
}
