import { isRecord } from '../../engine/fields.ts';
import { ExpressionError } from '../../model/expression/faults.ts';
import { parseExpression } from '../../model/expression/parse.ts';
import type { Expression } from '../../model/expression/syntax.ts';
import { Refusal } from '../grammar/refusal.ts';

/** The columns by which rows of records may be chosen. */
export const chosenBy = ['period', 'group', 'scheme', 'class'] as const;

export interface Equality {
  readonly column: string;
  readonly equals: string | number;
}

/** `where` of a request on records: nothing but equalities of such columns, joined by `and`. Throws a Refusal for anything else. */
export function readRows(where: unknown): readonly Equality[] {
  if (where === undefined || where === null) return [];
  const equalities = typeof where === 'string' ? equalitiesIn(where) : [equalityOf(where)];
  const columns = equalities.map(({ column }) => column);
  const isChosenBy = (column: string) => (chosenBy as readonly string[]).includes(column);
  if (!columns.every(isChosenBy) || new Set(columns).size < columns.length) throw refusal();
  return equalities;
}

const refusal = () => new Refusal('where', 'record-rows', { columns: chosenBy.join(', ') });

function equalityOf(where: unknown): Equality {
  if (!isRecord(where)) throw refusal();
  const { column, equals } = where;
  if (typeof column !== 'string' || (typeof equals !== 'string' && typeof equals !== 'number'))
    throw refusal();
  return { column, equals };
}

function equalitiesIn(where: string): Equality[] {
  try {
    return flat(parseExpression(where));
  } catch (error) {
    if (error instanceof ExpressionError) throw refusal();
    throw error;
  }
}

function flat(expression: Expression): Equality[] {
  if (expression.kind === 'and') return [...flat(expression.left), ...flat(expression.right)];
  if (expression.kind !== 'compare' || expression.operator !== '=') throw refusal();
  const { left, right } = expression;
  if (left.kind !== 'name' || right.kind !== 'constant') throw refusal();
  if (typeof right.value !== 'string' && typeof right.value !== 'number') throw refusal();
  return [{ column: left.name, equals: right.value }];
}
