import { covariancesOf } from '../../dataset/covariances.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { completeCases, restrict } from '../../dataset/restrict.ts';
import { completeSample, sampleOf, type Sample } from '../../likelihood/patterns.ts';
import type { GroupColumns } from './robust.ts';

/** The respondents of a model, in one group or several. */
export interface Respondents {
  /** The value of each group; none where there is one group of all. */
  readonly labels: readonly (number | string)[];
  readonly samples: readonly Sample[];
  /** Their answers, NaN where there is none; read when they are first needed. */
  readonly columns: () => GroupColumns;
}

/** What to read of the data. */
export interface Reading {
  readonly observed: readonly string[];
  /** Observed predictors: who has not answered them is left out even where gaps are taken along. */
  readonly exogenous: readonly string[];
  readonly missing: 'listwise' | 'fiml';
  readonly group: string | undefined;
}

/** The samples that a model is fitted to; listwise one pass over the data, kept with the dataset. */
export function readSamples(data: Dataset, reading: Reading): Respondents {
  const { observed, exogenous, missing, group } = reading;
  if (missing === 'listwise' && group === undefined) {
    const { n, means, covariances } = covariancesOf(data, observed, 'listwise');
    return {
      labels: [],
      samples: [completeSample(n, means, covariances)],
      columns: () => [answeredColumns(completeCases(data, observed), observed)],
    };
  }
  const kept = missing === 'fiml' ? completeCases(data, exogenous) : completeCases(data, observed);
  const { labels, parts } = groupParts(kept, group);
  const columns = () => parts.map((part) => answeredColumns(part, observed));
  const samples =
    missing === 'fiml'
      ? columns().map(sampleOf)
      : parts.map((part) => {
          const { n, means, covariances } = covariancesOf(part, observed, 'listwise');
          return completeSample(n, means, covariances);
        });
  return { labels, samples, columns };
}

/** Without the rows where nothing was answered: they say nothing. */
function answeredColumns(data: Dataset, observed: readonly string[]): Float64Array[] {
  const columns = observed.map((name) => data.numbers(name));
  const rows = Array.from({ length: data.rows }, (_, row) => row);
  const answered = rows.filter((row) => columns.some((column) => !Number.isNaN(column[row]!)));
  if (answered.length === data.rows) return columns;
  return columns.map((column) => Float64Array.from(answered, (row) => column[row]!));
}

/** The respondents of each group; all as one where none parts them. */
export function groupParts(
  data: Dataset,
  group: string | undefined,
): { readonly labels: readonly (number | string)[]; readonly parts: readonly Dataset[] } {
  if (group === undefined) return { labels: [], parts: [data] };
  const { labels, codes } = groupsOf(data.column(group));
  const parts = labels.map((_, code) =>
    restrict(data, Uint32Array.from([...codes.keys()].filter((row) => codes[row] === code))),
  );
  return { labels, parts };
}
