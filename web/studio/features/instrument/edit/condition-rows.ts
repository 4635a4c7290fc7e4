import { writtenName } from '../../../../../analysis/model/expression/print.ts';
import { parseExpression } from '../../../../../analysis/model/expression/parse.ts';
import type { Comparison, Expression, Literal } from '../../../../../analysis/model/expression/syntax.ts';

/** What a row of a condition says of a variable. */
export type Operator = Comparison | 'in' | 'notIn' | 'missing' | 'given';

/** A variable, what is said of it, and the values that it is said with. */
export interface Row {
  readonly name: string;
  /** As it was answered, not as it is scored. */
  readonly raw?: boolean;
  readonly operator: Operator;
  readonly values: readonly Literal[];
}

/** Rows of which all must hold, or any. */
export interface Group {
  readonly joins: 'and' | 'or';
  readonly rows: readonly (Row | Group)[];
}

export const isGroup = (row: Row | Group): row is Group => 'joins' in row;

/** A condition as rows; null where it says more than rows can show. */
export function rowsOf(source: string): Group | null {
  if (source.trim() === '') return { joins: 'and', rows: [] };
  try {
    const shown = shownAs(parseExpression(source));
    return shown && (isGroup(shown) ? shown : { joins: 'and', rows: [shown] });
  } catch {
    return null;
  }
}

function shownAs(expression: Expression): Row | Group | null {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return joined(expression.kind, expression.left, expression.right);
    case 'isMissing':
      return rowOn(expression.value, 'missing', []);
    case 'compare': {
      const value = literalOf(expression.right);
      return value === null ? null : rowOn(expression.left, expression.operator, [value]);
    }
    case 'in':
      return rowOn(expression.value, 'in', expression.list);
    case 'not': {
      const { value } = expression;
      if (value.kind === 'in') return rowOn(value.value, 'notIn', value.list);
      return value.kind === 'isMissing' ? rowOn(value.value, 'given', []) : null;
    }
    default:
      return null;
  }
}

function rowOn(variable: Expression, operator: Operator, values: readonly Literal[]): Row | null {
  if (variable.kind !== 'name') return null;
  const { name, raw } = variable;
  return { name, ...(raw && { raw }), operator, values };
}

function literalOf(expression: Expression): Literal | null {
  if (expression.kind === 'constant')
    return typeof expression.value === 'number' || typeof expression.value === 'string'
      ? expression.value
      : null;
  const inner = expression.kind === 'negate' ? literalOf(expression.value) : null;
  return typeof inner === 'number' ? -inner : null;
}

/** What is joined by the same word stands in one group. */
function joined(joins: 'and' | 'or', left: Expression, right: Expression): Group | null {
  const parts = [left, right].map(shownAs);
  const rows = parts.flatMap((part): readonly (Row | Group | null)[] => {
    if (part === null) return [null];
    return isGroup(part) && part.joins === joins ? part.rows : [part];
  });
  return rows.every((row) => row !== null) ? { joins, rows } : null;
}

/** The expression of a group; '' for one without rows. */
export function sourceOf({ joins, rows }: Group): string {
  const parts = rows.flatMap((row) => {
    if (!isGroup(row)) return [rowSource(row)];
    const inner = sourceOf(row);
    return inner === '' ? [] : [row.rows.length > 1 && row.joins !== joins ? `(${inner})` : inner];
  });
  return parts.join(` ${joins} `);
}

function rowSource({ name: plain, raw, operator, values }: Row): string {
  const name = `${raw ? 'raw ' : ''}${writtenName(plain)}`;
  const listed = values.map(literalSource).join(', ');
  switch (operator) {
    case 'missing':
      return `isMissing(${name})`;
    case 'given':
      return `not isMissing(${name})`;
    case 'in':
      return `${name} in (${listed})`;
    case 'notIn':
      return `${name} not in (${listed})`;
    default:
      return `${name} ${operator} ${listed}`;
  }
}

/** A text stands between the quotes that it does not hold. */
const literalSource = (value: Literal): string =>
  typeof value === 'number'
    ? String(value)
    : value.includes('"')
      ? `'${value.replaceAll("'", '’')}'`
      : `"${value}"`;
