import { bend } from './bend.ts';
import { basisOf, directionOf } from './directions.ts';
import { curvatureAt, overGroups, type Derivatives } from '../../likelihood/curvature.ts';
import { impliedMoments, matricesAt, type Model } from './model.ts';
import type { Sample } from '../../likelihood/patterns.ts';

/** Derivatives at the given parameters over all groups; null where a group's covariances are not positive definite. */
export function derivativesAt(
  model: Model,
  parameters: Float64Array,
  samples: readonly Sample[],
  freeMeans: readonly Float64Array[],
): Derivatives | null {
  const { items, factors } = model;
  const groups = samples.map((sample, group) => {
    const own = model.free.filter((slot) => slot.group === group);
    const slots = own.map(({ slot }) => slot);
    const matrices = matricesAt(model, parameters, group);
    const phi = matrices.factorCovariances;
    return {
      parameters: own.map(({ parameter }) => parameter),
      own: curvatureAt(sample, {
        moments: impliedMoments(model, matrices, freeMeans[group]!),
        basis: basisOf(matrices, items, factors),
        directions: slots.map((slot) => directionOf(slot, items, factors, matrices)),
        bend: (i, j, { g, byMeans }) => bend(slots[i]!, slots[j]!, { phi, g, byMeans, items, factors }),
      }),
    };
  });
  return overGroups(model.parameters, groups);
}
