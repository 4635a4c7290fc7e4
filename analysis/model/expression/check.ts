import { ExpressionError } from './faults.ts';
import type { Expression, Literal } from './syntax.ts';

/** What an expression gives: a condition may stand where a number is needed, as 1 or 0. */
export type Type = 'number' | 'text' | 'truth';

/** The type of a variable; null when there is none of this name, or none as it was answered. */
export type TypeOf = (name: string, raw: boolean) => Type | null;

const literalType = (value: Literal): Type => (typeof value === 'number' ? 'number' : 'text');

/**
 * The type of an expression, null where it is always missing. Throws ExpressionError where a part has another type than its place
 * needs, or names what there is not.
 */
export function typeOfExpression(expression: Expression, typeOf: TypeOf): Type | null {
  const own = (part: Expression) => typeOfExpression(part, typeOf);
  const number = (part: Expression) => {
    if (own(part) === 'text') throw new ExpressionError('expression-number', part.at);
  };
  const truth = (part: Expression) => {
    const type = own(part);
    if (type !== 'truth' && type !== null) throw new ExpressionError('expression-truth', part.at);
  };
  /** The type that several parts share. */
  const alike = (types: readonly (Type | null)[]): Type | null => {
    const known = [...new Set(types.filter((type) => type !== null))];
    if (known.includes('text') && known.length > 1)
      throw new ExpressionError('expression-alike', expression.at);
    return known.length > 1 ? 'number' : (known[0] ?? null);
  };
  switch (expression.kind) {
    case 'constant':
      return expression.value === null ? null : typeOfConstant(expression.value);
    case 'name':
      return typeOfName(expression, typeOf);
    case 'arithmetic':
      number(expression.left);
      number(expression.right);
      return 'number';
    case 'compare':
      alike([own(expression.left), own(expression.right)]);
      return 'truth';
    case 'in':
      alike([own(expression.value), ...expression.list.map(literalType)]);
      return 'truth';
    case 'and':
    case 'or':
      truth(expression.left);
      truth(expression.right);
      return 'truth';
    case 'not':
      truth(expression.value);
      return 'truth';
    case 'isMissing':
      own(expression.value);
      return 'truth';
    case 'if':
      truth(expression.condition);
      return alike([own(expression.yes), own(expression.no)]);
    case 'recode':
      alike([own(expression.value), ...expression.arms.map(({ from }) => literalType(from))]);
      return alike([
        ...expression.arms.map(({ gives }) => own(gives)),
        expression.otherwise && own(expression.otherwise),
        expression.missing && own(expression.missing),
      ]);
    case 'summary':
      if (expression.name === 'count')
        for (const value of expression.values)
          alike([own(value), ...(expression.list ?? []).map(literalType)]);
      else expression.values.forEach(number);
      return 'number';
    case 'column':
      if (expression.by !== null) typeOfName({ ...expression, name: expression.by, raw: false }, typeOf);
      number(expression.value);
      return 'number';
    case 'negate':
    case 'plain':
    case 'band':
      number(expression.value);
      return 'number';
  }
}

function typeOfConstant(value: number | string | boolean): Type {
  return typeof value === 'boolean' ? 'truth' : literalType(value);
}

function typeOfName(
  { name, raw, at }: { readonly name: string; readonly raw: boolean; readonly at: number },
  typeOf: TypeOf,
): Type {
  const type = typeOf(name, raw);
  if (type !== null) return type;
  const code = raw && typeOf(name, false) !== null ? 'expression-raw' : 'expression-name';
  throw new ExpressionError(code, at, { name });
}
