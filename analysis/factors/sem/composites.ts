import { Matrix } from 'ml-matrix';
import { correlationOf, fill } from '../matrices.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import type { Row } from './model.ts';

/** Rough loadings of latent variables, and the covariances of all variables with a sum of indicators in the place of each latent one. */
export interface Composites {
  /** Loadings by row of the parameter table. */
  readonly loadings: ReadonlyMap<Row, number>;
  readonly covariances: Matrix;
}

/**
 * Puts a weighted sum of its indicators in the place of each latent variable, those of others after those of items. The unit is that of
 * the indicator whose loading is fixed, or of a fixed variance. `covariances` are those of the observed variables.
 */
export function compositesOf(rows: readonly Row[], covariances: Matrix, variables: number): Composites {
  const observed = covariances.rows;
  const weights = fill(variables, observed, (i, j) => (i === j ? 1 : 0));
  const loadings = new Map<Row, number>();
  const known = new Set(Array.from({ length: observed }, (_, i) => i));
  const waiting = new Set(Array.from({ length: variables - observed }, (_, i) => observed + i));
  while (waiting.size > 0) {
    const next = [...waiting].find((latent) =>
      measures(rows, latent).every(({ cell }) => known.has(cell.row)),
    );
    if (next === undefined) break;
    waiting.delete(next);
    known.add(next);
    const own = measures(rows, next);
    const places = own.map(({ cell }) => cell.row);
    const among = weights.selection(places, columnsOf(observed));
    const s = among.mmul(covariances).mmul(among.transpose());
    const standard = principal(correlationOf(s));
    const unit = unitOf(rows, next, own, standard, s);
    const raw = own.map((_, i) => standard[i]! * Math.sqrt(s.get(i, i)));
    own.forEach((row, i) => loadings.set(row, raw[i]! / unit));
    const signs = Matrix.rowVector(raw.map((loading, i) => Math.sign(loading) / Math.sqrt(s.get(i, i))));
    const sum = signs.mmul(among);
    const variance = sum.mmul(covariances).mmul(sum.transpose()).get(0, 0);
    weights.setRow(next, sum.mul(unit / Math.sqrt(variance)).getRow(0));
  }
  return { loadings, covariances: weights.mmul(covariances).mmul(weights.transpose()) };
}

const measures = (rows: readonly Row[], latent: number) =>
  rows.filter(({ operator, cell }) => operator === '=~' && cell.column === latent);

const columnsOf = (count: number) => Array.from({ length: count }, (_, i) => i);

/** The first principal component, drawn in, the first loading not below 0.2. */
function principal(r: Matrix): number[] {
  const { vectors, values } = symmetricEigen(r);
  const sign = vectors.get(0, 0) < 0 ? -1 : 1;
  return columnsOf(r.rows).map((i) => {
    const loading = 0.85 * sign * vectors.get(i, 0) * Math.sqrt(values[0]!);
    return i === 0 ? Math.max(loading, 0.2) : loading;
  });
}

/** The standard deviation of a latent variable. */
function unitOf(
  rows: readonly Row[],
  latent: number,
  own: readonly Row[],
  standard: readonly number[],
  s: Matrix,
): number {
  const isOwnVariance = ({ cell: { kind, row, column }, parameter, value }: Row) =>
    kind === 'covariance' && row === latent && column === latent && parameter === null && value > 0;
  const fixed = rows.find(isOwnVariance);
  if (fixed) return Math.sqrt(fixed.value);
  const marker = own.findIndex(({ parameter, value }) => parameter === null && value !== 0);
  if (marker < 0) return 1;
  const unit = Math.abs((standard[marker]! * Math.sqrt(s.get(marker, marker))) / own[marker]!.value);
  return unit > 0 ? unit : 1;
}
