import type { NumericColumn } from './centred.ts';
import { addMultiple, dot, forEachBlock } from './blocks.ts';

/** The QR triangle of a set of columns: all that least squares needs to know of the data. */
export interface Triangle {
  readonly size: number;
  /** Row-major `size × size`, upper: RᵀR is the (weighted, centred) cross-product matrix. */
  readonly r: Float64Array;
}

/** Folds a block of rows into R by one Householder reflection a column; below its diagonal R is zero, so only row j and the block move. */
function fold(r: Float64Array, size: number, block: readonly Float64Array[]): void {
  for (let j = 0; j < size; j++) {
    const own = block[j]!;
    const below = dot(own, own);
    if (below === 0) continue;
    const diagonal = r[j * size + j]!;
    const norm = Math.sqrt(diagonal * diagonal + below);
    const reflected = diagonal > 0 ? -norm : norm;
    const head = diagonal - reflected;
    const tau = 2 / (head * head + below);
    r[j * size + j] = reflected;
    for (let k = j + 1; k < size; k++) {
      const share = tau * (head * r[j * size + k]! + dot(own, block[k]!));
      r[j * size + k]! -= share * head;
      addMultiple(block[k]!, -share, own);
    }
  }
}

/**
 * QR triangle of columns less their `centres`, each row times the root of its weight.
 *
 * Rows pass through in blocks that stay in the cache: O(n p²) time, O(p²) memory. Backward stable (Householder), so Longley keeps
 * 12 digits where normal equations keep 7. R: `qr.R(qr(x))` up to signs.
 */
export function triangleOf(
  columns: readonly NumericColumn[],
  centres: Float64Array,
  weights: Float64Array | null,
): Triangle {
  const size = columns.length;
  const r = new Float64Array(size * size);
  forEachBlock(columns, centres, columns[0]?.values.length ?? 0, (block, from) => {
    if (weights)
      for (const own of block) for (let i = 0; i < own.length; i++) own[i]! *= Math.sqrt(weights[from + i]!);
    fold(r, size, block);
  });
  return { size, r };
}

/** Values without a name as a column. */
export function realColumn(values: Float64Array): NumericColumn {
  return { kind: 'real', name: '', values };
}

/** The triangle of some of the columns, in the order given: R's own columns are as good as the data's. */
export function subTriangle({ size, r }: Triangle, columns: readonly number[]): Triangle {
  const chosen = columns.map((j) =>
    realColumn(Float64Array.from({ length: size }, (_, i) => r[i * size + j]!)),
  );
  return triangleOf(chosen, new Float64Array(chosen.length), null);
}

/** The triangle without one of its columns: what that took to itself goes to those after it. Cost: size². */
export function withoutColumn({ size, r }: Triangle, j: number): Triangle {
  const left = size - 1;
  const rest = new Float64Array(left * left);
  const old = (k: number) => (k < j ? k : k + 1);
  for (let i = 0; i < left; i++)
    for (let k = i; k < left; k++) rest[i * left + k] = r[old(i) * size + old(k)]!;
  const own = Array.from({ length: left }, (_, k) => Float64Array.of(k < j ? 0 : r[j * size + k + 1]!));
  fold(rest, left, own);
  return { size: left, r: rest };
}

/** Length of column j after (`from` 0) centring, or what is left of it once the first `from` columns are taken out. */
export function remainder({ size, r }: Triangle, j: number, from = 0): number {
  let sum = 0;
  for (let i = from; i <= j; i++) sum += r[i * size + j]! ** 2;
  return Math.sqrt(sum);
}

/** The inverse of the leading `k × k` triangle, row-major, upper. */
export function inverseTriangle({ size, r }: Triangle, k: number): Float64Array {
  const inverse = new Float64Array(k * k);
  for (let j = 0; j < k; j++) {
    inverse[j * k + j] = 1 / r[j * size + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let m = i + 1; m <= j; m++) sum += r[i * size + m]! * inverse[m * k + j]!;
      inverse[i * k + j] = -sum / r[i * size + i]!;
    }
  }
  return inverse;
}
