import { pearson } from '../../numeric/pearson.ts';
import type { OwnCell } from './shared-cells.ts';

/** Fewer shared cells say nothing of a rater. */
export const LEAST_SHARED = 10;
const LEAST_PERIODS = 4;
const LEAST_RATEES = 3;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function sdOf(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

/** The slope of y over its place, least squares; entries that are NaN are passed over. */
function slopeOver(values: readonly number[]): number {
  const at = values.map((_, i) => i).filter((i) => !Number.isNaN(values[i]!));
  if (at.length < LEAST_PERIODS) return NaN;
  const middle = mean(at);
  const across = at.reduce((sum, i) => sum + (i - middle) ** 2, 0);
  return at.reduce((sum, i) => sum + (i - middle) * values[i]!, 0) / across;
}

/** The ratings of one rater: a row a ratee, a column a criterion, means over occasions. */
function tableOf(cells: readonly OwnCell[], criteria: number): number[][] {
  const rows = new Map<number, { sums: number[]; counts: number[] }>();
  for (const { ratee, criterion, given } of cells) {
    const row = rows.get(ratee) ?? {
      sums: Array<number>(criteria).fill(0),
      counts: Array<number>(criteria).fill(0),
    };
    row.sums[criterion]! += given;
    row.counts[criterion]! += 1;
    rows.set(ratee, row);
  }
  // 0 / 0 is no rating.
  return Array.from(rows.values(), ({ sums, counts }) => sums.map((sum, c) => sum / counts[c]!));
}

/** Mean correlation of criteria over ratees; of pairs that vary. */
function haloOf(table: readonly (readonly number[])[], criteria: number): number {
  const found: number[] = [];
  for (let a = 0; a < criteria; a++)
    for (let b = a + 1; b < criteria; b++) {
      const both = table.filter((row) => !Number.isNaN(row[a]! + row[b]!));
      if (both.length < LEAST_RATEES) continue;
      const r = pearson(
        both.map((row) => row[a]!),
        both.map((row) => row[b]!),
      );
      if (!Number.isNaN(r)) found.push(r);
    }
  return mean(found);
}

const nothing = {
  leniency: NaN,
  sdRatio: NaN,
  middleShare: NaN,
  halo: NaN,
  withinSd: NaN,
  agreement: NaN,
  drift: NaN,
};

/** What one rater does beside others who rated the same cells. `scale` is the lowest and the highest rating of all. */
export function rawEffects(
  cells: readonly OwnCell[],
  criteria: number,
  periods: number,
  [low, high]: readonly [number, number],
) {
  const shared = cells.filter(({ others }) => others > 0);
  if (shared.length < LEAST_SHARED) return { shared: shared.length, ...nothing };
  const own = shared.map(({ given }) => given);
  const others = shared.map(({ sum, others: count }) => sum / count);
  const off = own.map((value, i) => value - others[i]!);
  const total = shared.reduce((sum, cell) => sum + cell.others, 0);
  const middle = shared.reduce((sum, cell) => sum + cell.sum, 0) / total;
  const squares = shared.reduce((sum, cell) => sum + cell.squares, 0);
  const spread = Math.sqrt((squares - total * middle ** 2) / (total - 1));
  const near = Math.max(0.5, (high - low) / 10);
  const table = tableOf(cells, criteria);
  const within = table
    .map((row) => row.filter((value) => !Number.isNaN(value)))
    .filter((row) => row.length > 1);
  const byPeriod = Array.from({ length: periods }, (_, p) =>
    mean(off.filter((__, i) => shared[i]!.period === p)),
  );
  return {
    shared: shared.length,
    leniency: mean(off),
    sdRatio: sdOf(own) / spread,
    middleShare: mean(cells.map(({ given }) => Number(Math.abs(given - (low + high) / 2) <= near))),
    halo: haloOf(table, criteria),
    withinSd: mean(within.map(sdOf)),
    agreement: pearson(own, others),
    drift: slopeOver(byPeriod),
  };
}
