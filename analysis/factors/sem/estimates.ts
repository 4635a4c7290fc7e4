import type { Model } from '../../model/paths/syntax.ts';
import { normalQuantile, twoSidedNormal } from '../../numeric/distributions.ts';
import { evaluate } from './evaluate.ts';
import type { PathFit } from './fit.ts';
import { freeRows } from './derivatives.ts';
import type { Row } from './model.ts';
import { standardised, type Moving } from './standardise.ts';

/** What the estimates of a model are told from, however it was fitted. */
export type Estimated = Pick<PathFit, 'model' | 'states' | 'moments'> & {
  readonly minimum: Pick<PathFit['minimum'], 'parameters'>;
};

/** A parameter with its test; one that is fixed has no error, test or interval. */
export interface ParameterEstimate {
  readonly lhs: string;
  readonly op: string;
  readonly rhs: string;
  /** From 0; null where it belongs to no group. */
  readonly group: number | null;
  readonly label: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly z: number | null;
  readonly p: number | null;
  readonly interval: readonly [number, number] | null;
  readonly standardized: number;
  readonly standardizedError: number;
}

/**
 * Estimates of all rows and of what is defined by them, with errors by the delta method from the covariances of the estimates (null
 * where there are none: errors are then NaN). R: `lavaan::parameterEstimates`, `standardizedSolution`.
 */
export function parameterEstimates(
  fit: Estimated,
  written: Model,
  covariances: Float64Array | null,
  confidence: number,
): ParameterEstimate[] {
  const reach = normalQuantile((1 + confidence) / 2);
  const error = (by: Float64Array) => errorOf(by, covariances);
  const both = fit.model.rows.map((row) => ({ row, ...valuesOf(row, fit) }));
  const finish = (
    name: Pick<ParameterEstimate, 'lhs' | 'op' | 'rhs' | 'group' | 'label'>,
    plain: Moving,
    standard: Moving,
    isFixed: boolean,
  ): ParameterEstimate => {
    const standardError = isFixed ? 0 : error(plain.by);
    const z = plain.value / standardError;
    const estimate = plain.value;
    return {
      ...name,
      estimate,
      standardError,
      z: isFixed ? null : z,
      p: isFixed ? null : twoSidedNormal(z),
      interval: isFixed ? null : [estimate - reach * standardError, estimate + reach * standardError],
      standardized: standard.value,
      standardizedError: error(standard.by),
    };
  };
  const own = both.map(({ row, plain, standard }) => {
    const { left: lhs, operator: op, right: rhs, group, label } = row;
    return finish({ lhs, op, rhs, group, label }, plain, standard, row.parameter === null);
  });
  const values = definedValues(written, both);
  const defined = written.definitions.map(({ name, text }) => {
    const { plain, standard } = values.get(name)!;
    return finish({ lhs: name, op: ':=', rhs: text, group: null, label: name }, plain, standard, false);
  });
  return [...own, ...defined];
}

/** What is defined by parameters, at the given ones. */
export function definedAt(rows: readonly Row[], parameters: Float64Array, written: Model): number[] {
  const none = new Float64Array(0);
  const values = new Map<string, Moving>();
  for (const { label, parameter, value } of rows)
    if (label !== '' && !values.has(label))
      values.set(label, { value: parameter === null ? value : parameters[parameter]!, by: none });
  return written.definitions.map(({ name, formula }) => {
    const found = evaluate(formula, (label) => values.get(label)!);
    values.set(name, found);
    return found.value;
  });
}

interface Both {
  readonly plain: Moving;
  readonly standard: Moving;
}

function definedValues(
  written: Model,
  rows: readonly (Both & { readonly row: Row })[],
): ReadonlyMap<string, Both> {
  const values = new Map<string, Both>();
  for (const { row, plain, standard } of rows)
    if (row.label !== '' && !values.has(row.label)) values.set(row.label, { plain, standard });
  for (const { name, formula } of written.definitions)
    values.set(name, {
      plain: evaluate(formula, (label) => values.get(label)!.plain),
      standard: evaluate(formula, (label) => values.get(label)!.standard),
    });
  return values;
}

/** A row as it is and standardised, with derivatives by all parameters. */
function valuesOf(row: Row, { model, minimum, states, moments }: Estimated): Both {
  const state = states[row.group]!;
  const free = freeRows(model, row.group);
  const value = row.exogenous
    ? exogenousValue(row, moments[row.group]!, model.observed)
    : row.parameter === null
      ? row.value
      : minimum.parameters[row.parameter]!;
  const place = free.findIndex(({ cell }) => cell === row.cell);
  const spread = ({ value: at, by }: Moving): Moving => {
    const all = new Float64Array(model.parameters);
    free.forEach(({ parameter }, i) => (all[parameter]! += by[i]!));
    return { value: at, by: all };
  };
  const cells = free.map(({ cell }) => cell);
  return {
    plain: spread({ value, by: Float64Array.from(free, (_, i) => (i === place ? 1 : 0)) }),
    standard: spread(standardised(row.cell, value, place, state, cells)),
  };
}

function exogenousValue(
  { cell }: Row,
  { means, covariances }: PathFit['moments'][number],
  p: number,
): number {
  return cell.kind === 'mean' ? means[cell.row]! : covariances[cell.row * p + cell.column]!;
}

function errorOf(by: Float64Array, covariances: Float64Array | null): number {
  if (!covariances) return NaN;
  const q = by.length;
  let variance = 0;
  for (let i = 0; i < q; i += 1) {
    if (by[i] === 0) continue;
    for (let j = 0; j < q; j += 1) variance += by[i]! * by[j]! * covariances[i * q + j]!;
  }
  return Math.sqrt(variance);
}
