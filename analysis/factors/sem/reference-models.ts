import type { PathModel, Row } from './model.ts';

/** The model of uncorrelated variables that fit indices compare with; observed predictors go on as the sample has them. */
export function independenceModel(model: PathModel): PathModel {
  return plainModel(model, () => false);
}

/** The model that leaves every moment free that `model` is to reproduce. */
export function saturatedModel(model: PathModel): PathModel {
  return plainModel(model, () => true);
}

/** A model of variances, means, and those covariances that are wanted. */
function plainModel(model: PathModel, covary: (i: number, j: number) => boolean): PathModel {
  const { observed, exogenous, meanStructure, groups } = model;
  const variables = model.variables.slice(0, observed);
  const rows: Row[] = [];
  let parameters = 0;
  const add = (group: number, kind: 'covariance' | 'mean', i: number, j: number) => {
    const isGiven = exogenous.includes(i) && exogenous.includes(j);
    rows.push({
      left: variables[i]!,
      operator: kind === 'mean' ? '~1' : '~~',
      right: kind === 'mean' ? '' : variables[j]!,
      group,
      label: '',
      cell: { kind, row: i, column: j },
      parameter: isGiven ? null : parameters++,
      value: 0,
      exogenous: isGiven,
      written: false,
    });
  };
  for (let group = 0; group < groups; group += 1) {
    if (meanStructure) variables.forEach((_, i) => add(group, 'mean', i, i));
    variables.forEach((_, i) => {
      for (let j = 0; j <= i; j += 1)
        if (i === j || (exogenous.includes(i) && exogenous.includes(j)) || covary(i, j))
          add(group, 'covariance', i, j);
    });
  }
  return { variables, observed, groups, parameters, rows, meanStructure, exogenous };
}

/** The parameters of such a model at given moments. */
export function parametersAt(
  model: PathModel,
  moments: readonly { readonly means: Float64Array; readonly covariances: Float64Array }[],
): Float64Array {
  const values = new Float64Array(model.parameters);
  for (const { parameter, group, cell } of model.rows) {
    if (parameter === null) continue;
    const { means, covariances } = moments[group]!;
    values[parameter] =
      cell.kind === 'mean' ? means[cell.row]! : covariances[cell.row * model.observed + cell.column]!;
  }
  return values;
}
