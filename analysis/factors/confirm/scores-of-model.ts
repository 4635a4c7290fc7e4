import { Matrix } from 'ml-matrix';
import type { LabelledMatrix } from '../../dataset/dataset.ts';
import { note } from '../../notes/note.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { fill } from '../matrices.ts';
import { factorScores } from '../scores.ts';

interface Found {
  readonly loadings:
    readonly { readonly factor: string; readonly item: string; readonly standardized: number }[] | null;
  readonly factorCovariances: LabelledMatrix | null;
}

/** Weights of the scores of a measurement model, with the correlations that it implies; nothing where none are asked. */
export function scoresOfModel(
  { loadings, factorCovariances }: Found,
  { scores: method, secondOrder, errors }: Pick<ReadOf<'cfa'>, 'scores' | 'secondOrder' | 'errors'>,
) {
  if (method === 'none') return { notes: [] };
  if (secondOrder || errors || !loadings || !factorCovariances)
    return { factorScores: null, notes: [note('scores-simple')] };
  const factors = factorCovariances.rows;
  const items = [...new Set(loadings.map(({ item }) => item))];
  const pattern = fill(
    items.length,
    factors.length,
    (i, j) =>
      loadings.find(({ item, factor }) => item === items[i] && factor === factors[j])?.standardized ?? 0,
  );
  const factorCorrelations = new Matrix(factorCovariances.values.map((row) => row.map(Number)));
  const common = pattern.mmul(factorCorrelations).mmul(pattern.transpose());
  const correlations = fill(items.length, items.length, (i, j) => (i === j ? 1 : common.get(i, j)));
  const { scores, notes } = factorScores(
    { loadings: pattern, factorCorrelations, correlations },
    items,
    factors,
    method,
  );
  return { factorScores: scores, notes };
}
