import type { Dataset } from '../../dataset/dataset.ts';
import { measurementPaths } from '../confirm/measurement-paths.ts';
import { parseModel } from '../../model/paths/parse.ts';
import { observedIn, type Model } from '../../model/paths/syntax.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { fitPaths } from './fit.ts';
import { fitMeasures } from './fit-measures.ts';
import { prepareModel } from './prepare-model.ts';
import { robust } from './robust.ts';

type Request = ReadOf<'sem'> | ReadOf<'cfa'>;

/** What the comparison of a structural model with another needs. */
export interface StructureFit {
  readonly n: number;
  readonly variables: readonly string[];
  readonly chi2: number;
  readonly df: number;
  readonly p: number | null;
  readonly cfi: number;
  readonly rmsea: number;
  readonly aic: number;
  readonly bic: number;
  /** By how much χ² is too large; null where the estimator does not say. */
  readonly factor: number | null;
}

const pathsOf = (request: Request): Model =>
  'model' in request ? parseModel(request.model) : measurementPaths(request.factors, request);

/** The observed variables of a model, and what parts its groups. */
export function variablesOf(request: Request): string[] {
  const group = 'group' in request && request.group !== undefined ? [request.group] : [];
  return [...observedIn(pathsOf(request)), ...group];
}

/** Fits one of the models that are compared. */
export function fitStructure(
  data: Dataset,
  request: Request,
): StructureFit | { readonly reasons: readonly Note[] } {
  const { estimator } = request;
  if (estimator === 'wlsmv') return { reasons: [note('compare-wlsmv')] };
  const { model, respondents } = prepareModel(data, pathsOf(request), { ...request, estimator });
  const fit = fitPaths(model, respondents.samples);
  if ('reason' in fit) return { reasons: [fit.reason] };
  const corrected = estimator === 'ml' ? null : robust(fit, estimator, respondents.columns());
  const { chi2, df, p, cfi, rmsea, aic, bic } = fitMeasures(fit);
  const variables = model.variables.slice(0, model.observed);
  // Without degrees of freedom a factor is not defined, and not needed.
  const factor = corrected && df > 0 ? corrected.factor : null;
  return { n: fit.n, variables, chi2, df, p, cfi, rmsea, aic, bic, factor };
}
