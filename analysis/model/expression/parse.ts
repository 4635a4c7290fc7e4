import { ExpressionError } from './faults.ts';
import { functions, isFunction, parseCall } from './parse-call.ts';
import { Reader } from './reader.ts';
import type { Expression, Literal } from './syntax.ts';
import { tokensOf } from './tokens.ts';

export const LONGEST = 2000;

/**
 * Reads an expression: arithmetic, comparison, `in (1, 2)`, `and`, `or`, `not`, `if`, functions. Throws ExpressionError with the place.
 *
 * @example
 * parseExpression('A + 1').kind // => 'arithmetic'
 */
export function parseExpression(source: string): Expression {
  if (source.trim() === '') throw new ExpressionError('expression-empty', 0);
  if (source.length > LONGEST) throw new ExpressionError('expression-long', 0, { most: LONGEST });
  const reader = new Reader(tokensOf(source));
  const expression = either(reader);
  if (reader.token.kind !== 'end') throw reader.unexpected('the end');
  return expression;
}

/** One whole expression inside another. */
const whole = (reader: Reader): Expression => reader.nested(() => either(reader));

function either(reader: Reader): Expression {
  let left = both(reader);
  while (reader.is('or')) {
    const { at } = reader;
    reader.expect('or');
    left = { kind: 'or', at, left, right: both(reader) };
  }
  return left;
}

function both(reader: Reader): Expression {
  let left = negation(reader);
  while (reader.is('and')) {
    const { at } = reader;
    reader.expect('and');
    left = { kind: 'and', at, left, right: negation(reader) };
  }
  return left;
}

function negation(reader: Reader): Expression {
  const { at } = reader;
  if (!reader.accept('not')) return comparison(reader);
  return { kind: 'not', at, value: reader.nested(() => negation(reader)) };
}

function comparison(reader: Reader): Expression {
  const left = sum(reader);
  const { at } = reader;
  const operator = reader.accept('=', '!=', '<', '<=', '>', '>=');
  if (operator) return { kind: 'compare', at, operator, left, right: sum(reader) };
  if (reader.accept('in')) return { kind: 'in', at, value: left, list: listOf(reader) };
  if (!(reader.is('not') && reader.is('in', 1))) return left;
  reader.expect('not');
  reader.expect('in');
  return { kind: 'not', at, value: { kind: 'in', at, value: left, list: listOf(reader) } };
}

/** Values between parentheses. */
function listOf(reader: Reader): Literal[] {
  reader.expect('(');
  const list = [reader.literal()];
  while (reader.accept(',')) list.push(reader.literal());
  reader.expect(')');
  return list;
}

function sum(reader: Reader): Expression {
  let left = product(reader);
  for (;;) {
    const { at } = reader;
    const operator = reader.accept('+', '-');
    if (!operator) return left;
    left = { kind: 'arithmetic', at, operator, left, right: product(reader) };
  }
}

function product(reader: Reader): Expression {
  let left = signed(reader);
  for (;;) {
    const { at } = reader;
    const operator = reader.accept('*', '/');
    if (!operator) return left;
    left = { kind: 'arithmetic', at, operator, left, right: signed(reader) };
  }
}

function signed(reader: Reader): Expression {
  const { at } = reader;
  if (!reader.accept('-')) return operand(reader);
  return { kind: 'negate', at, value: reader.nested(() => signed(reader)) };
}

const CONSTANTS = { true: true, false: false, missing: null } as const;

function operand(reader: Reader): Expression {
  const { token, at } = reader;
  if (token.kind === 'number' || token.kind === 'text')
    return { kind: 'constant', at, value: reader.literal() };
  if (reader.accept('(')) {
    const inner = whole(reader);
    reader.expect(')');
    return inner;
  }
  const constant = reader.accept('true', 'false', 'missing');
  if (constant) return { kind: 'constant', at, value: CONSTANTS[constant] };
  if (reader.accept('raw')) return { kind: 'name', at, name: reader.name(), raw: true };
  if (token.kind === 'name' && reader.is('(', 1)) {
    if (!isFunction(token.value))
      throw new ExpressionError('expression-function', at, {
        found: token.value,
        known: functions.join(', '),
      });
    return parseCall(reader, token.value, { whole, sum, listOf });
  }
  return { kind: 'name', at, name: reader.name(), raw: false };
}
