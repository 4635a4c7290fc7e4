/** What one cell can hold; null is missing. */
export type Value = number | string | boolean | null;
export type Literal = number | string;

/** Where in its text a part begins, from 0. */
interface Placed {
  readonly at: number;
}

export type Arithmetic = '+' | '-' | '*' | '/';
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Plain = 'abs' | 'sqrt' | 'ln' | 'exp' | 'round';
export type Summary = 'mean' | 'sum' | 'min' | 'max' | 'count';

/** From which value to which a recoding goes; a single value is both. */
export interface Arm {
  readonly from: Literal;
  readonly to: Literal;
  readonly gives: Expression;
}

/** An expression of the language that requests and questionnaires share, as a tree. */
export type Expression = Placed &
  (
    | { readonly kind: 'constant'; readonly value: Value }
    | { readonly kind: 'name'; readonly name: string; readonly raw: boolean }
    | { readonly kind: 'negate' | 'not' | 'isMissing'; readonly value: Expression }
    | {
        readonly kind: 'arithmetic';
        readonly operator: Arithmetic;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly kind: 'compare';
        readonly operator: Comparison;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'in'; readonly value: Expression; readonly list: readonly Literal[] }
    | {
        readonly kind: 'if';
        readonly condition: Expression;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | { readonly kind: 'plain'; readonly name: Plain; readonly value: Expression }
    | {
        /** Over some values of one row; `least` of them must be there. */
        readonly kind: 'summary';
        readonly name: Summary;
        readonly values: readonly Expression[];
        readonly least: number | null;
        /** The values that are counted; all that are there where there is no list. */
        readonly list: readonly Literal[] | null;
      }
    | {
        readonly kind: 'recode';
        readonly value: Expression;
        readonly arms: readonly Arm[];
        readonly otherwise: Expression | null;
        /** What a missing value becomes. */
        readonly missing: Expression | null;
      }
    | { readonly kind: 'band'; readonly value: Expression; readonly cuts: readonly number[] }
    | {
        /** Over all rows, or over those of the same group. */
        readonly kind: 'column';
        readonly name: Summary | 'rank' | 'standardise';
        readonly value: Expression;
        readonly by: string | null;
      }
  );

/** The parts of an expression, those that it consists of directly. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
    case 'name':
      return [];
    case 'arithmetic':
    case 'compare':
    case 'and':
    case 'or':
      return [expression.left, expression.right];
    case 'if':
      return [expression.condition, expression.yes, expression.no];
    case 'summary':
      return expression.values;
    case 'recode':
      return [
        expression.value,
        ...expression.arms.map(({ gives }) => gives),
        ...[expression.otherwise, expression.missing].filter((part) => part !== null),
      ];
    default:
      return [expression.value];
  }
}

/** An expression with all that it is made of. */
export function nodesOf(expression: Expression): Expression[] {
  return [expression, ...partsOf(expression).flatMap(nodesOf)];
}

/** Every variable that an expression names. */
export function namesIn(
  expression: Expression,
): { readonly name: string; readonly raw: boolean; readonly at: number }[] {
  return nodesOf(expression).flatMap((node) => {
    if (node.kind === 'name') return [{ name: node.name, raw: node.raw, at: node.at }];
    return node.kind === 'column' && node.by !== null ? [{ name: node.by, raw: false, at: node.at }] : [];
  });
}
