import type { Dataset } from '../../dataset/dataset.ts';
import { cellsOf, type Cells } from '../glm/cells.ts';
import { effectsOf } from '../glm/effects.ts';
import {
  added,
  columnsNeeded,
  modelOf,
  MOST_COLUMNS,
  residualTriangle,
  type Added,
  type Model,
} from '../glm/model.ts';
import { solverOf, type Solved } from '../glm/solve.ts';
import type { Layout } from './layout.ts';
import type { ErrorProducts } from './sphericity.ts';
import { withinEffects, type WithinEffect } from './within-contrasts.ts';

/** Repeated measures, turned into orthonormal contrasts, by the groups between people. */
export interface Fit {
  readonly cells: Cells;
  readonly model: Model;
  readonly within: readonly WithinEffect[];
  /** All contrasts, one effect after the other, and the place of the first one of each effect. */
  readonly contrasts: readonly Float64Array[];
  readonly starts: readonly number[];
  /** Degrees of freedom of the residuals of each measure. */
  readonly df: number;
  /** Sums of products of the residuals of all contrasts, row-major. */
  readonly products: Float64Array;
  /** The number from which all measures are told. */
  readonly origin: number;
  readonly solve: (weights: Float64Array) => Solved;
}

/** The cells with contrasts of their columns in place of these, all told from one number. */
function turned(cells: Cells, contrasts: readonly Float64Array[], origin: number): Cells {
  const width = contrasts.length;
  const turn = (values: ArrayLike<number>, from = 0) =>
    contrasts.map((contrast) => contrast.reduce((sum, weight, j) => sum + weight * values[from + j]!, 0));
  return {
    ...cells,
    origins: new Float64Array(width),
    centres: new Float64Array(width),
    cells: cells.cells.map((cell) => ({
      ...cell,
      means: Float64Array.from(turn(cell.means.map((mean, j) => mean + (cells.origins[j]! - origin)))),
      spread: Float64Array.from(contrasts.flatMap((_, i) => turn(cell.spread, i * width))),
    })),
  };
}

function productsOf(triangle: Float64Array, size: number): Float64Array {
  const products = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let m = 0; m <= Math.min(i, j); m++)
        products[i * size + j]! += triangle[m * size + i]! * triangle[m * size + j]!;
  return products;
}

/** Fits complete rows; null where the groups make too many coefficients. */
export function fitRepeated(complete: Dataset, layout: Layout, between: readonly string[]): Fit | null {
  const plain = cellsOf(complete, between, layout.columns);
  const effects = effectsOf({ factors: between, covariates: [], interactions: 'full' });
  if (columnsNeeded(effects, plain.factors) > MOST_COLUMNS) return null;
  const within = withinEffects(layout);
  const contrasts = within.flatMap((effect) => effect.contrasts);
  const origin = plain.origins[0]!;
  const cells = turned(plain, contrasts, origin);
  const model = modelOf(cells, effects, []);
  let next = 0;
  return {
    cells,
    model,
    within,
    contrasts,
    starts: within.map((effect) => (next += effect.contrasts.length) - effect.contrasts.length),
    df: cells.n - model.kept.length,
    products: productsOf(residualTriangle(model), contrasts.length),
    origin,
    solve: solverOf(model),
  };
}

/** What people differ in within the groups, for the contrasts of one effect. */
export function errorOf({ within, starts, contrasts, products, df }: Fit, at: number): ErrorProducts {
  const size = within[at]!.contrasts.length;
  const all = contrasts.length;
  const place = (i: number) => starts[at]! + i;
  return {
    size,
    df,
    products: Float64Array.from(
      { length: size * size },
      (_, cell) => products[place(Math.floor(cell / size)) * all + place(cell % size)]!,
    ),
  };
}

/** What the groups (or, for null, the mean over them) add in the contrasts of every effect, by type III. */
export function addedBy({ model }: Fit, effect: number | null): Added {
  const places = [[0], ...model.places];
  const own = effect === null ? 0 : effect + 1;
  return added(
    model,
    places.flatMap((each, i) => (i === own ? [] : each)),
    places[own]!,
  );
}

/** The sum of squares in the contrasts of one effect within people. */
export function squaresIn({ coordinates }: Added, { starts, within }: Fit, at: number): number {
  const [from, to] = [starts[at]!, starts[at]! + within[at]!.contrasts.length];
  return coordinates.reduce(
    (sum, row) => row.subarray(from, to).reduce((own, value) => own + value * value, sum),
    0,
  );
}
