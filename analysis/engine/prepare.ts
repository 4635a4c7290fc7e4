import { isMissingInteger, pickRows, toDoubles, type Column, type Table } from '../columns.ts';
import type { Where } from '../model/request.ts';
import { readWhere, within, type Definitions, type ItemDefinition } from './definitions.ts';
import { isRecord, optional, word } from './fields.ts';
import { note, type Note } from './notes.ts';
import { RequestError, type Fields } from './procedure.ts';
import { countOutside, reverseColumn, scoreItems } from './score.ts';

/** A variable with what its reader should know of it. */
export interface Variable {
  readonly column: Column;
  readonly notes: readonly Note[];
}

/** What one choice of rows, reversals and scales makes of a table: variables are made on first use and kept. */
export interface Prepared {
  readonly rows: number;
  readonly weights: Float64Array | null;
  readonly notes: readonly Note[];
  readonly variable: (name: string) => Variable | null;
}

/** A predicate of a row: true where the column holds the value. */
function matcher(table: Table, { column: name, equals }: Where): (row: number) => boolean {
  const column = table.columns.get(name);
  if (!column) throw new RequestError('column', 'no-column', { name });
  if (column.kind === 'text') {
    const code = column.levels.indexOf(String(equals));
    return (row) => code >= 0 && column.values[row] === code;
  }
  const wanted = Number(equals);
  if (equals === '' || Number.isNaN(wanted)) throw new RequestError('equals', 'holds-numbers', { name });
  const missing = column.kind === 'integer' && isMissingInteger(wanted);
  return (row) => !missing && column.values[row] === wanted;
}

/** A column of the table that holds numbers. */
export function numericColumn(table: Table, name: string): Exclude<Column, { kind: 'text' }> {
  const column = table.columns.get(name);
  if (!column) throw new RequestError(name, 'no-column', { name });
  if (column.kind === 'text') throw new RequestError(name, 'words', { name });
  return column;
}

/** The rows to use and how many more fell out for want of a positive weight; null when all rows are used. */
function chooseRows(
  rows: number,
  matches: ((row: number) => boolean) | undefined,
  weights: Float64Array | null,
): { readonly rows: Uint32Array; readonly unweighted: number } | null {
  if (!matches && !weights) return null;
  const chosen = new Uint32Array(rows);
  let count = 0;
  let unweighted = 0;
  for (let row = 0; row < rows; row++) {
    if (matches && !matches(row)) continue;
    if (weights && !(weights[row]! > 0)) unweighted++;
    else chosen[count++] = row;
  }
  return { rows: chosen.slice(0, count), unweighted };
}

function itemFrom(column: Column, item: ItemDefinition | undefined): Variable {
  if (!item?.reverse || !item.range || column.kind === 'text') return { column, notes: [] };
  const outside = countOutside(column, item.range);
  const range = item.range.join('–');
  return {
    column: reverseColumn(column, item.range),
    notes: outside > 0 ? [note('reversed-outside', { name: column.name, count: outside, range })] : [],
  };
}

/** `where` and weights choose the rows, items are reversed at the column and nowhere else, scales are scored from reversed items. */
export function prepare(table: Table, request: Fields, { items, scales }: Definitions): Prepared {
  const matches = optional(request, 'where', (fields) => {
    const value = fields['where'];
    if (!isRecord(value)) throw new RequestError('where', 'where');
    return within('where', () => matcher(table, readWhere(value)));
  });
  const weightName = optional(request, 'weights', word);
  const allWeights =
    weightName === undefined ? null : within('weights', () => toDoubles(numericColumn(table, weightName)));
  const chosen = chooseRows(table.rows, matches, allWeights);

  // An item may share its name with a scale, so each kind has a map of its own.
  const knownItems = new Map<string, Variable | null>();
  const knownScores = new Map<string, Variable>();

  function item(name: string): Variable | null {
    let made = knownItems.get(name);
    if (made === undefined) {
      const stored = table.columns.get(name);
      made = stored ? itemFrom(chosen ? pickRows(stored, chosen.rows) : stored, items[name]) : null;
      knownItems.set(name, made);
    }
    return made;
  }

  function score(name: string): Variable {
    const scale = scales[name]!;
    const made = scale.items.map((member) => {
      const found = item(member);
      if (!found || found.column.kind === 'text') throw new RequestError(name, 'words', { name: member });
      return { column: found.column, notes: found.notes };
    });
    const values = scoreItems(
      made.map(({ column }) => column),
      scale,
    );
    return { column: { kind: 'real', name, values }, notes: made.flatMap(({ notes }) => notes) };
  }

  return {
    rows: chosen?.rows.length ?? table.rows,
    weights: chosen && allWeights ? Float64Array.from(chosen.rows, (row) => allWeights[row]!) : allWeights,
    notes: chosen?.unweighted ? [note('rows-unweighted', { count: chosen.unweighted })] : [],
    variable(name) {
      if (!Object.hasOwn(scales, name)) return item(name);
      const made = knownScores.get(name) ?? score(name);
      knownScores.set(name, made);
      return made;
    },
  };
}
