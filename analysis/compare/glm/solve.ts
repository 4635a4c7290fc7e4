import { inverseTriangle, subTriangle } from '../../numeric/triangle.ts';
import type { Model } from './model.ts';

/** A linear function of the coefficients, as the model estimates it. */
export interface Solved {
  /** Its value for each outcome, from the mean of the outcome. NaN where the design does not determine it. */
  readonly values: Float64Array;
  /** Its standard error in units of the residual standard deviation is the length of this. */
  readonly direction: Float64Array;
}

/** A column that was left out, as the combination of others that it is. */
interface Combination {
  readonly column: number;
  readonly shares: Float64Array;
}

const ROUNDING = 1e-8;

/** A combination of the columns that are always alike tells nothing; a function that depends on one is not determined. */
function isDetermined(weights: Float64Array, own: Float64Array, dropped: readonly Combination[]): boolean {
  return dropped.every(({ column, shares }) => {
    let sum = -weights[column]!;
    let scale = Math.abs(sum);
    own.forEach((weight, i) => {
      sum += weight * shares[i]!;
      scale += Math.abs(weight * shares[i]!);
    });
    return Math.abs(sum) <= ROUNDING * Math.max(1, scale);
  });
}

/** How a model estimates linear functions of its coefficients, given by a weight for each column. Cost: columns² a function. */
export function solverOf({ triangle, size, outcomes, kept }: Model): (weights: Float64Array) => Solved {
  const k = kept.length;
  const left = Array.from({ length: size }, (_, j) => j).filter((j) => !kept.includes(j));
  const last = Array.from({ length: outcomes }, (_, i) => size + i);
  const own = subTriangle(triangle, [...kept, ...left, ...last]);
  const inverse = inverseTriangle(own, k);
  const column = (j: number) => Float64Array.from({ length: k }, (_, i) => own.r[i * own.size + j]!);
  const solve = (right: Float64Array) =>
    Float64Array.from({ length: k }, (_, i) => {
      let sum = 0;
      for (let m = i; m < k; m++) sum += inverse[i * k + m]! * right[m]!;
      return sum;
    });
  const dropped = left.map((j, at): Combination => ({ column: j, shares: solve(column(k + at)) }));
  const coordinates = last.map((_, i) => column(size + i));
  return (weights) => {
    const chosen = Float64Array.from(kept, (j) => weights[j]!);
    const direction = Float64Array.from({ length: k }, (_, m) => {
      let sum = 0;
      for (let i = 0; i <= m; i++) sum += chosen[i]! * inverse[i * k + m]!;
      return sum;
    });
    if (!isDetermined(weights, chosen, dropped)) direction.fill(NaN);
    const values = Float64Array.from(coordinates, (y) =>
      direction.reduce((sum, share, m) => sum + share * y[m]!, 0),
    );
    return { values, direction };
  };
}
