import type { Discrepancy } from './discrepancy.ts';
import type { Eigen } from '../numeric/symmetric-eigen.ts';
import { fill } from './matrices.ts';

/** The slope of the discrepancy by each coordinate; see `Discrepancy`. */
export function gradient({ values, vectors }: Eigen, factors: number, discrepancy: Discrepancy): number[] {
  return Array.from({ length: vectors.rows }, (_, i) => {
    let sum = 0;
    for (let m = factors; m < values.length; m += 1)
      sum += discrepancy.slope(values[m]!) * vectors.get(i, m) ** 2;
    return sum;
  });
}

/** Lower triangles of the Hessian of the free coordinates, and of the part of it that is never negative. */
export function curvature(
  { values, vectors }: Eigen,
  factors: number,
  discrepancy: Discrepancy,
  free: readonly number[],
): { exact: Float64Array; scoring: Float64Array } {
  const p = values.length;
  const q = free.length;
  const own = values.map(discrepancy.own);
  const cross = fill(p, factors, (m, n) => discrepancy.cross(values[m]!, values[n]!)).to1DArray();
  const w = free.map((i) => Float64Array.from(vectors.getRow(i)));
  const v = new Float64Array(p);
  const exact = new Float64Array(q * q);
  const scoring = new Float64Array(q * q);
  for (let a = 0; a < q; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      for (let m = 0; m < p; m += 1) v[m] = w[a]![m]! * w[b]![m]!;
      let plain = 0;
      let weighted = 0;
      let crossed = 0;
      for (let m = factors; m < p; m += 1) {
        plain += v[m]!;
        weighted += own[m]! * v[m]!;
        for (let n = 0; n < factors; n += 1) crossed += cross[m * factors + n]! * v[m]! * v[n]!;
      }
      exact[a * q + b] = plain * weighted + crossed;
      scoring[a * q + b] = plain * plain;
    }
  }
  return { exact, scoring };
}
