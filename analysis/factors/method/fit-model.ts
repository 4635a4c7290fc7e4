import { covariancesOfEstimates } from '../../likelihood/minimise.ts';
import type { Model, Operator, Path } from '../../model/paths/syntax.ts';
import type { Note } from '../../notes/note.ts';
import { buildModel } from '../sem/build.ts';
import { parameterEstimates, type ParameterEstimate } from '../sem/estimates.ts';
import { fitPaths, type PathFit } from '../sem/fit.ts';
import { fitMeasures } from '../sem/fit-measures.ts';
import { nameOf, parameterNames } from '../sem/model.ts';
import { solutionNotes } from '../sem/quality.ts';
import type { Respondents } from '../sem/read-samples.ts';

/** Lists of items by the name of their factor. */
export type Factors = Readonly<Record<string, readonly string[]>>;

/** A fitted model with its estimates by name, as `F=~x1`. */
export interface Fitted {
  readonly fit: PathFit;
  readonly estimates: ReadonlyMap<string, ParameterEstimate>;
  readonly notes: readonly Note[];
}

const at = { line: 1, column: 1 };

/** A path that is free, fixed at a number, or shares the parameter of a label. */
export function path(left: string, operator: Operator, right: string, how: number | string | null): Path {
  const fixed = typeof how === 'number' ? [how] : [null];
  return { left, operator, right, fixed, at, ...(typeof how === 'string' && { label: [how] }) };
}

/** Every path of some factors to their items. */
export const loadings = (factors: Factors, how: (item: string) => number | null): Path[] =>
  Object.entries(factors).flatMap(([factor, items]) =>
    items.map((item) => path(factor, '=~', item, how(item))),
  );

/** Fits a model; the search begins at `near`, which names every parameter, or where it is empty as that of any model does. */
export function fitModel(
  paths: readonly Path[],
  { samples }: Respondents,
  missing: 'listwise' | 'fiml',
  near: ReadonlyMap<string, number>,
): Fitted | { readonly reason: Note } {
  const written: Model = { paths, definitions: [] };
  const meanStructure = missing === 'fiml';
  const model = buildModel(written, { groups: 1, meanStructure, equal: [] });
  const start = near.size > 0 ? startNear(model, near) : undefined;
  const fit = fitPaths(model, samples, start);
  if ('reason' in fit) return fit;
  const information = fit.minimum.derivatives[missing === 'fiml' ? 'observed' : 'expected'];
  const covariances = covariancesOfEstimates(information, model.parameters);
  const all = parameterEstimates(fit, written, covariances, 0.95);
  const estimates = new Map(all.map((each) => [`${each.lhs}${each.op}${each.rhs}`, each]));
  return { fit, estimates, notes: solutionNotes(fit) };
}

/** The start of a search that names every parameter; one that it does not know begins at 0. */
const startNear = (model: PathFit['model'], near: ReadonlyMap<string, number>) =>
  Float64Array.from(parameterNames(model), (name) => near.get(name) ?? 0);

/** The free parameters of a fitted model by name: where the search of a model like it begins. */
export function freeValues({ fit }: Fitted): Map<string, number> {
  const { rows } = fit.model;
  return new Map(
    rows.flatMap((row) =>
      row.parameter === null ? [] : [[nameOf(row), fit.minimum.parameters[row.parameter]!] as const],
    ),
  );
}

/** The fit of a model as results tell of it. */
export function fitOf({ fit }: Fitted) {
  const { chi2, df, p, cfi, tli, rmsea, rmseaInterval, srmr } = fitMeasures(fit);
  return { chi2, df, p, cfi, tli, rmsea, rmseaInterval, srmr };
}

/** A name that no variable or factor has. */
export function unusedName(wanted: string, used: readonly string[]): string {
  return used.includes(wanted) ? unusedName(`${wanted}_`, used) : wanted;
}
