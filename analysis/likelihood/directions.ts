/**
 * How the moments move with a parameter: Σ by c (b_x b_y' + b_y b_x') and μ by mc b_m, where b are the columns of one basis: the
 * unit vector of each observed variable, then what a model adds. With B the basis, every trace that the second derivatives need is
 * a product of entries of B'WB and B'MB, so that a pair of parameters costs a few multiplications whatever p.
 */
export interface Direction {
  readonly x: number;
  readonly y: number;
  readonly c: number;
  readonly m: number;
  readonly mc: number;
}

/** The columns of the basis beyond the unit vectors. */
export type Basis = readonly Float64Array[];

/** B'AB of a symmetric A, the unit vectors first. */
export function matrixInBasis(a: Float64Array, basis: Basis, p: number): Float64Array {
  const size = p + basis.length;
  const result = new Float64Array(size * size);
  for (let i = 0; i < p; i += 1) for (let j = 0; j < p; j += 1) result[i * size + j] = a[i * p + j]!;
  basis.forEach((column, k) => {
    const image = timesVector(a, column, p);
    for (let i = 0; i < p; i += 1) result[i * size + p + k] = result[(p + k) * size + i] = image[i]!;
    basis.forEach((other, l) => (result[(p + l) * size + p + k] = dot(other, image)));
  });
  return result;
}

/** B'v, the unit vectors first. */
export function vectorInBasis(v: Float64Array, basis: Basis): Float64Array {
  return Float64Array.from([...v, ...basis.map((column) => dot(column, v))]);
}

function timesVector(a: Float64Array, vector: Float64Array, p: number): Float64Array {
  return vector.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < p; j += 1) sum += a[i * p + j]! * vector[j]!;
    return sum;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
