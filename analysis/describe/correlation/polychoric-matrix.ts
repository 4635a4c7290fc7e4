import type { Column } from '../../columns.ts';
import { pickRows } from '../../columns.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { codesOf, type Coded } from '../../numeric/codes.ts';
import { completeRows, emptyRows } from '../../numeric/complete-rows.ts';
import type { Covariances } from '../../dataset/covariances.ts';
import { jointCounts } from '../../numeric/joint-counts.ts';
import { polychoric, thresholdsOf } from '../../numeric/polychoric.ts';

/** More ordered categories than this are better treated as a measurement. */
export const MOST_CATEGORIES = 20;

/** Polychoric correlations of ordered variables, k × k, row-major, in the shape of `covariancesOf`. */
export type Polychorics = Pick<Covariances, 'names' | 'pairs' | 'n' | 'correlations'>;

function limitsOf({ codes, values }: Coded): number[] {
  const counts = Array.from(values, () => 0);
  for (const code of codes) if (code > 0) counts[code - 1]! += 1;
  return thresholdsOf(counts);
}

/**
 * Polychoric correlations of every pair. Thresholds come from all answers to a variable, correlations from the respondents
 * who answered both, or from complete rows when listwise. NaN for a variable of one or of more than 20 values.
 * R: `psych::polychoric(x, correct = 0)`, `lavaan::lavCor(x, ordered = TRUE)`. Cost: one pass a pair, then some ms.
 */
export function polychoricsOf(
  data: Dataset,
  names: readonly string[],
  missing: 'pairwise' | 'listwise',
): Polychorics {
  const columns: Column[] = names.map((name) => data.column(name));
  const complete = completeRows(columns, data.rows);
  const used =
    missing === 'listwise' && complete ? columns.map((column) => pickRows(column, complete)) : columns;
  const coded = used.map((column) => {
    const codes = codesOf(column);
    return codes && codes.values.length <= MOST_CATEGORIES ? codes : null;
  });
  const limits = coded.map((item) => (item ? limitsOf(item) : []));
  const k = names.length;
  const pairs = new Float64Array(k * k);
  const correlations = new Float64Array(k * k).fill(NaN);
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const table = coded[i] && coded[j] ? jointCounts(used[i]!, used[j]!) : null;
      if (!table) continue;
      const rho = i === j ? (table.rows > 1 ? 1 : NaN) : polychoric(table, limits[i]!, limits[j]!);
      correlations[i * k + j] = correlations[j * k + i] = rho;
      pairs[i * k + j] = pairs[j * k + i] = table.counts.reduce((sum, count) => sum + count, 0);
    }
  }
  const n = missing === 'listwise' ? (complete?.length ?? data.rows) : data.rows - emptyRows(columns).length;
  return { names, pairs, n, correlations };
}
