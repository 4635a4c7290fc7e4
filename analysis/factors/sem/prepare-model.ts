import type { Dataset } from '../../dataset/dataset.ts';
import type { Model } from '../../model/paths/syntax.ts';
import { buildModel, type Equality } from './build.ts';
import { partsOf } from './default-paths.ts';
import type { PathModel } from './model.ts';
import { readSamples, type Respondents } from './read-samples.ts';

/** How a model is to be fitted. */
export interface Fitting {
  readonly estimator: 'ml' | 'mlr' | 'mlm';
  readonly missing: 'listwise' | 'fiml';
  readonly group?: string | undefined;
  readonly equal?: readonly Equality[];
  /** Parameters that differ between groups all the same. */
  readonly unequal?: readonly string[];
  readonly means?: boolean;
}

/** The parameter table of a model with the respondents that it is for. Means enter where something asks for them. */
export function prepareModel(
  data: Dataset,
  written: Model,
  { missing, group, equal = [], unequal = [], means = false }: Fitting,
): { readonly model: PathModel; readonly respondents: Respondents } {
  const { observed, exogenous } = partsOf(written);
  const respondents = readSamples(data, { observed, exogenous, missing, group });
  const meanStructure =
    means ||
    missing === 'fiml' ||
    group !== undefined ||
    written.paths.some(({ operator }) => operator === '~1');
  const groups = respondents.samples.length;
  return { model: buildModel(written, { groups, meanStructure, equal, unequal }), respondents };
}
