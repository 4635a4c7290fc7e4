import { inverseOfCholesky } from '../../numeric/cholesky.ts';
import type { CrossProducts } from './cross-products.ts';
import { turnTrailing, type Eliminated } from './eliminate.ts';
import { inverseInEnvelope } from './envelope.ts';

/** What of the deviance is to be derived: `fixedToo` with log |XᵀV⁻¹X| (REML), and so many times the penalised residual sum of squares. */
export interface Derived {
  readonly fixedToo: boolean;
  readonly residualTimes: number;
}

/** The trailing block of the derivative by the products: their inverse, and v vᵀ of the solution v = (−b, −β, 1). */
function trailingDerivative(
  { starts, fixed, width, first }: CrossProducts,
  { factor }: Eliminated,
  { fixedToo, residualTimes }: Derived,
): Float64Array {
  const random = starts.at(-1)!;
  const derivative = inverseInEnvelope(factor, width, fixedToo ? random + fixed : random, first);
  const last = width - 1;
  const v = new Float64Array(width);
  v[last] = 1;
  for (let i = last - 1; i >= 0; i--) {
    let sum = 0;
    for (let m = i + 1; m <= last; m++) sum -= factor[m * width + i]! * v[m]!;
    v[i] = sum / factor[i * width + i]!;
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++) derivative[i * width + j]! += residualTimes * v[i]! * v[j]!;
  return derivative;
}

/** Adds what the trailing columns have among themselves: 2 S Λ Dᵀ over the blocks of each part. */
function addTrailing(
  products: CrossProducts,
  { factors }: Eliminated,
  derivative: Float64Array,
  into: readonly Float64Array[],
): void {
  const { sizes, starts, width } = products;
  if (sizes.length === 1) return;
  const turned = products.trailing.slice();
  turnTrailing(products, factors, turned, 'columns');
  for (let k = 1; k < sizes.length; k++) {
    const size = sizes[k]!;
    for (let node = starts[k - 1]!; node < starts[k]!; node += size)
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++) {
          let sum = 0;
          for (let c = 0; c < width; c++)
            sum += turned[(node + i) * width + c]! * derivative[(node + j) * width + c]!;
          into[k]![i * size + j]! += 2 * sum;
        }
  }
}

/**
 * The derivative of log |ΛᵀZᵀZΛ + I| (+ log |XᵀV⁻¹X|) + times · residual by each Λ, by way of that by the cross products: their
 * inverse where they are not zero, as in reverse differentiation of a Cholesky factor. Cost: some three times that of `eliminate`.
 */
export function derivativeByFactors(
  products: CrossProducts,
  solved: Eliminated,
  derived: Derived,
): Float64Array[] {
  const { leading, sizes, starts, width } = products;
  const { groups, size: q, begins, columns } = leading;
  const [lambda] = solved.factors as [Float64Array];
  const result = sizes.map((size) => new Float64Array(size * size));
  const trailing = trailingDerivative(products, solved, derived);
  addTrailing(products, solved, trailing, result);
  const random = starts.at(-1)!;
  const most = begins.reduce((least, end, g) => Math.max(least, end - (begins[g - 1] ?? 0)), 0);
  const u = new Float64Array(most * q);
  const un = new Float64Array(most * q);
  const half = new Float64Array(q * q);

  for (let g = 0; g < groups; g++) {
    const [from, to] = [begins[g]!, begins[g + 1]!];
    const block = solved.own.subarray(g * q * q, (g + 1) * q * q);
    for (let s = from; s < to; s++) {
      const at = (s - from) * q;
      for (let a = q - 1; a >= 0; a--) {
        let sum = solved.cross[s * q + a]!;
        for (let b = a + 1; b < q; b++) sum -= block[b * q + a]! * u[at + b]!;
        u[at + a] = sum / block[a * q + a]!;
      }
    }
    un.fill(0);
    for (let s = from; s < to; s++) {
      const line = columns[s]! * width;
      for (let t = from; t < to; t++) {
        const entry = trailing[line + columns[t]!]!;
        for (let a = 0; a < q; a++) un[(s - from) * q + a]! += u[(t - from) * q + a]! * entry;
      }
    }
    const inverse = inverseOfCholesky(block, q);
    for (let e = 0; e < (to - from) * q; e += q)
      for (let a = 0; a < q; a++) for (let b = 0; b < q; b++) inverse[a * q + b]! += un[e + a]! * u[e + b]!;
    // S Λ of the group's own block, times the derivative by that block; then the same for each column that it meets.
    for (let a = 0; a < q; a++)
      for (let c = 0; c < q; c++) {
        let sum = 0;
        for (let r = c; r < q; r++) sum += leading.own[(g * q + a) * q + r]! * lambda[r * q + c]!;
        half[a * q + c] = sum;
      }
    for (let a = 0; a < q; a++)
      for (let b = 0; b < q; b++) {
        let sum = 0;
        for (let c = 0; c < q; c++) sum += half[a * q + c]! * inverse[c * q + b]!;
        for (let s = from; s < to; s++) sum -= solved.turned[s * q + a]! * un[(s - from) * q + b]!;
        result[0]![a * q + b]! += 2 * sum;
      }
    for (let s = from; s < to && columns[s]! < random;) {
      const k = starts.findLastIndex((start) => start <= columns[s]!) + 1;
      const size = sizes[k]!;
      for (let i = 0; i < size; i++)
        for (let a = 0; a < q; a++) {
          let sum = 0;
          for (let r = a; r < q; r++) sum += lambda[r * q + a]! * leading.cross[(s + i) * q + r]!;
          for (let j = 0; j < size; j++) result[k]![i * size + j]! -= 2 * sum * un[(s + j - from) * q + a]!;
        }
      s += size;
    }
  }
  return result;
}
