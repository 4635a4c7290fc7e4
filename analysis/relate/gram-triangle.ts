import type { PairSums } from '../dataset/pair-sums.ts';
import type { Triangle } from '../numeric/triangle.ts';

/** The share of a column's variance that must be left when earlier ones are taken out; above it Cholesky keeps 11 digits. */
const WELL_CONDITIONED = 1e-4;

/**
 * The triangle of columns from their sums of products, by Cholesky; null where the columns are so nearly collinear that the
 * products have lost what tells them apart, and only the rows themselves will do. Cost: size³ / 6, whatever n.
 */
export function triangleFromSums({ k: size, n, sum, product }: PairSums): Triangle | null {
  const r = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i <= j; i++) {
      const at = i * size + j;
      let left = product[at]! - (sum[i * size + i]! * sum[j * size + j]!) / n[0]!;
      const whole = left;
      for (let m = 0; m < i; m++) left -= r[m * size + i]! * r[m * size + j]!;
      if (i < j) r[at] = left / r[i * size + i]!;
      else if (left > WELL_CONDITIONED * whole) r[at] = Math.sqrt(left);
      else return null;
    }
  }
  return { size, r };
}
