import type { Matrix } from 'ml-matrix';
import { note, type Note } from '../notes/note.ts';
import type { LabelledMatrix } from '../dataset/dataset.ts';
import { fill, invert } from './matrices.ts';

export type ScoreMethod = 'regression' | 'bartlett';

/** A factor solution of standardised items: loadings (the pattern) by items and factors, and correlations of both. */
export interface Solution {
  readonly loadings: Matrix;
  readonly factorCorrelations: Matrix;
  readonly correlations: Matrix;
}

export interface FactorScores {
  readonly method: ScoreMethod;
  /** What each standardised item counts in the score of each factor. */
  readonly weights: LabelledMatrix;
  /** Correlation of the score with its factor, and the least that two sets of scores of the same factor can have. */
  readonly determinacy: Readonly<Record<string, number>>;
  readonly minimumCorrelation: Readonly<Record<string, number>>;
}

/** W that makes scores of standardised items, null where it has none. */
function weightsOf(
  { loadings, factorCorrelations, correlations }: Solution,
  method: ScoreMethod,
): Matrix | null {
  if (method === 'regression') {
    const inverse = invert(correlations)?.inverse;
    return inverse?.mmul(loadings.mmul(factorCorrelations)) ?? null;
  }
  const communalities = loadings.mmul(factorCorrelations).mmul(loadings.transpose()).diagonal();
  if (communalities.some((communality) => !(communality < 1))) return null;
  const weighted = fill(
    loadings.rows,
    loadings.columns,
    (i, j) => loadings.get(i, j) / (1 - communalities[i]!),
  );
  const inner = invert(loadings.transpose().mmul(weighted));
  return inner && weighted.mmul(inner.inverse);
}

/**
 * How scores of factors are made, and how well they stand for them: by regression (Thurstone), or without bias by weighted least squares
 * (Bartlett). Determinacy below .9 makes scores a poor stand-in, and two people may change places. R: `psych::factor.scores`,
 * `lavaan::lavPredict`. Source: Grice 2001, Psychological Methods 6, 430–450. Cost: p³.
 */
export function factorScores(
  solution: Solution,
  items: readonly string[],
  factors: readonly string[],
  method: ScoreMethod,
): { readonly scores: FactorScores | null; readonly notes: readonly Note[] } {
  const weights = weightsOf(solution, method);
  if (!weights) return { scores: null, notes: [note('scores-undefined')] };
  const structure = solution.loadings.mmul(solution.factorCorrelations);
  const spread = weights.transpose().mmul(solution.correlations).mmul(weights);
  const common = weights.transpose().mmul(structure);
  const determinacy = factors.map((_, j) => common.get(j, j) / Math.sqrt(spread.get(j, j)));
  const low = factors.filter((_, j) => determinacy[j]! < 0.9);
  const byFactor = (value: (j: number) => number) =>
    Object.fromEntries(factors.map((factor, j) => [factor, value(j)]));
  return {
    scores: {
      method,
      weights: { rows: items, columns: factors, values: weights.to2DArray() },
      determinacy: byFactor((j) => determinacy[j]!),
      minimumCorrelation: byFactor((j) => 2 * determinacy[j]! ** 2 - 1),
    },
    notes: low.length > 0 ? [note('scores-indeterminate', { names: low })] : [],
  };
}
