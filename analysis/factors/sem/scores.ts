import type { Movement } from '../../likelihood/curvature.ts';
import { matrixInBasis, type Basis, type Direction } from '../../likelihood/directions.ts';
import { rowsByPattern } from '../../likelihood/patterns.ts';
import { choleskyInPlace, inverseOfCholesky } from '../../numeric/cholesky.ts';

/**
 * Sums over respondents of the products of their scores: the first derivatives of each one's log likelihood by the directions. The
 * middle of a sandwich. NaN is missing. Cost: n × (p² + directions²/2).
 */
export function scoreProducts(
  columns: readonly Float64Array[],
  { moments, basis, directions }: Movement,
): Float64Array {
  const p = columns.length;
  const products = new Float64Array(directions.length ** 2);
  const d = new Float64Array(p);
  for (const { observed, rows } of rowsByPattern(columns)) {
    const weight = inverseAmong(moments.covariances, observed, p);
    const expected = matrixInBasis(weight, basis, p);
    const size = p + basis.length;
    for (const row of rows) {
      d.fill(0);
      for (const i of observed) d[i] = columns[i]![row]! - moments.means[i]!;
      const u = weighted(weight, d, p);
      const along = inBasis(u, basis);
      const score = directions.map(({ x, y, c, m, mc }) =>
        c === 0
          ? mc * along[m]!
          : c * (along[x]! * along[y]! - expected[x * size + y]!) + (mc === 0 ? 0 : mc * along[m]!),
      );
      addProduct(products, score);
    }
  }
  return mirrored(products, directions.length);
}

/** The inverse of the covariances of some variables, spread to all with zeros elsewhere. */
function inverseAmong(covariances: Float64Array, among: readonly number[], p: number): Float64Array {
  const q = among.length;
  const factor = Float64Array.from(
    { length: q * q },
    (_, at) => covariances[among[Math.floor(at / q)]! * p + among[at % q]!]!,
  );
  const whole = new Float64Array(p * p);
  if (!choleskyInPlace(factor, q)) return whole.fill(NaN);
  inverseOfCholesky(factor, q).forEach((value, at) => {
    whole[among[Math.floor(at / q)]! * p + among[at % q]!] = value;
  });
  return whole;
}

/** What a distance weighs: W d. */
export function weighted(w: Float64Array, d: Float64Array, p: number): Float64Array {
  const u = new Float64Array(p);
  for (let i = 0; i < p; i += 1) {
    let sum = 0;
    for (let j = 0; j < p; j += 1) sum += w[i * p + j]! * d[j]!;
    u[i] = sum;
  }
  return u;
}

/** The products of a vector with the columns of a basis, the unit vectors first. */
export function inBasis(u: Float64Array, basis: Basis): Float64Array {
  const p = u.length;
  const along = new Float64Array(p + basis.length);
  along.set(u);
  basis.forEach((column, k) => {
    let sum = 0;
    for (let i = 0; i < p; i += 1) sum += column[i]! * u[i]!;
    along[p + k] = sum;
  });
  return along;
}

/** Adds s s' to the lower triangle. */
export function addProduct(products: Float64Array, score: ArrayLike<number>): void {
  const s = score.length;
  for (let i = 0; i < s; i += 1) {
    const factor = score[i]!;
    if (factor === 0) continue;
    for (let j = 0; j <= i; j += 1) products[i * s + j]! += factor * score[j]!;
  }
}

/** Fills the upper triangle from the lower one. */
export function mirrored(a: Float64Array, s: number): Float64Array {
  for (let i = 0; i < s; i += 1) for (let j = 0; j < i; j += 1) a[j * s + i] = a[i * s + j]!;
  return a;
}

/** The score of a direction, from what a distance weighs along the basis. */
export function productAlong({ x, y, c }: Direction, along: Float64Array): number {
  return c === 0 ? 0 : c * along[x]! * along[y]!;
}
