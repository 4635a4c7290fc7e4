import { covariancesOfEstimates } from '../../likelihood/minimise.ts';
import type { Movement } from '../../likelihood/curvature.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import { freeRows } from './derivatives.ts';
import { stateAt } from './matrices.ts';
import type { PathModel } from './model.ts';
import { movementOf } from './movement.ts';
import { multiply, traceOf } from './square.ts';

/** The products of scores over all parameters, from those of each group by its free rows. */
export function middleOf(
  model: PathModel,
  parameters: Float64Array,
  moments: readonly Moments[],
  productsOf: (movement: Movement, group: number) => Float64Array,
): Float64Array | null {
  const q = model.parameters;
  const total = new Float64Array(q * q);
  for (const [group, sample] of moments.entries()) {
    const rows = freeRows(model, group);
    const state = stateAt(model, parameters, group, sample);
    if (!state) return null;
    const cells = rows.map(({ cell }) => cell);
    const products = productsOf(movementOf(model, cells, state), group);
    rows.forEach(({ parameter: a }, i) =>
      rows.forEach(({ parameter: b }, j) => (total[a * q + b]! += products[i * rows.length + j]!)),
    );
  }
  return total;
}

/** A⁻¹ B A⁻¹ with the trace of A⁻¹ B, where the curvature is twice A; null where A cannot be inverted. */
export function sandwich(
  curvature: Float64Array,
  middle: Float64Array,
  q: number,
): { readonly covariances: Float64Array; readonly trace: number } | null {
  const bread = covariancesOfEstimates(curvature, q);
  if (!bread) return null;
  const half = multiply(bread, middle, q);
  return { covariances: multiply(half, bread, q), trace: traceOf(half, q) };
}
