import { Matrix, solve } from 'ml-matrix';
import { freeRows } from './derivatives.ts';
import { jacobianOf } from './jacobian.ts';
import { stateAt, type State } from './matrices.ts';
import { movementOf } from './movement.ts';
import type { Dependent, OrdinalModel } from './ordinal-model.ts';

/** A group of the model at given parameters, and how its covariances move with the free ones. */
export interface OrdinalState {
  readonly state: State;
  /** Lower triangle by columns, one row a covariance (variances too) and one column a free parameter, row-major. */
  readonly jacobian: Float64Array;
  /** How the dependent parameters of the group move with the free ones, row-major. */
  readonly following: Float64Array;
}

/** All parameters from the free ones: the dependent ones solve linear equations. Null where there is no state. */
export function completed(
  { model, free, dependents }: OrdinalModel,
  values: Float64Array,
): Float64Array | null {
  const all = new Float64Array(model.parameters);
  all.set(values.subarray(0, free));
  for (const [group, own] of dependents.entries()) {
    if (own.length === 0) continue;
    const state = stateAt(model, all, group, NO_SAMPLE);
    if (!state) return null;
    const v = model.variables.length;
    const missing = own.map(({ variable }) => 1 - state.covariances[variable * v + variable]!);
    const found = solved(effectsOn(own, state, v), Matrix.columnVector(missing));
    if (!found) return null;
    own.forEach(({ parameter }, i) => (all[parameter] = found.get(i, 0)));
  }
  return all;
}

const NO_SAMPLE = { means: new Float64Array(0), covariances: new Float64Array(0) };

/** By how much each dependent residual variance adds to each of the variances that are to be 1. */
function effectsOn(own: readonly Dependent[], { effects }: State, v: number): Matrix {
  return new Matrix(own.map(({ variable }) => own.map(({ source }) => effects[variable * v + source]! ** 2)));
}

function solved(a: Matrix, b: Matrix): Matrix | null {
  try {
    const x = solve(a, b);
    return x.to1DArray().every(Number.isFinite) ? x : null;
  } catch {
    return null;
  }
}

/** Where the covariance of two observed variables stands in a lower triangle by columns. */
export function covariancePlace(i: number, j: number, observed: number): number {
  const [row, column] = i > j ? [i, j] : [j, i];
  return column * observed - (column * (column - 1)) / 2 + row - column;
}

/** A group at complete parameters; null where there is no state. */
export function ordinalStateAt(
  { model, free, dependents }: OrdinalModel,
  all: Float64Array,
  group: number,
): OrdinalState | null {
  const state = stateAt(model, all, group, NO_SAMPLE);
  if (!state) return null;
  const p = model.observed;
  const own = dependents[group]!;
  const rows = freeRows(model, group);
  const movement = movementOf(
    model,
    rows.map(({ cell }) => cell),
    state,
  );
  const direct = jacobianOf(movement, p);
  const s = rows.length;
  const jacobian = new Float64Array(((p * (p + 1)) / 2) * free);
  const entry = (place: number, column: number) => direct[(p + place) * s + column]!;
  const add = (place: number, parameter: number, value: number) =>
    (jacobian[place * free + parameter]! += value);
  const count = (p * (p + 1)) / 2;
  rows.forEach(({ parameter }, column) => {
    if (parameter < free)
      for (let place = 0; place < count; place += 1) add(place, parameter, entry(place, column));
  });
  const following = new Float64Array(own.length * free);
  if (own.length === 0) return { state, jacobian, following };
  const slopes = own.map(({ variable }) => {
    const place = covariancePlace(variable, variable, p);
    return Array.from(jacobian.subarray(place * free, (place + 1) * free), (value) => -value);
  });
  const moves = solved(effectsOn(own, state, model.variables.length), new Matrix(slopes));
  if (!moves) return null;
  own.forEach(({ parameter }, i) => {
    following.set(moves.getRow(i), i * free);
    const column = rows.findIndex((row) => row.parameter === parameter);
    for (let place = 0; place < count; place += 1) {
      const effect = entry(place, column);
      if (effect !== 0) for (let a = 0; a < free; a += 1) add(place, a, effect * moves.get(i, a));
    }
  });
  return { state, jacobian, following };
}

/** Covariances of all parameters from those of the free ones. */
export function spread(
  { model, free, dependents }: OrdinalModel,
  own: Float64Array,
  following: readonly Float64Array[],
): Float64Array {
  const q = model.parameters;
  // Each parameter as a sum of free ones.
  const sums = new Float64Array(q * free);
  for (let a = 0; a < free; a += 1) sums[a * free + a] = 1;
  dependents.forEach((list, group) =>
    list.forEach(({ parameter }, i) =>
      sums.set(following[group]!.subarray(i * free, (i + 1) * free), parameter * free),
    ),
  );
  const half = new Float64Array(q * free);
  const all = new Float64Array(q * q);
  for (let i = 0; i < q; i += 1)
    for (let k = 0; k < free; k += 1) {
      const factor = sums[i * free + k]!;
      if (factor !== 0) for (let a = 0; a < free; a += 1) half[i * free + a]! += factor * own[k * free + a]!;
    }
  for (let i = 0; i < q; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let a = 0; a < free; a += 1) sum += half[i * free + a]! * sums[j * free + a]!;
      all[i * q + j] = all[j * q + i] = sum;
    }
  return all;
}
