import { ExpressionError } from '../model/expression/faults.ts';
import { parseExpression } from '../model/expression/parse.ts';
import type { Expression } from '../model/expression/syntax.ts';
import { isRecord, refuseUnknown, word } from './fields.ts';
import { RequestError, type Fields } from '../dataset/dataset.ts';
import { within } from './within.ts';

export const MOST_DERIVED = 200;

/** A variable that a request makes of others. */
export interface Derivation {
  readonly name: string;
  readonly expression: Expression;
  /** Where the request says so. */
  readonly field: string;
}

/** Runs what may find fault with an expression; the field that holds it is named. */
export function expressing<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new RequestError(field, error.code, error.details);
  }
}

export function readExpression(fields: Fields, field: string): Expression {
  const source = fields[field];
  if (typeof source !== 'string') throw new RequestError(field, 'an-expression');
  return expressing(field, () => parseExpression(source));
}

/** `derive` of a request: a list of names, each with the expression that it stands for. */
export function readDerive(request: Fields): readonly Derivation[] {
  const list: unknown = request['derive'] ?? [];
  if (!Array.isArray(list)) throw new RequestError('derive', 'derive');
  if (list.length > MOST_DERIVED)
    throw new RequestError('derive', 'at-most', { count: MOST_DERIVED, given: list.length });
  return list.map((entry: unknown, i) => {
    const place = `derive[${i}]`;
    if (!isRecord(entry)) throw new RequestError(place, 'derive');
    return within(place, () => {
      refuseUnknown(entry, ['name', 'from']);
      const name = word(entry, 'name');
      return { name, expression: readExpression(entry, 'from'), field: `${place}.from` };
    });
  });
}
