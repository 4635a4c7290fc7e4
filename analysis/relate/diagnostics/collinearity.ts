import { Matrix } from 'ml-matrix';
import { toDoubles } from '../../columns.ts';
import type { NumericColumn } from '../../dataset/pair-sums.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';

/** One direction in which the columns of a model spread. */
export interface Dimension {
  readonly eigenvalue: number;
  readonly conditionIndex: number;
  /** How much of the variance of each coefficient lies in it, constant first. */
  readonly proportions: readonly number[];
}

/**
 * Condition indices with the proportions of variance: singular values of the columns and the constant, each of length 1 and not
 * centred, the largest over each. From 30 on, with two proportions above .5, coefficients cannot be told apart. SPSS: COLLIN.
 * Source: Belsley, Kuh & Welsch 1980, ch. 3. Cost: O(n p²).
 */
export function conditionIndices(
  columns: readonly NumericColumn[],
  weights: Float64Array | null,
): Dimension[] {
  const rows = columns[0]?.values.length ?? 0;
  const root = new Float64Array(rows).map((_, i) => (weights ? Math.sqrt(weights[i]!) : 1));
  const unit = [root, ...columns.map((column) => toDoubles(column).map((each, i) => each * root[i]!))].map(
    (own) => {
      const length = lengthOf(own);
      return own.map((each) => each / length);
    },
  );
  const products = unit.map((left) =>
    unit.map((right) => left.reduce((sum, each, i) => sum + each * right[i]!, 0)),
  );
  const { values, vectors } = symmetricEigen(new Matrix(products));
  const share = unit.map((_, j) => values.map((value, d) => vectors.get(j, d) ** 2 / value));
  const whole = share.map((own) => own.reduce((sum, each) => sum + each, 0));
  return values.map((value, d) => ({
    eigenvalue: value,
    conditionIndex: Math.sqrt(values[0]! / value),
    proportions: share.map((own, j) => own[d]! / whole[j]!),
  }));
}

/** The length of a column that is not all zero; its squares do not overflow. */
function lengthOf(values: Float64Array): number {
  const most = values.reduce((least, each) => Math.max(least, Math.abs(each)), 0);
  return most * Math.sqrt(values.reduce((sum, each) => sum + (each / most) ** 2, 0));
}
