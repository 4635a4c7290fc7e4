import type { Covariances } from '../dataset/covariances.ts';

/** Sums over a covariance matrix: the variance of any sum of items, and the covariance of two such sums. */
export interface ScaleVariance {
  readonly k: number;
  readonly covariance: (i: number, j: number) => number;
  /** Covariance of the sum of some items with the sum of others; the variance of a sum when both are the same. */
  readonly between: (some: readonly number[], others: readonly number[]) => number;
}

export function scaleVariance({
  names,
  covariances,
}: Pick<Covariances, 'names' | 'covariances'>): ScaleVariance {
  const k = names.length;
  const covariance = (i: number, j: number) => covariances[i * k + j]!;
  return {
    k,
    covariance,
    between: (some, others) =>
      some.reduce((sum, i) => others.reduce((inner, j) => inner + covariance(i, j), sum), 0),
  };
}
