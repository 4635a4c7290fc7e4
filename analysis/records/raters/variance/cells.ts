import type { Ratings } from '../ratings.ts';
import type { Design, Source } from './designs.ts';

/** Mean ratings of the cells that have any, with the ratee, rater and criterion of each. */
export interface Cells {
  readonly mean: Float64Array;
  readonly codes: Readonly<Record<Source, Int32Array>>;
  readonly sizes: Readonly<Record<Source, number>>;
  /** Every combination has a cell. In a nested design raters are numbered within their criterion. */
  readonly balanced: boolean;
}

/** Raters as they are numbered within their criterion; null where one rates under several or criteria have unequal numbers. */
function withinCriteria(raters: Int32Array, criteria: Int32Array, sizes: Cells['sizes']) {
  const home = new Int32Array(sizes.r).fill(-1);
  raters.forEach(
    (rater, cell) =>
      (home[rater] = home[rater] === -1 || home[rater] === criteria[cell] ? criteria[cell]! : -2),
  );
  if (home.includes(-2)) return null;
  const next = new Int32Array(sizes.i);
  const own = home.map((criterion) => next[criterion]!++);
  return next.every((count) => count === next[0])
    ? { codes: raters.map((rater) => own[rater]!), size: next[0]! }
    : null;
}

/** Ratings averaged by cell; the `raters` design knows no criteria. Cost: one pass, through a map. */
export function cellsOf({ given, rater, ratee, criterion }: Ratings, design: Design): Cells {
  const sizes = {
    p: ratee.labels.length,
    r: rater.labels.length,
    i: design === 'raters' ? 1 : criterion.labels.length,
  };
  const sums = new Map<number, { sum: number; count: number }>();
  given.forEach((value, row) => {
    const i = design === 'raters' ? 0 : criterion.codes[row]!;
    const key = (ratee.codes[row]! * sizes.r + rater.codes[row]!) * sizes.i + i;
    const before = sums.get(key) ?? { sum: 0, count: 0 };
    sums.set(key, { sum: before.sum + value, count: before.count + 1 });
  });
  const keys = [...sums.keys()];
  const codes = {
    p: Int32Array.from(keys, (key) => Math.floor(key / (sizes.r * sizes.i))),
    r: Int32Array.from(keys, (key) => Math.floor(key / sizes.i) % sizes.r),
    i: Int32Array.from(keys, (key) => key % sizes.i),
  };
  const mean = Float64Array.from(sums.values(), ({ sum, count }) => sum / count);
  const own =
    design === 'nested' ? withinCriteria(codes.r, codes.i, sizes) : { codes: codes.r, size: sizes.r };
  const balanced = own !== null && keys.length === sizes.p * own.size * sizes.i;
  if (!balanced) return { mean, codes, sizes, balanced };
  return { mean, codes: { ...codes, r: own.codes }, sizes: { ...sizes, r: own.size }, balanced };
}
