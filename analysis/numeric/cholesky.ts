/**
 * Factors a symmetric positive definite p × p matrix, read from its lower triangle, into L L' in place.
 * False as soon as a pivot falls to `tolerance` of its diagonal entry: the matrix is then singular or indefinite.
 *
 * @example
 * const a = Float64Array.of(4, 0, 2, 5)
 * choleskyInPlace(a, 2) && [a[0], a[2], a[3]] // => [2, 1, 2]
 */
export function choleskyInPlace(a: Float64Array, p: number, tolerance = 0): boolean {
  for (let j = 0; j < p; j += 1) {
    const row = j * p;
    const diagonal = a[row + j]!;
    let pivot = diagonal;
    for (let k = 0; k < j; k += 1) pivot -= a[row + k]! * a[row + k]!;
    if (!(pivot > tolerance * diagonal)) return false;
    const root = Math.sqrt(pivot);
    a[row + j] = root;
    for (let i = j + 1; i < p; i += 1) {
      let sum = a[i * p + j]!;
      for (let k = 0; k < j; k += 1) sum -= a[i * p + k]! * a[row + k]!;
      a[i * p + j] = sum / root;
    }
  }
  return true;
}

/** The log determinant of L L'. */
export function logDeterminant(l: Float64Array, p: number): number {
  let sum = 0;
  for (let i = 0; i < p; i += 1) sum += Math.log(l[i * p + i]!);
  return 2 * sum;
}

/**
 * Solves L L' x = b.
 *
 * @example
 * [...solveCholesky(Float64Array.of(2, 0, 1, 2), 2, [8, 9])] // => [1.375, 1.25]
 */
export function solveCholesky(l: Float64Array, p: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < p; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= l[i * p + k]! * x[k]!;
    x[i]! /= l[i * p + i]!;
  }
  for (let i = p - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < p; k += 1) x[i]! -= l[k * p + i]! * x[k]!;
    x[i]! /= l[i * p + i]!;
  }
  return x;
}

/** The inverse of L L', both triangles filled, exactly symmetric. */
export function inverseOfCholesky(l: Float64Array, p: number): Float64Array {
  const m = new Float64Array(p * p); // L⁻¹
  for (let j = 0; j < p; j += 1) {
    m[j * p + j] = 1 / l[j * p + j]!;
    for (let i = j + 1; i < p; i += 1) {
      let sum = 0;
      for (let k = j; k < i; k += 1) sum -= l[i * p + k]! * m[k * p + j]!;
      m[i * p + j] = sum / l[i * p + i]!;
    }
  }
  const inverse = new Float64Array(p * p);
  for (let i = 0; i < p; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = i; k < p; k += 1) sum += m[k * p + i]! * m[k * p + j]!;
      inverse[i * p + j] = sum;
      inverse[j * p + i] = sum;
    }
  }
  return inverse;
}
