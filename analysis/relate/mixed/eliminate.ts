import { choleskyInPlace, logDeterminant } from '../../numeric/cholesky.ts';
import type { CrossProducts } from './cross-products.ts';
import { factorEnvelope } from './envelope.ts';

/** The penalised least squares of a mixed model at some Λ, solved. */
export interface Eliminated {
  /** The Λ of each part. */
  readonly factors: readonly Float64Array[];
  /** Cross products of the groups times the Λ of the trailing parts. */
  readonly turned: Float64Array;
  /** Cholesky factor of each group's own block. */
  readonly own: Float64Array;
  /** Its inverse times Λᵀ times the turned cross products. */
  readonly cross: Float64Array;
  /** Cholesky factor of what is left for the trailing columns. */
  readonly factor: Float64Array;
  /** log |ΛᵀZᵀZΛ + I|, log |XᵀV⁻¹X| and the penalised residual sum of squares. */
  readonly logRandom: number;
  readonly logFixed: number;
  readonly residual: number;
}

/** Replaces `size` neighbouring vectors, `length` long and `stride` apart from `at` on, by their combinations with the columns of Λ. */
function combineBlock(
  values: Float64Array,
  at: number,
  stride: number,
  factor: Float64Array,
  size: number,
  step: number,
  length: number,
): void {
  for (let e = 0; e < length; e++) {
    const from = at + e * step;
    for (let c = 0; c < size; c++) {
      // Λ is lower triangular: column c takes vectors c and later, which are still as they were.
      let sum = 0;
      for (let r = c; r < size; r++) sum += values[from + r * stride]! * factor[r * size + c]!;
      values[from + c * stride] = sum;
    }
  }
}

/** Cross products with the trailing random columns turned by their Λ. */
function turnCross(
  { leading, sizes, starts }: CrossProducts,
  factors: readonly Float64Array[],
): Float64Array {
  if (sizes.length === 1) return leading.cross;
  const { columns, size } = leading;
  const turned = leading.cross.slice();
  const random = starts.at(-1)!;
  for (let s = 0; s < columns.length;) {
    const column = columns[s]!;
    if (column >= random) {
      s++;
      continue;
    }
    const k = starts.findLastIndex((start) => start <= column) + 1;
    combineBlock(turned, s * size, size, factors[k]!, sizes[k]!, 1, size);
    s += sizes[k]!;
  }
  return turned;
}

/** Rows or columns of the trailing products turned by the Λ of their parts. */
export function turnTrailing(
  { sizes, starts, width }: CrossProducts,
  factors: readonly Float64Array[],
  values: Float64Array,
  side: 'rows' | 'columns',
): void {
  const [stride, step] = side === 'rows' ? [width, 1] : [1, width];
  for (let k = 1; k < sizes.length; k++)
    for (let at = starts[k - 1]!; at < starts[k]!; at += sizes[k]!)
      combineBlock(values, at * stride, stride, factors[k]!, sizes[k]!, step, width);
}

/** The own block of a group: ΛᵀSΛ + I, into `block`. */
function ownBlock(own: Float64Array, at: number, factor: Float64Array, q: number, block: Float64Array): void {
  for (let a = 0; a < q; a++)
    for (let b = 0; b <= a; b++) {
      let sum = Number(a === b);
      for (let r = a; r < q; r++)
        for (let c = b; c < q; c++) sum += factor[r * q + a]! * own[at + r * q + c]! * factor[c * q + b]!;
      block[a * q + b] = sum;
    }
}

/**
 * Solves the penalised least squares of a mixed model, group by group of the first part, then what is left for the trailing columns:
 * Bates, Mächler, Bolker & Walker 2015, Fitting linear mixed-effects models using lme4, section 3. Null where nothing is left of the
 * outcome. Cost: groups × (columns that they meet)², then the envelope of the trailing columns; whatever the number of rows.
 */
export function eliminate(products: CrossProducts, factors: readonly Float64Array[]): Eliminated | null {
  const { leading, width, starts, fixed, trailing, first } = products;
  const { groups, size: q, begins, columns } = leading;
  const [lambda] = factors as [Float64Array];
  const turned = turnCross(products, factors);
  const own = new Float64Array(leading.own.length);
  const cross = new Float64Array(turned.length);
  const factor = trailing.slice();
  turnTrailing(products, factors, factor, 'rows');
  turnTrailing(products, factors, factor, 'columns');
  const random = starts.at(-1)!;
  for (let t = 0; t < random; t++) factor[t * width + t]! += 1;

  let logRandom = 0;
  for (let g = 0; g < groups; g++) {
    const block = own.subarray(g * q * q, (g + 1) * q * q);
    ownBlock(leading.own, g * q * q, lambda, q, block);
    if (!choleskyInPlace(block, q)) return null;
    logRandom += logDeterminant(block, q);
    for (let s = begins[g]!; s < begins[g + 1]!; s++)
      for (let a = 0; a < q; a++) {
        let sum = 0;
        for (let r = a; r < q; r++) sum += lambda[r * q + a]! * turned[s * q + r]!;
        for (let b = 0; b < a; b++) sum -= block[a * q + b]! * cross[s * q + b]!;
        cross[s * q + a] = sum / block[a * q + a]!;
      }
    for (let s = begins[g]!; s < begins[g + 1]!; s++) {
      const line = columns[s]! * width;
      for (let t = begins[g]!; t <= s; t++) {
        let sum = 0;
        for (let a = 0; a < q; a++) sum += cross[s * q + a]! * cross[t * q + a]!;
        factor[line + columns[t]!]! -= sum;
      }
    }
  }
  if (!factorEnvelope(factor, width, first)) return null;
  const logs = (from: number, to: number) => {
    let sum = 0;
    for (let t = from; t < to; t++) sum += 2 * Math.log(factor[t * width + t]!);
    return sum;
  };
  return {
    factors,
    turned,
    own,
    cross,
    factor,
    logRandom: logRandom + logs(0, random),
    logFixed: logs(random, random + fixed),
    residual: factor[width * width - 1]! ** 2,
  };
}
