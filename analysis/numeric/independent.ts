import { remainder, withoutColumn, type Triangle } from './triangle.ts';

/** What is left of a column, as a share of its length, at which it counts as a combination of the others (as in R's lm). */
const COLLINEAR = 1e-7;
/** The share of the mean below which a deviation is rounding and the column counts as constant. */
export const CONSTANT = 1e-12;

/** The columns of a triangle that are no combination of earlier ones. */
export interface Independent {
  readonly triangle: Triangle;
  /** Their places among all columns. */
  readonly kept: readonly number[];
}

/** The lengths below which columns that were centred are only rounding. */
export function roundingOf(means: Float64Array, n: number): Float64Array {
  return means.map((mean) => CONSTANT * Math.abs(mean) * Math.sqrt(n));
}

/**
 * Takes columns that are no longer than `rounding` or combinations of earlier ones out of a triangle. The last `stay`, outcomes,
 * stay. Cost: size² for each that goes.
 */
export function independent(whole: Triangle, rounding: Float64Array, stay: number): Independent {
  const kept = Array.from({ length: whole.size }, (_, j) => j);
  let triangle = whole;
  for (let j = 0; j < kept.length - stay;) {
    const length = remainder(triangle, j);
    if (length <= rounding[kept[j]!]! || !(remainder(triangle, j, j) > COLLINEAR * length)) {
      kept.splice(j, 1);
      triangle = withoutColumn(triangle, j);
    } else j++;
  }
  return { triangle, kept };
}
