import type { Random } from '../numeric/random.ts';
import { cumulativeDraw, multinomialDraw, type Rows } from './category-draw.ts';
import { donorsFor } from './donors.ts';
import { linearDraw } from './linear-draw.ts';
import type { ModelMatrix } from './model-matrix.ts';
import type { Variable } from './variable.ts';

/** Observed people of whom one is drawn for each gap. */
export const DONORS = 5;

/** What came of filling the gaps of one variable once. */
export interface Filling {
  readonly isCollinear: boolean;
  /** No model could be fitted: the gaps were filled from the values observed, without regard to the other variables. */
  readonly isBlind: boolean;
}

/** Draws new values at the gaps of a variable, in `values`, given the others as they stand. */
export function fill(
  matrix: ModelMatrix,
  variable: Variable,
  v: number,
  values: Float64Array,
  random: Random,
): Filling {
  const isDrawn = variable.labels.length > 0 ? null : fillNumbers(matrix, variable, v, values, random);
  if (isDrawn) return isDrawn;
  if (variable.labels.length > 0 && fillCategories(matrix, variable, v, values, random))
    return { isCollinear: false, isBlind: false };
  fillBlindly(variable, values, random);
  return { isCollinear: false, isBlind: true };
}

/** Any of the values observed, each person equally likely: where chains start. */
export function fillBlindly({ observed, missing }: Variable, values: Float64Array, random: Random): void {
  for (const row of missing) values[row] = values[observed[random.index(observed.length)]!]!;
}

function fillNumbers(
  matrix: ModelMatrix,
  variable: Variable,
  v: number,
  values: Float64Array,
  random: Random,
): Filling | null {
  const draw = linearDraw(matrix, variable, v, random);
  if (!draw) return null;
  const { missing, observed, mean, sd } = variable;
  const wanted = Float64Array.from(missing, (row) => predict(matrix, draw.predictors, draw.drawn, row));
  if (variable.method === 'norm')
    missing.forEach((row, i) => (values[row] = mean + sd * (wanted[i]! + draw.sigma * random.normal())));
  else {
    const all = predictAll(matrix, draw.predictors, draw.estimate);
    const donors = donorsFor(pick(all, observed), wanted, DONORS, random);
    missing.forEach((row, i) => (values[row] = values[observed[donors[i]!]!]!));
  }
  return { isCollinear: draw.isCollinear, isBlind: false };
}

function predict(
  { columns }: ModelMatrix,
  predictors: readonly number[],
  b: Float64Array,
  row: number,
): number {
  let sum = 0;
  for (let a = 0; a < predictors.length; a++) sum += columns[predictors[a]!]![row]! * b[a]!;
  return sum;
}

function pick(values: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  return picked;
}

/** Column by column, since rows of many columns would be read from afar. */
function predictAll(
  { rows, columns }: ModelMatrix,
  predictors: readonly number[],
  b: Float64Array,
): Float64Array {
  const sums = new Float64Array(rows);
  predictors.forEach((place, a) => {
    const [column, factor] = [columns[place]!, b[a]!];
    for (let i = 0; i < rows; i++) sums[i]! += factor * column[i]!;
  });
  return sums;
}

function fillCategories(
  matrix: ModelMatrix,
  variable: Variable,
  v: number,
  values: Float64Array,
  random: Random,
): boolean {
  const { observed, missing, labels, method } = variable;
  const own = new Set(matrix.places[v]);
  const predictors = matrix.columns.filter(
    (column, k) => k === 0 || (!own.has(k) && varies(column, observed)),
  );
  const codes = Int32Array.from(observed, (row) => values[row]!);
  const draw = method === 'polr' ? cumulativeDraw : multinomialDraw;
  const chances = draw(rowsOf(predictors, observed), codes, labels.length, random);
  if (!chances) return false;
  const found = chances(rowsOf(predictors, missing));
  missing.forEach((row, i) => {
    let left = random.uniform();
    let code = 0;
    for (; code < labels.length - 1; code++) {
      left -= found[i * labels.length + code]!;
      if (left < 0) break;
    }
    values[row] = code;
  });
  return true;
}

function varies(column: Float64Array, rows: Uint32Array): boolean {
  const first = column[rows[0]!]!;
  return rows.some((row) => column[row] !== first);
}

function rowsOf(columns: readonly Float64Array[], rows: Uint32Array): Rows {
  const width = columns.length;
  const matrix = new Float64Array(rows.length * width);
  columns.forEach((column, k) => rows.forEach((row, i) => (matrix[i * width + k] = column[row]!)));
  return { rows: rows.length, width, matrix };
}
