import { pickRows } from '../../columns.ts';
import type { Dataset } from '../../engine/procedure.ts';
import { covariancesOf } from '../../numeric/covariances.ts';
import { completeSample, sampleOf, type Sample } from './patterns.ts';

/** Whether respondents with gaps are left out or taken with what they answered. */
export type Gaps = 'listwise' | 'fiml';

/** What the likelihood needs of the items; with listwise one pass over the data, kept for the life of the dataset. */
export function readSample(data: Dataset, items: readonly string[], gaps: Gaps): Sample {
  if (gaps === 'fiml') return sampleOf(items.map((item) => data.numbers(item)));
  const { n, means, covariances } = covariancesOf(data, items, 'listwise');
  return completeSample(n, means, covariances);
}

/** The same data with the given respondents only. */
export function subset(data: Dataset, rows: Uint32Array): Dataset {
  return {
    ...data,
    rows: rows.length,
    weights: data.weights && Float64Array.from(rows, (row) => data.weights![row]!),
    numbers: (name) => {
      const values = data.numbers(name);
      return Float64Array.from(rows, (row) => values[row]!);
    },
    column: (name) => pickRows(data.column(name), rows),
  };
}
