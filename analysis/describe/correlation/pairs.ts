import type { Dataset } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { polychoricsOf } from './polychoric-matrix.ts';
import { covariancesOf } from '../../dataset/covariances.ts';
import { normalQuantile, twoSidedT } from '../../numeric/distributions.ts';
import { jointCounts, sharedRows } from '../../numeric/joint-counts.ts';
import { kendallOfCounts, kendallOfValues } from './kendall.ts';
import { spearmanOfCounts, spearmanOfValues, type RankCorrelation } from './spearman.ts';

export type Method = ReadOf<'correlation'>['method'];

/** The correlation of variables i and j of a list. */
export type PairOf = (i: number, j: number) => RankCorrelation;

const RANKED = {
  spearman: { counts: spearmanOfCounts, values: spearmanOfValues },
  kendall: { counts: kendallOfCounts, values: kendallOfValues },
};

/** Two-sided p of Pearson's r: Student's t with n − 2 (R: cor.test). */
function pearsonP(r: number, n: number): number {
  return n > 2 ? twoSidedT(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2) : NaN;
}

/** How to correlate two of the variables. Ranks are taken anew among the respondents whom a pair shares. */
export function pairsOf(
  data: Dataset,
  names: readonly string[],
  method: Method,
  missing: 'pairwise' | 'listwise',
): PairOf {
  const k = names.length;
  if (method === 'spearman' || method === 'kendall') {
    return (i, j) => {
      const [x, y] = [data.column(names[i]!), data.column(names[j]!)];
      const counts = jointCounts(x, y, data.weights);
      if (counts) return RANKED[method].counts(counts);
      const rows = sharedRows(x, y);
      const shared = (name: string) => Float64Array.from(rows, (row) => data.numbers(name)[row]!);
      const weights = data.weights && Float64Array.from(rows, (row) => data.weights![row]!);
      return RANKED[method].values(shared(names[i]!), shared(names[j]!), weights);
    };
  }
  const { correlations, pairs } =
    method === 'pearson'
      ? covariancesOf(data, names, missing, 'weighted')
      : polychoricsOf(data, names, missing);
  return (i, j) => {
    const [r, n] = [correlations[i * k + j]!, pairs[i * k + j]!];
    return { r, n, p: method === 'pearson' ? pearsonP(r, n) : NaN };
  };
}

/**
 * Interval of a correlation by Fisher's z, with the variance 1/(n − 3) for Pearson (R: cor.test), (1 + r²/2)/(n − 3) for Spearman
 * and 0.437/(n − 4) for Kendall. NaN for r of ±1 or too few cases. Source: Bonett & Wright (2000), Psychometrika 65, 23–28.
 */
export function correlationInterval(
  { r, n }: RankCorrelation,
  method: Method,
  confidence: number,
): [number, number] {
  const variance =
    method === 'pearson'
      ? 1 / (n - 3)
      : method === 'spearman'
        ? (1 + (r * r) / 2) / (n - 3)
        : method === 'kendall'
          ? 0.437 / (n - 4)
          : NaN;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance > 0 ? variance : NaN);
  return [Math.tanh(Math.atanh(r) - reach), Math.tanh(Math.atanh(r) + reach)];
}
