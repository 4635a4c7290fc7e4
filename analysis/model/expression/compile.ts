import { arithmetic, compared, isBetween, plainFunctions, summarised } from './operations.ts';
import { ExpressionError } from './faults.ts';
import type { Expression, Value } from './syntax.ts';

/** How the value of a part is found on one row. */
export type Evaluate<Row> = (row: Row) => Value;

/** Where the values come from. */
export interface Source<Row> {
  readonly variable: (name: string, raw: boolean) => Evaluate<Row>;
  /** What rests on all rows; left out where there is only one. */
  readonly column?: (expression: Extract<Expression, { kind: 'column' }>) => Evaluate<Row>;
}

/**
 * Makes a function of a row from an expression. What is missing gives missing, except where a function says otherwise; so does what
 * cannot be computed, such as a division by zero. A missing condition is neither true nor false, as in SQL and R.
 *
 * @example
 * const expression = parseExpression('if(A > 3, 1, 0) + mean(A, B, least: 1)');
 * const valueOf = compile(expression, { variable: (name) => (row) => row[name] ?? null });
 * valueOf({ A: 4, B: null }) // => 5
 * valueOf({ A: null, B: 2 }) // => null
 */
export function compile<Row>(expression: Expression, source: Source<Row>): Evaluate<Row> {
  const of = (part: Expression) => compile(part, source);
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      return () => value;
    }
    case 'name':
      return source.variable(expression.name, expression.raw);
    case 'column': {
      if (source.column) return source.column(expression);
      throw new ExpressionError('expression-column', expression.at, { name: expression.name });
    }
    case 'negate': {
      const value = numeric(of(expression.value));
      return (row) => minus(value(row));
    }
    case 'arithmetic': {
      const [left, right] = [numeric(of(expression.left)), numeric(of(expression.right))];
      const operate = arithmetic[expression.operator];
      return (row) => operate(left(row), right(row));
    }
    case 'compare': {
      const [left, right] = [of(expression.left), of(expression.right)];
      const holds = compared[expression.operator];
      return (row) => holds(left(row), right(row));
    }
    case 'in': {
      const value = of(expression.value);
      const list = new Set<Value>(expression.list);
      return (row) => within(value(row), list);
    }
    case 'and':
      return decided(of(expression.left), of(expression.right), false);
    case 'or':
      return decided(of(expression.left), of(expression.right), true);
    case 'not': {
      const value = of(expression.value);
      return (row) => opposite(value(row));
    }
    case 'isMissing': {
      const value = of(expression.value);
      return (row) => value(row) === null;
    }
    case 'if': {
      const [condition, yes, no] = [of(expression.condition), of(expression.yes), of(expression.no)];
      return (row) => {
        const holds = condition(row);
        return holds === null ? null : holds ? yes(row) : no(row);
      };
    }
    case 'plain': {
      const value = numeric(of(expression.value));
      const plain = plainFunctions[expression.name];
      return (row) => plain(value(row));
    }
    case 'band': {
      const value = numeric(of(expression.value));
      const { cuts } = expression;
      return (row) => bandOf(value(row), cuts);
    }
    case 'summary':
      return summary(expression, source);
    case 'recode':
      return recode(expression, source);
  }
}

const minus = (value: number | null) => (value === null ? null : -value);
const opposite = (value: Value) => (value === null ? null : !value);
const within = (value: Value, list: ReadonlySet<Value>) => (value === null ? null : list.has(plainOf(value)));
const plainOf = (value: Value) => (typeof value === 'boolean' ? Number(value) : value);

/** The number that a part gives; a condition counts as 1 or 0. */
function numeric<Row>(evaluate: Evaluate<Row>): (row: Row) => number | null {
  return (row) => {
    const value = evaluate(row);
    return value === null ? null : Number(value);
  };
}

/** `and` is decided by one false, `or` by one true, whatever the other. */
function decided<Row>(left: Evaluate<Row>, right: Evaluate<Row>, by: boolean): Evaluate<Row> {
  return (row) => {
    const first = left(row);
    if (first === by) return by;
    const second = right(row);
    if (second === by) return by;
    return first === null || second === null ? null : !by;
  };
}

function bandOf(value: number | null, cuts: readonly number[]): number | null {
  if (value === null) return null;
  const above = cuts.findIndex((cut) => value < cut);
  return (above < 0 ? cuts.length : above) + 1;
}

type Part<Kind> = Extract<Expression, { readonly kind: Kind }>;

function summary<Row>({ name, values, least, list }: Part<'summary'>, source: Source<Row>): Evaluate<Row> {
  const parts = values.map((part) => compile(part, source));
  const wanted = list && new Set<Value>(list);
  if (name === 'count')
    return (row) => {
      const given = parts.map((part) => part(row)).filter((value) => value !== null);
      return wanted ? given.filter((value) => wanted.has(plainOf(value))).length : given.length;
    };
  const needed = least ?? parts.length;
  const numbers = parts.map(numeric);
  return (row) => {
    const given = numbers.map((part) => part(row)).filter((value) => value !== null);
    return given.length < needed ? null : summarised[name](given);
  };
}

function recode<Row>(expression: Part<'recode'>, source: Source<Row>): Evaluate<Row> {
  const value = compile(expression.value, source);
  const arms = expression.arms.map(({ gives, ...range }) => ({ range, gives: compile(gives, source) }));
  const nothing: Evaluate<Row> = () => null;
  const otherwise = expression.otherwise ? compile(expression.otherwise, source) : nothing;
  const missing = expression.missing ? compile(expression.missing, source) : nothing;
  return (row) => {
    const found = plainOf(value(row));
    if (found === null) return missing(row);
    const arm = arms.find(({ range }) => isBetween(found, range));
    return arm ? arm.gives(row) : otherwise(row);
  };
}
