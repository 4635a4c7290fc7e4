import { curvatureAt, overGroups, type Derivatives } from '../../likelihood/curvature.ts';
import { deviance, type Moments } from '../../likelihood/likelihood.ts';
import type { Surface } from '../../likelihood/minimise.ts';
import type { Sample } from '../../likelihood/patterns.ts';
import { stateAt } from './matrices.ts';
import type { PathModel, Row } from './model.ts';
import { movementOf } from './movement.ts';

/** The free rows of a group, and which parameter fills each. */
export function freeRows(model: PathModel, group: number): (Row & { readonly parameter: number })[] {
  return model.rows.filter(
    (row): row is Row & { readonly parameter: number } => row.group === group && row.parameter !== null,
  );
}

/** The deviance of a model over its groups, given what it takes from each sample. */
export function surfaceOf(
  model: PathModel,
  samples: readonly Sample[],
  moments: readonly Moments[],
): Surface {
  return {
    valueAt: (parameters) =>
      samples.reduce((sum, sample, group) => {
        const state = stateAt(model, parameters, group, moments[group]!);
        return sum + (state ? deviance(sample, state.implied) : Infinity);
      }, 0),
    derivativesAt: (parameters) => derivativesAt(model, parameters, samples, moments),
  };
}

/** Derivatives at the given parameters over all groups; null outside what covariances can be. */
export function derivativesAt(
  model: PathModel,
  parameters: Float64Array,
  samples: readonly Sample[],
  moments: readonly Moments[],
): Derivatives | null {
  const groups = samples.map((sample, group) => {
    const rows = freeRows(model, group);
    const state = stateAt(model, parameters, group, moments[group]!);
    const cells = rows.map(({ cell }) => cell);
    return {
      parameters: rows.map(({ parameter }) => parameter),
      own: state && curvatureAt(sample, movementOf(model, cells, state)),
    };
  });
  return overGroups(model.parameters, groups);
}
