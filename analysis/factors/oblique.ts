import type { Matrix } from 'ml-matrix';
import { fill } from './matrices.ts';

/** Loadings of the variables on correlated factors, and the correlations of the factors. */
export interface Oblique {
  readonly pattern: Matrix;
  readonly correlations: Matrix;
}

/** Share of the factors, ΦΛ'Λ on the diagonal: sums of squared loadings where factors are uncorrelated. */
export function sumsOfSquares({ pattern, correlations }: Oblique): number[] {
  return correlations.mmul(pattern.transpose()).mmul(pattern).diagonal();
}

/** Puts factors in the order of their sums of squared loadings, each turned so that its loadings sum to no less than 0. */
export function arrange(solution: Oblique): Oblique {
  const sums = sumsOfSquares(solution);
  const order = sums.map((_, j) => j).sort((a, b) => sums[b]! - sums[a]!);
  const sign = solution.pattern.sum('column').map((sum) => (sum < 0 ? -1 : 1));
  const { rows, columns } = solution.pattern;
  return {
    pattern: fill(rows, columns, (i, j) => solution.pattern.get(i, order[j]!) * sign[order[j]!]!),
    correlations: fill(columns, columns, (i, j) => {
      const [a, b] = [order[i]!, order[j]!];
      return a === b ? 1 : solution.correlations.get(a, b) * sign[a]! * sign[b]!;
    }),
  };
}
