import { Matrix } from 'ml-matrix';
import { fill } from './matrices.ts';

/**
 * The distance between S and ΛΛ' + Ψ once Λ is solved for, as a function of one coordinate x for each variable.
 * Value and derivatives need only the eigenvalues l and eigenvectors w of a matrix A(S, x), numbered from the largest,
 * of which the first k belong to the factors. With v_m = w_im w_jm:
 *
 *   gradient i    = Σ_{m>k} slope(l_m) w_im²
 *   hessian i, j  = Σ_{m>k} own(l_m) v_m · Σ_{m>k} v_m + Σ_{m>k} Σ_{n≤k} cross(l_m, l_n) v_m v_n
 *
 * In the pairs of two residual eigenvectors the gap l_m − l_n cancels, so that close residual eigenvalues do no harm.
 */
export interface Discrepancy {
  readonly matrix: (s: Matrix, x: readonly number[]) => Matrix;
  readonly value: (l: number) => number;
  readonly slope: (l: number) => number;
  readonly own: (l: number) => number;
  readonly cross: (residual: number, factor: number) => number;
  /** What an eigenvector entry of 1 loads, for a variable at x and a factor of eigenvalue l. */
  readonly loading: (x: number, l: number) => number;
  readonly coordinate: (uniqueness: number) => number;
  readonly uniqueness: (x: number) => number;
}

/** Maximum likelihood: x = log ψ, A = Ψ^−½ S Ψ^−½ (Jöreskog 1967, with exact second derivatives as Clarke 1970). */
export const MAXIMUM_LIKELIHOOD: Discrepancy = {
  matrix: (s, x) => {
    const scale = x.map((value) => Math.exp(-value / 2));
    return fill(s.rows, s.rows, (i, j) => s.get(i, j) * scale[i]! * scale[j]!);
  },
  value: (l) => l - Math.log(l) - 1,
  slope: (l) => 1 - l,
  own: (l) => l,
  cross: (residual, factor) => ((1 - residual) * (residual + factor)) / (factor - residual),
  loading: (x, l) => Math.exp(x / 2) * Math.sqrt(Math.max(l - 1, 0)),
  coordinate: Math.log,
  uniqueness: Math.exp,
};

/** Least squares of the residuals, minres of psych and ULS of SPSS alike: x = ψ, A = S − Ψ. */
export const LEAST_SQUARES: Discrepancy = {
  matrix: (s, x) => Matrix.sub(s, Matrix.diag([...x])),
  value: (l) => (l * l) / 2,
  slope: (l) => -l,
  own: () => 1,
  cross: (residual, factor) => (2 * residual) / (residual - factor),
  loading: (_, l) => Math.sqrt(Math.max(l, 0)),
  coordinate: (uniqueness) => uniqueness,
  uniqueness: (x) => x,
};
