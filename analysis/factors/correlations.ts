import { Matrix } from 'ml-matrix';
import { note, type Note } from '../notes/note.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { covariancesOf } from '../dataset/covariances.ts';
import {
  MOST_CATEGORIES,
  polychoricsOf,
  type Polychorics,
} from '../describe/correlation/polychoric-matrix.ts';

export type MissingRule = 'pairwise' | 'listwise';
export type CorrelationKind = 'pearson' | 'polychoric';

/** The correlations that a factor procedure starts from; `r` is null, with the reason in `notes`, when one is undefined. */
export interface Correlations {
  readonly r: Matrix | null;
  readonly n: number;
  readonly notes: readonly Note[];
}

/** Correlations of variables as a matrix, or why there is none. */
export function correlationsOf(
  data: Dataset,
  names: readonly string[],
  missing: MissingRule,
  kind: CorrelationKind = 'pearson',
): Correlations {
  const moments =
    kind === 'pearson' ? covariancesOf(data, names, missing) : polychoricsOf(data, names, missing);
  const { n, correlations } = moments;
  const notes = undefinedCorrelations(moments, kind);
  if (notes.length > 0) return { r: null, n, notes };
  return { r: Matrix.from1DArray(names.length, names.length, correlations), n, notes };
}

/** One sentence for every variable that does not vary and every pair that shares too few respondents. */
function undefinedCorrelations({ names, pairs, correlations }: Polychorics, kind: CorrelationKind): Note[] {
  const k = names.length;
  if (pairs[0]! < 2 && pairs.every((pair) => pair === pairs[0])) return [note('fewer-than-two')];
  const constant = names.filter((_, i) => Number.isNaN(correlations[i * k + i]!));
  const notes = constant.map((name) =>
    kind === 'pearson'
      ? note('no-correlations', { name })
      : note('no-polychorics', { name, most: MOST_CATEGORIES }),
  );
  for (let i = 0; i < k; i += 1)
    for (let j = 0; j < i; j += 1)
      if (
        Number.isNaN(correlations[i * k + j]!) &&
        ![names[i]!, names[j]!].some((name) => constant.includes(name))
      )
        notes.push(note('no-shared-respondents', { first: names[j]!, second: names[i]! }));
  return notes;
}
