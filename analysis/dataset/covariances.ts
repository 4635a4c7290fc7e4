import { pickRows } from '../columns.ts';
import { keep } from './keep.ts';
import type { Dataset } from './dataset.ts';
import { completeRows, emptyRows } from '../numeric/complete-rows.ts';
import { limited } from '../numeric/limited.ts';
import { numericColumn, pairSums, type PairSums } from './pair-sums.ts';

/** Means, covariances (n − 1) and correlations of k variables; matrices are k × k, row-major. */
export interface Covariances {
  readonly names: readonly string[];
  /** Rows (or sum of weights) behind every pair; all alike when listwise. */
  readonly pairs: Float64Array;
  /** Complete rows when listwise, rows with any answer when pairwise. */
  readonly n: number;
  readonly means: Float64Array;
  readonly covariances: Float64Array;
  /** NaN where a variable does not vary or fewer than two rows are shared. */
  readonly correlations: Float64Array;
}

function fromSums(names: readonly string[], sums: PairSums, n: number): Covariances {
  const { k, origin } = sums;
  const means = Float64Array.from(names, (_, i) => origin[i]! + sums.sum[i * k + i]! / sums.n[i * k + i]!);
  const covariances = new Float64Array(k * k);
  const correlations = new Float64Array(k * k);
  // n²·variance of x_i over the rows shared with x_j; 0 when only rounding is left of it.
  const spread = (i: number, j: number) => {
    const [at, own] = [i * k + j, i * k + i];
    const value = sums.n[at]! * sums.square[at]! - sums.sum[at]! ** 2;
    return value > 1e-13 * sums.n[own]! * sums.square[own]! ? value : 0;
  };
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const at = i * k + j;
      const pairs = sums.n[at]!;
      const cross = pairs * sums.product[at]! - sums.sum[at]! * sums.sum[j * k + i]!;
      covariances[at] = pairs > 1 ? cross / (pairs * (pairs - 1)) : NaN;
      const scale = Math.sqrt(spread(i, j)) * Math.sqrt(spread(j, i));
      correlations[at] = scale > 0 ? (i === j ? 1 : limited(cross / scale)) : NaN;
    }
  }
  return { names, pairs: sums.n, n, means, covariances, correlations };
}

/**
 * Covariances and correlations of variables under either missing rule, kept with the basis of the dataset: reliability, factors
 * and correlations share them, within a request and over requests on one table. With `weighted` the weights of the request replicate rows.
 * Equals R's cov and cor with use = "pairwise.complete.obs" or "complete.obs". Cost: see pairSums.
 */
export function covariancesOf(
  data: Dataset,
  names: readonly string[],
  missing: 'pairwise' | 'listwise',
  weighted: 'weighted' | 'unweighted' = 'unweighted',
): Covariances {
  return keep(data.basis, JSON.stringify(['covariances', missing, weighted, names]), () =>
    makeCovariances(data, names, missing, weighted === 'weighted' ? data.weights : null),
  );
}

function makeCovariances(
  data: Dataset,
  names: readonly string[],
  missing: 'pairwise' | 'listwise',
  allWeights: Float64Array | null,
): Covariances {
  const all = names.map((name) => numericColumn(data, name));
  const rows = missing === 'listwise' ? completeRows(all, data.rows) : null;
  const columns = rows ? all.map((column) => pickRows(column, rows)) : all;
  const weights = allWeights && rows ? Float64Array.from(rows, (row) => allWeights[row]!) : allWeights;
  const n = missing === 'listwise' ? (rows?.length ?? data.rows) : data.rows - emptyRows(all).length;
  return fromSums(names, pairSums(columns, weights), n);
}
