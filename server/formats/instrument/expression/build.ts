import type { Comparison, Expression, Value } from '../../../../analysis/model/expression/syntax.ts';
import { namesIn, nodesOf } from '../../../../analysis/model/expression/syntax.ts';
import { printExpression } from '../../../../analysis/model/expression/print.ts';
import { opposite } from '../../../../analysis/model/expression/comparisons.ts';

/**
 * Conditions put together from parts. All of them are meant as "true exactly where": whether they are false or missing elsewhere
 * makes no difference, which is what lets them be shortened.
 */

export const constant = (value: Value): Expression => ({ kind: 'constant', at: 0, value });
export const named = (name: string): Expression => ({ kind: 'name', at: 0, name, raw: false });
export const always = constant(true);
export const never = constant(false);

export const compare = (operator: Comparison, left: Expression, right: Expression): Expression => ({
  kind: 'compare',
  at: 0,
  operator,
  left,
  right,
});
export const within = (value: Expression, list: readonly (number | string)[]): Expression =>
  list.length === 1
    ? compare('=', value, constant(list[0]!))
    : list.length === 0
      ? never
      : { kind: 'in', at: 0, value, list: [...list] };
export const missing = (value: Expression): Expression => ({ kind: 'isMissing', at: 0, value });
export const choose = (condition: Expression, yes: Expression, no: Expression): Expression => ({
  kind: 'if',
  at: 0,
  condition,
  yes,
  no,
});
export const arithmetic = (
  operator: '+' | '-' | '*' | '/',
  left: Expression,
  right: Expression,
): Expression => ({ kind: 'arithmetic', at: 0, operator, left, right });

const isConstant = (expression: Expression, value: Value) =>
  expression.kind === 'constant' && expression.value === value;

/** True exactly where the other is false. */
export function not(expression: Expression): Expression {
  switch (expression.kind) {
    case 'constant':
      return constant(expression.value === null ? null : !expression.value);
    case 'compare':
      return compare(opposite[expression.operator], expression.left, expression.right);
    case 'not':
      return expression.value;
    case 'and':
      return or(not(expression.left), not(expression.right));
    case 'or':
      return and(not(expression.left), not(expression.right));
    default:
      return { kind: 'not', at: 0, value: expression };
  }
}

/** True exactly where the other is not true. */
export function unless(expression: Expression): Expression {
  switch (expression.kind) {
    case 'constant':
      return constant(expression.value !== true);
    case 'isMissing':
      return not(expression);
    case 'not':
      return expression.value.kind === 'isMissing' ? expression.value : or(gap(expression), expression.value);
    case 'and':
      return or(unless(expression.left), unless(expression.right));
    case 'or':
      return and(unless(expression.left), unless(expression.right));
    default:
      return or(gap(expression), not(expression));
  }
}

/** Where a comparison has no answer: of names that can only lack a value, their absence says it in fewer words. */
function gap(expression: Expression): Expression {
  const plain = nodesOf(expression).every(({ kind }) =>
    ['compare', 'in', 'not', 'name', 'constant'].includes(kind),
  );
  const names = [...new Set(namesIn(expression).map(({ name }) => name))];
  return plain ? or(...names.map((name) => missing(named(name)))) : missing(expression);
}

/** True or false, never missing. */
export function definite(expression: Expression): Expression {
  return isDefinite(expression) ? expression : choose(missing(expression), never, expression);
}

export function isDefinite(expression: Expression): boolean {
  switch (expression.kind) {
    case 'constant':
      return expression.value !== null;
    case 'isMissing':
      return true;
    case 'not':
      return isDefinite(expression.value);
    case 'and':
    case 'or':
    case 'compare':
      return isDefinite(expression.left) && isDefinite(expression.right);
    case 'summary':
      return expression.name === 'count';
    case 'if':
      return [expression.condition, expression.yes, expression.no].every(isDefinite);
    default:
      return false;
  }
}

function flat(kind: 'and' | 'or', parts: readonly Expression[]): Expression[] {
  return parts.flatMap((part) => (part.kind === kind ? flat(kind, [part.left, part.right]) : [part]));
}

function unique(parts: readonly Expression[]): Expression[] {
  return [...new Map(parts.map((part) => [printExpression(part), part])).values()];
}

const joined = (kind: 'and' | 'or', parts: readonly Expression[]): Expression =>
  parts.reduce((left, right) => ({ kind, at: 0, left, right }));

/** True where one is. */
export function or(...given: readonly Expression[]): Expression {
  const parts = unique(flat('or', given)).filter((part) => !isConstant(part, false));
  if (parts.some((part) => isConstant(part, true))) return always;
  return parts.length === 0 ? never : joined('or', parts);
}

/** True where all are. Where a name is known to have a value, its absence need not be looked at again. */
export function and(...given: readonly Expression[]): Expression {
  const parts = unique(flat('and', given)).filter((part) => !isConstant(part, true));
  if (parts.some((part) => isConstant(part, false))) return never;
  const there = new Set(parts.flatMap((part) => (presence(part) === null ? [] : [presence(part)!])));
  const shorter = unique(
    parts.map((part) => {
      const ways = flat('or', [part]);
      const left = ways.filter((way) => !(way.kind === 'isMissing' && there.has(nameOf(way.value) ?? '')));
      return left.length < ways.length ? or(...left) : part;
    }),
  );
  if (shorter.some((part) => isConstant(part, false))) return never;
  const said = new Set(shorter.filter(isAtom).flatMap((part) => namesIn(part).map(({ name }) => name)));
  const kept = shorter.filter((part) => !said.has(presence(part) ?? ''));
  return kept.length === 0 ? always : joined('and', kept);
}

const nameOf = (expression: Expression) => (expression.kind === 'name' ? expression.name : null);

/** The name that a part says has a value. */
function presence(part: Expression): string | null {
  return part.kind === 'not' && part.value.kind === 'isMissing' ? nameOf(part.value.value) : null;
}

/** A comparison that has no answer where one of its names lacks a value. */
function isAtom(part: Expression): boolean {
  const strict = nodesOf(part).every(({ kind }) =>
    ['compare', 'in', 'not', 'name', 'constant', 'arithmetic', 'negate', 'plain'].includes(kind),
  );
  return strict && presence(part) === null;
}

/** Whether a number cannot be missing, as far as one sees. */
export function isSafe(value: Expression): boolean {
  switch (value.kind) {
    case 'constant':
      return value.value !== null;
    case 'if':
      return (
        isDefinite(value.condition) &&
        [value.yes, value.no].every((part) => isSafe(part) || value.condition.kind === 'isMissing')
      );
    case 'summary':
      return value.name === 'count' || value.values.every(isSafe);
    case 'arithmetic':
      return value.operator !== '/' && isSafe(value.left) && isSafe(value.right);
    case 'negate':
      return isSafe(value.value);
    case 'plain':
      return ['abs', 'round'].includes(value.name) && isSafe(value.value);
    default:
      return false;
  }
}
