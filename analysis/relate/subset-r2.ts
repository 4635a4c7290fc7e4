import { remainder, type Triangle } from '../numeric/triangle.ts';

const COLLINEAR = 1e-10;

/** Correlations of the columns of a triangle, row-major. */
function correlationsOf({ size, r }: Triangle): Float64Array {
  const lengths = Array.from({ length: size }, (_, j) => remainder({ size, r }, j));
  const correlations = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let m = 0; m <= Math.min(i, j); m++) sum += r[m * size + i]! * r[m * size + j]!;
      correlations[i * size + j] = sum / (lengths[i]! * lengths[j]!);
    }
  return correlations;
}

/** Takes column `j` out of all later ones (Schur complement), if anything is left of it. */
function eliminate(matrix: Float64Array, size: number, j: number): void {
  const pivot = matrix[j * size + j]!;
  if (!(pivot > COLLINEAR)) return;
  for (let a = j + 1; a < size; a++) {
    const share = matrix[j * size + a]! / pivot;
    for (let b = a; b < size; b++) matrix[a * size + b]! -= share * matrix[j * size + b]!;
  }
}

/**
 * R² of the outcome (the last column) on every subset of the predictors; entry with bit i set holds predictor i, whose columns are
 * `groups[i]`, consecutive and in order. A walk that takes each predictor or leaves it, so most steps touch few columns:
 * about 6 · 2^predictors operations.
 */
export function subsetR2(triangle: Triangle, groups: readonly (readonly number[])[]): Float64Array {
  const { size } = triangle;
  const r2 = new Float64Array(2 ** groups.length);
  const matrices = Array.from({ length: groups.length + 1 }, () => new Float64Array(size * size));
  matrices[0]!.set(correlationsOf(triangle));
  const corner = size * size - 1;
  const walk = (i: number, taken: number, matrix: Float64Array, depth: number) => {
    if (i === groups.length) {
      r2[taken] = 1 - matrix[corner]!;
      return;
    }
    const group = groups[i]!;
    walk(i + 1, taken, matrix, depth);
    // Rows above the group are done with; a group without columns leaves the matrix as it is.
    const from = (group[0] ?? 0) * size;
    const next = matrices[depth + 1]!;
    next.set(matrix.subarray(from), from);
    for (const j of group) eliminate(next, size, j);
    walk(i + 1, taken | (1 << i), next, depth + 1);
  };
  walk(0, 0, matrices[0]!, 0);
  return r2;
}

/**
 * Each predictor's gain in R², averaged over all orders of entry (Shapley value); they add up to the R² of the full model.
 *
 * @example
 * averageGains(Float64Array.of(0, 0.25, 0.25, 0.5), 2) // => Float64Array.of(0.25, 0.25)
 */
export function averageGains(r2: Float64Array, predictors: number): Float64Array {
  // The weight of the subsets of one size: size! (p − 1 − size)! / p!.
  const weights = Float64Array.from({ length: predictors }, (_, size) => {
    let choose = 1;
    for (let m = 1; m <= size; m++) choose = (choose * (predictors - m)) / m;
    return 1 / (predictors * choose);
  });
  const sizes = new Uint8Array(r2.length);
  for (let subset = 1; subset < r2.length; subset++) sizes[subset] = sizes[subset >> 1]! + (subset & 1);
  return Float64Array.from({ length: predictors }, (_, i) => {
    let gain = 0;
    for (let subset = 0; subset < r2.length; subset++)
      if (!(subset & (1 << i))) gain += weights[sizes[subset]!]! * (r2[subset | (1 << i)]! - r2[subset]!);
    return gain;
  });
}
