import { type Type, typeOfExpression } from '../../../../../../analysis/model/expression/check.ts';
import { parseExpression } from '../../../../../../analysis/model/expression/parse.ts';
import type { Expression } from '../../../../../../analysis/model/expression/syntax.ts';
import type { Derivation } from '../../../../../../analysis/model/request.ts';
import type { Variable } from '../../../../../../server/contract/variable.ts';

/** What must be known of a stored variable to check an expression. */
export type Known = Pick<Variable, 'name' | 'level' | 'words'>;

/** The expression of a text; null for one that cannot be read. */
export function readSource(source: string): Expression | null {
  try {
    return parseExpression(source);
  } catch {
    return null;
  }
}

/** The types of stored and derived variables; one that cannot be made has that of numbers, its own fault is said where it stands. */
export function typesOf(others: readonly Derivation[], variables: readonly Known[]) {
  const known = new Map<string, Type>(variables.map(({ name, words }) => [name, words ? 'text' : 'number']));
  const typeOf = (name: string, raw: boolean): Type | null => {
    const own = known.get(name);
    if (own !== undefined || raw) return own ?? null;
    const other = others.find((each) => each.name === name);
    if (!other) return null;
    known.set(name, 'number');
    const expression = readSource(other.from);
    if (!expression) return 'number';
    try {
      known.set(name, typeOfExpression(expression, typeOf) ?? 'number');
    } catch {
      return 'number';
    }
    return known.get(name)!;
  };
  return typeOf;
}
