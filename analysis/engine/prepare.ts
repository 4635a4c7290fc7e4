import { placeRows, type Column, type Table } from '../columns.ts';
import type { Weighting } from '../model/reply.ts';
import { namesIn } from '../model/expression/syntax.ts';
import { chooseRows, rowChooser } from './choose-rows.ts';
import type { Definitions } from './definitions.ts';
import { deriveColumn, rowsOf } from './derived-column.ts';
import { note, type Note } from '../notes/note.ts';
import { RequestError, type Fields } from '../dataset/dataset.ts';
import type { Derivation } from './read-derive.ts';
import type { VariableType } from './types.ts';
import { variablesOn, type Variable, type VariableSet } from './variable-set.ts';
import { reverseColumn } from './score.ts';
import { readWeights, weightingOf } from './weigh.ts';

/** What one choice of rows, reversals, scales and derivations makes of a table. */
export interface Prepared {
  readonly rows: number;
  readonly weights: Float64Array | null;
  readonly weighting: Weighting | null;
  readonly notes: readonly Note[];
  readonly variable: VariableSet;
  /** The same rows and ways of making variables with other values in some columns, see `Dataset`. */
  readonly refill: (columns: ReadonlyMap<string, Column>) => VariableSet;
}

/** What a request makes of the columns before it analyses them. */
export interface Making {
  readonly definitions: Definitions;
  readonly derivations: ReadonlyMap<string, Derivation>;
  readonly types: VariableType;
}

/** A column of the table that holds numbers. */
export function numericColumn(table: Table, name: string): Exclude<Column, { kind: 'text' }> {
  const column = table.columns.get(name);
  if (!column) throw new RequestError(name, 'no-column', { name });
  if (column.kind === 'text') throw new RequestError(name, 'words', { name });
  return column;
}

/** The variables on all rows of a table, and what expressions read; each derived one is made on first use and kept. */
function variablesOf(table: Table, { definitions, derivations, types }: Making) {
  const known = new Map<string, Variable>();
  const derived = (name: string): Variable | null => {
    const derivation = derivations.get(name);
    if (!derivation) return null;
    const made = known.get(name) ?? derive(derivation);
    known.set(name, made);
    return made;
  };
  const whole = variablesOn(table, null, definitions, derived);
  const source = rowsOf(table.rows, (name, raw) => (raw ? table.columns.get(name)! : whole(name)!.column));
  const derive = ({ name, expression }: Derivation): Variable => ({
    column: deriveColumn(name, expression, types(name)!, table.rows, source),
    notes: namesIn(expression).flatMap((named) => (named.raw ? [] : whole(named.name)!.notes)),
  });
  return { whole, derived, source };
}

/** The variables where some columns hold other values on the chosen rows: what is made of them is made anew. */
function refilled(
  table: Table,
  rows: Uint32Array | null,
  columns: ReadonlyMap<string, Column>,
  making: Making,
): VariableSet {
  const { items } = making.definitions;
  const stored = new Map(table.columns);
  const derivations = new Map(making.derivations);
  for (const [name, column] of columns) {
    const range = items[name]?.reverse ? items[name].range : undefined;
    const answered = range && column.kind !== 'text' ? reverseColumn(column, range) : column;
    stored.set(name, placeRows(table.columns.get(name) ?? null, answered, rows, table.rows));
    derivations.delete(name);
  }
  const filled = { ...table, columns: stored };
  const { whole, derived } = variablesOf(filled, { ...making, derivations });
  return rows ? variablesOn(filled, rows, making.definitions, derived) : whole;
}

/** Variables are derived on all rows; only then `where` and weights choose among them. */
export function prepare(
  table: Table,
  request: Fields,
  { definitions, derivations, types }: Making,
): Prepared {
  const { whole, derived, source } = variablesOf(table, { definitions, derivations, types });

  const given = readWeights(request, table.rows, {
    numeric: (name) => derived(name)?.column ?? numericColumn(table, name),
    any: (name) => variableOf(whole, name).column,
  });
  const chooses = rowChooser(request, table, types, source);
  const chosen = chooseRows(table.rows, chooses, given?.values ?? null);
  const weights = chosen && given ? Float64Array.from(chosen.rows, (row) => given.values[row]!) : null;
  return {
    rows: chosen?.rows.length ?? table.rows,
    weights,
    weighting: weights && weightingOf(weights, given!),
    notes: [
      ...(given?.notes ?? []),
      ...(chosen?.unweighted ? [note('rows-unweighted', { count: chosen.unweighted })] : []),
    ],
    variable: chosen ? variablesOn(table, chosen.rows, definitions, derived) : whole,
    refill: (columns) => refilled(table, chosen?.rows ?? null, columns, { definitions, derivations, types }),
  };
}

function variableOf(variable: VariableSet, name: string): Variable {
  const found = variable(name);
  if (!found) throw new RequestError(name, 'no-variable', { name });
  return found;
}
