import type { PathModel, Row } from './model.ts';

/** A residual variance that is not free: it makes the variance of what lies behind an ordered variable 1. */
export interface Dependent {
  readonly variable: number;
  /** The variable whose residual variance it is. */
  readonly source: number;
  readonly parameter: number;
}

/**
 * A model of paths among ordered and measured variables: ordered ones are categories of normal variables of variance 1 in every
 * group (lavaan's delta parameterisation). Observed predictors are normal variables as the others.
 */
export interface OrdinalModel {
  /** The free parameters first, then those that follow from them. */
  readonly model: PathModel;
  readonly free: number;
  /** By group. */
  readonly dependents: readonly (readonly Dependent[])[];
}

/** The same model for ordered variables; means are left alone, since thresholds take their place. */
export function ordinalModel(given: PathModel, ordered: ReadonlySet<string>): OrdinalModel {
  const sourceOf = sourcesOf(given, ordered);
  const fresh = new Map<number | string, number>();
  const place = (key: number | string) => {
    if (!fresh.has(key)) fresh.set(key, fresh.size);
    return fresh.get(key)!;
  };
  const isDependent = ({ cell }: Row) => cell.row === cell.column && sourceOf.has(cell.row);
  const own = given.rows.filter(({ operator }) => operator !== '~1');
  const freed = own.map((row): Row => {
    if (isDependent(row)) return row;
    if (row.exogenous)
      return { ...row, exogenous: false, parameter: place(JSON.stringify(row.cell) + row.group) };
    return row.parameter === null ? row : { ...row, parameter: place(row.parameter) };
  });
  const free = fresh.size;
  const dependents: Dependent[][] = Array.from({ length: given.groups }, () => []);
  const rows = freed.map((row): Row => {
    if (!isDependent(row)) return row;
    const parameter = free + dependents.reduce((sum, list) => sum + list.length, 0);
    dependents[row.group]!.push({ variable: sourceOf.get(row.cell.row)!, source: row.cell.row, parameter });
    return { ...row, parameter, label: '' };
  });
  const parameters = free + dependents.reduce((sum, list) => sum + list.length, 0);
  const model = { ...given, rows, parameters, meanStructure: false, exogenous: [] };
  return { model, free, dependents };
}

/**
 * Whose residual variance makes the variance of an ordered variable 1: its own, or that of the latent variable that it alone
 * indicates without error.
 */
function sourcesOf({ variables, rows }: PathModel, ordered: ReadonlySet<string>): Map<number, number> {
  const sources = new Map<number, number>();
  for (const { cell, parameter, written } of rows) {
    const isVariance = cell.kind === 'covariance' && cell.row === cell.column;
    if (!isVariance || !ordered.has(variables[cell.row]!)) continue;
    const isWithoutError = parameter === null && !written;
    const loading = rows.find(({ operator, cell: other }) => operator === '=~' && other.row === cell.row);
    sources.set(isWithoutError && loading ? loading.cell.column : cell.row, cell.row);
  }
  return sources;
}
