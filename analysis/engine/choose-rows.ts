import { isMissingInteger, type Column, type Table } from '../columns.ts';
import { typeOfExpression } from '../model/expression/check.ts';
import { compile, type Source } from '../model/expression/compile.ts';
import { ExpressionError } from '../model/expression/faults.ts';
import type { Where } from '../model/request.ts';
import { readWhere } from './definitions.ts';
import { isRecord } from './fields.ts';
import { RequestError, type Fields } from '../dataset/dataset.ts';
import { expressing, readExpression } from './read-derive.ts';
import type { VariableType } from './types.ts';
import { within } from './within.ts';

type Chooses = (row: number) => boolean;

/** A predicate of a row: true where the column holds the value. */
function matcher(table: Table, { column: name, equals }: Exclude<Where, string>): Chooses {
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

/** `where` of a request: a condition, or a column and its value. A row of which it cannot be said is left out. */
export function rowChooser(
  request: Fields,
  table: Table,
  types: VariableType,
  source: Source<number>,
): Chooses | null {
  const where = request['where'];
  if (where === undefined || where === null) return null;
  if (isRecord(where)) return within('where', () => matcher(table, readWhere(where)));
  if (typeof where !== 'string') throw new RequestError('where', 'where');
  const condition = readExpression(request, 'where');
  return expressing('where', () => {
    const read = (name: string, raw: boolean) => (raw ? storedType(table.columns.get(name)) : types(name));
    if (typeOfExpression(condition, read) !== 'truth')
      throw new ExpressionError('expression-truth', condition.at);
    const holds = compile(condition, source);
    return (row) => holds(row) === true;
  });
}

function storedType(column: Column | undefined) {
  if (!column) return null;
  return column.kind === 'text' ? 'text' : 'number';
}

/** Sums of heavier rows would lose the lighter ones. */
export const MOST_WEIGHT = 1e12;

/** The rows to use and how many more fell out for want of a weight above 0 and up to the most; null when all rows are used. */
export function chooseRows(
  rows: number,
  chooses: Chooses | null,
  weights: Float64Array | null,
): { readonly rows: Uint32Array; readonly unweighted: number } | null {
  if (!chooses && !weights) return null;
  const chosen = new Uint32Array(rows);
  let count = 0;
  let unweighted = 0;
  for (let row = 0; row < rows; row++) {
    if (chooses && !chooses(row)) continue;
    if (weights && !(weights[row]! > 0 && weights[row]! <= MOST_WEIGHT)) unweighted++;
    else chosen[count++] = row;
  }
  return { rows: chosen.slice(0, count), unweighted };
}
