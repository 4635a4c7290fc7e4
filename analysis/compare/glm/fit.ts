import type { Dataset } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { CONSTANT } from '../../numeric/independent.ts';
import { remainder, subTriangle } from '../../numeric/triangle.ts';
import { cellsOf, type Cells } from './cells.ts';
import type { Effect } from './effects.ts';
import { emptyCells } from './empty-cells.ts';
import { columnsNeeded, deficientEffects, modelOf, MOST_COLUMNS, type Model } from './model.ts';
import { solverOf, type Solved } from './solve.ts';
import type { Residual } from './test-effects.ts';

/** A model of one outcome with what it explains and leaves. */
export interface Fit {
  readonly cells: Cells;
  readonly model: Model;
  readonly residual: Residual;
  /** The residual standard deviation; NaN where nothing is left to estimate it by. */
  readonly sigma: number;
  /** Sum of squares about the mean. */
  readonly total: number;
  /** The mean of the outcome. */
  readonly mean: number;
  readonly solve: (weights: Float64Array) => Solved;
}

/** A fit, or null where there is none; and what is to be said of it. */
export interface Fitted {
  readonly fit: Fit | null;
  readonly notes: readonly Note[];
}

/** Fits the means of an outcome by effects of factors and covariates, on complete rows. */
export function fitMeans(
  complete: Dataset,
  variables: {
    readonly outcome: string;
    readonly factors: readonly string[];
    readonly covariates: readonly string[];
  },
  effects: readonly Effect[],
): Fitted {
  const { outcome, factors, covariates } = variables;
  if (complete.rows === 0) return { fit: null, notes: [note('none-complete')] };
  const cells = cellsOf(complete, factors, [...covariates, outcome]);
  const needed = columnsNeeded(effects, cells.factors);
  if (needed > MOST_COLUMNS)
    return { fit: null, notes: [note('glm-too-many', { count: needed, most: MOST_COLUMNS })] };
  const model = modelOf(cells, effects, covariates);
  const k = model.kept.length;
  const own = subTriangle(model.triangle, [...model.kept, model.size]);
  const total = remainder(own, k, 1);
  const mean = cells.origins.at(-1)! + cells.centres.at(-1)!;
  if (!(total > CONSTANT * Math.abs(mean) * Math.sqrt(cells.n)))
    return { fit: null, notes: [note('outcome-constant')] };
  const rest = remainder(own, k, k);
  // Rounding, not residuals: R warns of an "essentially perfect fit".
  const residual = { ss: rest <= CONSTANT * total ? 0 : rest ** 2, df: cells.n - k };
  const notes = [
    ...cells.factors
      .filter(({ labels }) => labels.length === 1)
      .map(({ name, labels }) => note('glm-one-level', { name, level: labels[0]! })),
    ...emptyCells(cells, deficientEffects(model)),
  ];
  if (residual.df <= 0) notes.push(note('no-residual-df'));
  else if (residual.ss === 0) notes.push(note('exact-fit'));
  const sigma = residual.df > 0 && residual.ss > 0 ? Math.sqrt(residual.ss / residual.df) : NaN;
  return {
    fit: { cells, model, residual, sigma, total: total ** 2, mean, solve: solverOf(model) },
    notes,
  };
}
