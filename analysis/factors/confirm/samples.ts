import type { Dataset } from '../../dataset/dataset.ts';
import { covariancesOf } from '../../dataset/covariances.ts';
import { completeSample, sampleOf, type Sample } from '../../likelihood/patterns.ts';

/** Whether respondents with gaps are left out or taken with what they answered. */
export type Gaps = 'listwise' | 'fiml';

/** What the likelihood needs of the items; with listwise one pass over the data, kept with the dataset. */
export function readSample(data: Dataset, items: readonly string[], gaps: Gaps): Sample {
  if (gaps === 'fiml') return sampleOf(items.map((item) => data.numbers(item)));
  const { n, means, covariances } = covariancesOf(data, items, 'listwise');
  return completeSample(n, means, covariances);
}
