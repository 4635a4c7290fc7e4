import { typeOfExpression } from '../expression/check.ts';
import { ExpressionError } from '../expression/faults.ts';
import { parseExpression } from '../expression/parse.ts';
import { nodesOf, type Expression } from '../expression/syntax.ts';

/**
 * Reads a derived score: `mean(PL, PR)`, `IM - EX`, `mean(raw PL4, raw PL5)`. Codes name scales or items; an item counts after
 * reversal unless `raw` stands before it. Throws ExpressionError where it names another code, gives no number or needs more than
 * the answers of one respondent.
 */
export function parseFormula(
  source: string,
  { items, scales }: { readonly items: ReadonlySet<string>; readonly scales: ReadonlySet<string> },
): Expression {
  const formula = parseExpression(source);
  const type = typeOfExpression(formula, (code, raw) =>
    items.has(code) || (!raw && scales.has(code)) ? 'number' : null,
  );
  if (type !== 'number') throw new ExpressionError('expression-number', formula.at);
  const column = nodesOf(formula).find(({ kind }) => kind === 'column');
  if (column?.kind === 'column')
    throw new ExpressionError('expression-column', column.at, { name: column.name });
  return formula;
}
