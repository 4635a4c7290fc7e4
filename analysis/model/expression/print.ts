import { RESERVED } from './reader.ts';
import { type Expression, partsOf } from './syntax.ts';

/** A name as an expression writes it. */
export const writtenName = (name: string): string =>
  RESERVED.includes(name) || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? `\`${name}\`` : name;

const literal = (value: number | string) =>
  typeof value === 'number' ? String(value) : value.includes('"') ? `'${value}'` : `"${value}"`;

/** How tightly a part holds together; a looser one needs parentheses inside a tighter one. */
function tightness({ kind, ...rest }: Expression): number {
  switch (kind) {
    case 'or':
      return 1;
    case 'and':
      return 2;
    case 'not':
      return 3;
    case 'compare':
    case 'in':
      return 4;
    case 'arithmetic':
      return 'operator' in rest && (rest.operator === '+' || rest.operator === '-') ? 5 : 6;
    case 'negate':
      return 7;
    default:
      return 8;
  }
}

/**
 * An expression as it is written.
 *
 * @example
 * printExpression(parseExpression('( A=1 )or not B in(1,2)')) // => 'A = 1 or B not in (1, 2)'
 */
export function printExpression(expression: Expression): string {
  const at = (part: Expression, least: number) =>
    tightness(part) < least ? `(${printExpression(part)})` : printExpression(part);
  const own = tightness(expression);
  const list = (parts: readonly Expression[]) => parts.map((part) => at(part, 1)).join(', ');
  switch (expression.kind) {
    case 'constant':
      return expression.value === null
        ? 'missing'
        : typeof expression.value === 'boolean'
          ? String(expression.value)
          : literal(expression.value);
    case 'name':
      return `${expression.raw ? 'raw ' : ''}${writtenName(expression.name)}`;
    case 'or':
    case 'and':
      return `${at(expression.left, own)} ${expression.kind} ${at(expression.right, own)}`;
    case 'not':
      return expression.value.kind === 'in'
        ? `${at(expression.value.value, 5)} not in (${expression.value.list.map(literal).join(', ')})`
        : `not ${at(expression.value, 3)}`;
    case 'compare':
      return `${at(expression.left, 5)} ${expression.operator} ${at(expression.right, 5)}`;
    case 'in':
      return `${at(expression.value, 5)} in (${expression.list.map(literal).join(', ')})`;
    case 'arithmetic':
      return `${at(expression.left, own)} ${expression.operator} ${at(expression.right, own + 1)}`;
    case 'negate':
      return `-${at(expression.value, 7)}`;
    case 'plain':
      return `${expression.name}(${list([expression.value])})`;
    case 'band':
      return `band(${[printExpression(expression.value), ...expression.cuts].join(', ')})`;
    case 'summary':
      return `${expression.name}(${expression.values.map((part) => at(part, 5)).join(', ')}${
        expression.least === null ? '' : `, least: ${expression.least}`
      }${expression.list === null ? '' : ` in (${expression.list.map(literal).join(', ')})`})`;
    case 'isMissing':
    case 'if':
      return `${expression.kind}(${list(partsOf(expression))})`;
    case 'recode':
      return recode(expression);
    case 'column':
      return `${expression.name}(${printExpression(expression.value)}${
        expression.by === null ? '' : ` by ${writtenName(expression.by)}`
      })`;
  }
}

function recode({ value, arms, otherwise, missing }: Extract<Expression, { kind: 'recode' }>): string {
  const range = (from: number | string, to: number | string) =>
    from === to ? literal(from) : `${literal(from)}..${literal(to)}`;
  return `recode(${[
    printExpression(value),
    ...arms.map(({ from, to, gives }) => `${range(from, to)}: ${printExpression(gives)}`),
    ...(missing ? [`missing: ${printExpression(missing)}`] : []),
    ...(otherwise ? [`else: ${printExpression(otherwise)}`] : []),
  ].join(', ')})`;
}
