import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf, type Groups } from '../../dataset/groups.ts';
import { realColumn, triangleOf } from '../../numeric/triangle.ts';

/** The people at one level of every factor, as far as linear models know them. */
export interface Cell {
  /** A level of each factor, by its place. */
  readonly levels: readonly number[];
  readonly n: number;
  /** Of each column, from its origin. */
  readonly means: Float64Array;
  /** Row-major triangle R of the columns about their means: RᵀR are their sums of products. */
  readonly spread: Float64Array;
  /** The values of each column, from its origin. */
  readonly values: readonly Float64Array[];
}

export interface Factor {
  readonly name: string;
  readonly labels: readonly (number | string)[];
}

/** Some columns by the crossed levels of some factors. */
export interface Cells {
  readonly n: number;
  readonly factors: readonly Factor[];
  /** Only those in which there is somebody. */
  readonly cells: readonly Cell[];
  /** The value of each column from which its means are told. */
  readonly origins: Float64Array;
  /** The mean of each column over all people, from its origin. */
  readonly centres: Float64Array;
}

/** Rows by the cells that occur. */
interface Crossed {
  /** The cell of each row. */
  readonly cellOf: Int32Array;
  /** The combination of levels of each cell, the last factor running fastest. */
  readonly combinations: readonly number[];
  readonly sizes: Uint32Array;
}

/** Combinations that are counted in a table; more are looked up. */
const MOST_TABLED = 2 ** 20;

function crossed(factors: readonly Groups[], rows: number): Crossed {
  const codes = new Float64Array(rows);
  for (const { codes: own, labels } of factors)
    for (let r = 0; r < rows; r++) codes[r] = codes[r]! * labels.length + own[r]!;
  const count = factors.reduce((product, { labels }) => product * labels.length, 1);
  if (count > MOST_TABLED) {
    const groups = groupsOf({ kind: 'real', name: '', values: codes });
    return { cellOf: groups.codes, combinations: groups.labels.map(Number), sizes: groups.sizes };
  }
  const counts = new Uint32Array(count);
  for (let r = 0; r < rows; r++) counts[codes[r]!]!++;
  const combinations = Array.from(counts.keys()).filter((code) => counts[code]! > 0);
  const places = new Int32Array(count);
  combinations.forEach((code, cell) => (places[code] = cell));
  return {
    cellOf: Int32Array.from(codes, (code) => places[code]!),
    combinations,
    sizes: Uint32Array.from(combinations, (code) => counts[code]!),
  };
}

function levelsOf(combination: number, factors: readonly Groups[]): number[] {
  let rest = combination;
  return factors
    .toReversed()
    .map(({ labels }) => {
      const level = rest % labels.length;
      rest = (rest - level) / labels.length;
      return level;
    })
    .reverse();
}

/** The rows, those of each cell beside each other. */
function sortedByCell({ cellOf, sizes }: Crossed): { order: Uint32Array; starts: number[] } {
  const starts = [0];
  for (const size of sizes) starts.push(starts.at(-1)! + size);
  const next = Uint32Array.from(starts);
  const order = new Uint32Array(cellOf.length);
  for (let r = 0; r < cellOf.length; r++) order[next[cellOf[r]!]!++] = r;
  return { order, starts };
}

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function picked(column: Float64Array, order: Uint32Array, origin: number): Float64Array {
  const values = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) values[i] = column[order[i]!]! - origin;
  return values;
}

/**
 * Complete rows by the cells of some factors: with its means and the triangle about them a cell says all that a linear model asks of
 * it. Cost: O(rows × columns²), whatever the number of cells.
 */
export function cellsOf(complete: Dataset, factors: readonly string[], columns: readonly string[]): Cells {
  const own = factors.map((name) => groupsOf(complete.column(name)));
  const rows = crossed(own, complete.rows);
  const { order, starts } = sortedByCell(rows);
  const values = columns.map((name) => complete.numbers(name));
  const origins = Float64Array.from(values, (column) => column[0] ?? NaN);
  const sorted = values.map((column, j) => picked(column, order, origins[j]!));
  return {
    n: complete.rows,
    factors: factors.map((name, i) => ({ name, labels: own[i]!.labels })),
    origins,
    centres: Float64Array.from(sorted, meanOf),
    cells: rows.combinations.map((combination, at) => {
      const inside = sorted.map((column) => column.subarray(starts[at], starts[at + 1]));
      const means = Float64Array.from(inside, meanOf);
      return {
        levels: levelsOf(combination, own),
        n: rows.sizes[at]!,
        means,
        spread: triangleOf(inside.map(realColumn), means, null).r,
        values: inside,
      };
    }),
  };
}
