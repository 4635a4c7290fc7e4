import type { Movement, Slopes } from '../../likelihood/curvature.ts';
import type { Basis, Direction } from '../../likelihood/directions.ts';
import type { State } from './matrices.ts';
import type { Cell, PathModel } from './model.ts';

/**
 * Where in the basis the columns of a variable stand: `effect` is F (I − A)⁻¹ of it, the unit vector where nothing follows from an
 * observed variable; `covariance` are its covariances with the observed ones. −1 where no cell needs it.
 */
interface Places {
  readonly effect: Int32Array;
  readonly covariance: Int32Array;
  readonly columns: number;
}

function placesOf({ variables, observed, rows }: PathModel, cells: readonly Cell[]): Places {
  const effect = Int32Array.from(variables, (_, i) => (i < observed ? i : -1));
  const covariance = new Int32Array(variables.length).fill(-1);
  const sources = new Set(rows.flatMap(({ cell }) => (cell.kind === 'path' ? [cell.column] : [])));
  for (const { kind, column } of cells) if (kind === 'path') sources.add(column);
  let columns = observed;
  variables.forEach((_, j) => {
    if (j >= observed || sources.has(j)) effect[j] = columns++;
  });
  for (const { kind, column } of cells)
    if (kind === 'path' && covariance[column] === -1) covariance[column] = columns++;
  return { effect, covariance, columns };
}

function basisOf({ effect, covariance, columns }: Places, state: State, p: number): Basis {
  const v = effect.length;
  const basis: Float64Array[] = Array.from({ length: columns - p }, () => new Float64Array(0));
  for (let j = 0; j < v; j += 1) {
    const column = (matrix: Float64Array) => Float64Array.from({ length: p }, (_, i) => matrix[i * v + j]!);
    if (effect[j]! >= p) basis[effect[j]! - p] = column(state.effects);
    if (covariance[j]! >= p) basis[covariance[j]! - p] = column(state.covariances);
  }
  return basis;
}

/**
 * How the moments of a group move when these cells change: with T = (I − A)⁻¹, a path from j to i moves Σ by T_i C_j' + C_j T_i' and μ
 * by T_i μ_j, a covariance of i and j by T_i T_j' + T_j T_i', an intercept μ by T_i, where C_j are the covariances of j.
 */
export function movementOf(model: PathModel, cells: readonly Cell[], state: State): Movement {
  const places = placesOf(model, cells);
  const { effect, covariance } = places;
  const scale = model.meanStructure ? 1 : 0;
  const directions = cells.map(({ kind, row, column }): Direction => {
    const x = effect[row]!;
    if (kind === 'mean') return { x: 0, y: 0, c: 0, m: x, mc: scale };
    if (kind === 'path') return { x, y: covariance[column]!, c: 1, m: x, mc: scale * state.means[column]! };
    return { x, y: effect[column]!, c: row === column ? 0.5 : 1, m: 0, mc: 0 };
  });
  return {
    moments: state.implied,
    basis: basisOf(places, state, model.observed),
    directions,
    bend: (i, j, slopes) => bend(cells[i]!, cells[j]!, { places, state, slopes, scale, p: model.observed }),
  };
}

interface Bending {
  readonly places: Places;
  readonly state: State;
  readonly slopes: Slopes;
  /** 0 where the model says nothing of means. */
  readonly scale: number;
  readonly p: number;
}

/** The second derivatives of the moments by two cells, against the slopes: only paths meet other cells in a product. */
function bend(a: Cell, b: Cell, at: Bending): number {
  if (a.kind === 'path') return bendOfPath(a, b, at);
  return b.kind === 'path' ? bendOfPath(b, a, at) : 0;
}

function bendOfPath(a: Cell, b: Cell, { places, state, slopes, scale }: Bending): number {
  const { effect, covariance, columns } = places;
  const { effects, covariances, means } = state;
  const v = effect.length;
  const { row: i, column: j } = a;
  const { row: k, column: l } = b;
  const g = (x: number, y: number) => 2 * slopes.g[x * columns + y]!;
  const byMean = (x: number) => scale * slopes.byMeans[x]!;
  if (b.kind === 'mean') return effects[j * v + k]! * byMean(effect[i]!);
  if (b.kind === 'path')
    return (
      effects[l * v + i]! * (g(effect[k]!, covariance[j]!) + byMean(effect[k]!) * means[j]!) +
      covariances[l * v + j]! * g(effect[i]!, effect[k]!) +
      effects[j * v + k]! * (g(effect[i]!, covariance[l]!) + byMean(effect[i]!) * means[l]!)
    );
  const one = effects[j * v + l]! * g(effect[i]!, effect[k]!);
  return k === l ? one : one + effects[j * v + k]! * g(effect[i]!, effect[l]!);
}
