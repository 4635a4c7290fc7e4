import { Matrix } from 'ml-matrix';
import { invert } from '../matrices.ts';
import type { Moments } from '../../likelihood/likelihood.ts';
import { compositesOf } from './composites.ts';
import type { PathModel, Row } from './model.ts';

/**
 * Where the search begins, from composites that stand for the latent variables: their regressions on each other, and the covariances of
 * those that nothing points to. Groups that share a parameter share the first start.
 */
export function startingValues(model: PathModel, samples: readonly Moments[]): Float64Array {
  return startsOf(
    model,
    samples.map((sample, group) => startOfGroup(model, sample, group)),
  );
}

/** The same without covariances and regressions: covariances that can be, wherever loadings and variances are. */
export function plainStart(model: PathModel, start: Float64Array): Float64Array {
  const values = start.slice();
  for (const { parameter, operator, cell } of model.rows) {
    const isApart = operator === '~' || (operator === '~~' && cell.row !== cell.column);
    if (parameter !== null && isApart) values[parameter] = 0;
  }
  return values;
}

function startsOf(model: PathModel, starts: readonly ((row: Row) => number)[]): Float64Array {
  const values = new Float64Array(model.parameters).fill(NaN);
  for (const row of model.rows)
    if (row.parameter !== null && Number.isNaN(values[row.parameter]!))
      values[row.parameter] = starts[row.group]!(row);
  return values;
}

function startOfGroup(model: PathModel, sample: Moments, group: number): (row: Row) => number {
  const { variables, observed: p } = model;
  const rows = model.rows.filter((row) => row.group === group);
  const { loadings, covariances } = compositesOf(
    rows,
    Matrix.from1DArray(p, p, sample.covariances),
    variables.length,
  );
  const sources = variables.map((_, i) => sourcesOf(rows, i));
  const slopes = sources.map((own, i) => slopesOn(covariances, own, i));
  const isPointedTo = (i: number) => rows.some(({ cell }) => cell.kind === 'path' && cell.row === i);
  /** What is left of a variance beyond the predictors. */
  const rest = (i: number) =>
    covariances.get(i, i) -
    sources[i]!.reduce((sum, j, k) => sum + slopes[i]![k]! * covariances.get(i, j), 0);

  return ({ operator, cell: { kind, row, column } }) => {
    if (kind === 'mean') return row < p ? sample.means[row]! : 0;
    if (kind === 'path') {
      if (operator === '~') return slopes[row]![sources[row]!.indexOf(column)]!;
      return loadings.get(rows.find(({ cell }) => cell.row === row && cell.column === column)!) ?? 0;
    }
    if (row !== column) return isPointedTo(row) || isPointedTo(column) ? 0 : covariances.get(row, column);
    const isMeasured = rows.some(({ operator: of, cell }) => of === '=~' && cell.row === row);
    return (isMeasured ? 0.5 : 1) * Math.max(rest(row), 0.1 * covariances.get(row, row));
  };
}

const sourcesOf = (rows: readonly Row[], i: number) =>
  rows.filter(({ operator, cell }) => operator === '~' && cell.row === i).map(({ cell }) => cell.column);

/** Least squares slopes of a variable on others; zeros where they cannot be told apart. */
function slopesOn(covariances: Matrix, others: number[], i: number): number[] {
  if (others.length === 0) return [];
  const inverted = invert(covariances.selection(others, others));
  if (!inverted) return others.map(() => 0);
  return inverted.inverse.mmul(covariances.selection(others, [i])).to1DArray();
}
