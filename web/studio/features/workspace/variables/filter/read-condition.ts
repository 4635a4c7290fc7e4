import { typeOfExpression } from '../../../../../../analysis/model/expression/check.ts';
import { ExpressionError } from '../../../../../../analysis/model/expression/faults.ts';
import { parseExpression } from '../../../../../../analysis/model/expression/parse.ts';
import type { Expression } from '../../../../../../analysis/model/expression/syntax.ts';
import type { Derivation } from '../../../../../../analysis/model/request.ts';
import { locale } from '../../../../../ui/locale.svelte.ts';
import { type Known, typesOf } from '../derive/types-of.ts';

interface ReadCondition {
  readonly expression: Expression | null;
  readonly fault?: string;
}

/** A condition with what is wrong with it; an empty one is none. */
export function readCondition(
  where: string,
  derive: readonly Derivation[],
  variables: readonly Known[],
): ReadCondition {
  if (where.trim() === '') return { expression: null };
  try {
    const expression = parseExpression(where);
    if (typeOfExpression(expression, typesOf(derive, variables)) !== 'truth')
      throw new ExpressionError('expression-truth', expression.at);
    return { expression };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { expression: null, fault: locale.pick(error.reason) };
  }
}
