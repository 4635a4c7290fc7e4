import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import { namesIn, type Expression, type Literal } from '../../../../analysis/model/expression/syntax.ts';
import type { Comparison } from './expression.ts';
import { Unsayable } from './say.ts';
import { opposite } from '../../../../analysis/model/expression/comparisons.ts';

/** A column as SurveyJS sees it: a question of its own, one choice of a question with several, or a yes or no. */
export type Written =
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'choice'; readonly name: string; readonly code: number }
  | { readonly kind: 'truth'; readonly name: string };

export type WrittenAs = (column: string) => Written | null;

/** A condition in the language of SurveyJS: true where it holds here, false where it is false or missing. */
export function writeCondition(source: string, writtenAs: WrittenAs): string {
  return said(parseExpression(source), writtenAs, true);
}

export function writeFormula(source: string, writtenAs: WrittenAs): string {
  return value(parseExpression(source), writtenAs);
}

const sign = (operator: Comparison) => (operator === '!=' ? '<>' : operator);
const both = (parts: readonly string[], by: 'and' | 'or') =>
  parts.length === 1 ? parts[0]! : `(${parts.join(` ${by} `)})`;

/** Where an expression is true (`want`), or where it is false and not missing. */
function said(expression: Expression, writtenAs: WrittenAs, want: boolean): string {
  const own = (part: Expression, wanted = want) => said(part, writtenAs, wanted);
  switch (expression.kind) {
    case 'constant':
      return String(expression.value === want);
    case 'not':
      return own(expression.value, !want);
    case 'and':
    case 'or':
      return both(
        [own(expression.left), own(expression.right)],
        (expression.kind === 'and') === want ? 'and' : 'or',
      );
    case 'if': {
      const [yes, no] = [own(expression.condition, true), own(expression.condition, false)];
      return `((${yes} and ${own(expression.yes)}) or (${no} and ${own(expression.no)}))`;
    }
    case 'isMissing':
      return emptiness(expression.value, writtenAs, want);
    case 'in':
      return within(expression.value, expression.list, writtenAs, want);
    case 'compare':
      return compared(
        expression.left,
        want ? expression.operator : opposite[expression.operator],
        expression.right,
        writtenAs,
      );
    default:
      throw new Unsayable(expression.kind);
  }
}

/** What an expression is made of where any missing part makes it missing. */
function strict(expression: Expression): boolean {
  switch (expression.kind) {
    case 'constant':
    case 'name':
      return true;
    case 'negate':
      return strict(expression.value);
    case 'arithmetic':
    case 'compare':
      return strict(expression.left) && strict(expression.right);
    default:
      return false;
  }
}

function questionsIn(expression: Expression, writtenAs: WrittenAs): string[] {
  return [...new Set(namesIn(expression).map(({ name }) => written(name, writtenAs).name))];
}

function written(column: string, writtenAs: WrittenAs): Written {
  const found = writtenAs(column);
  if (!found) throw new Unsayable(column);
  return found;
}

function emptiness(expression: Expression, writtenAs: WrittenAs, want: boolean): string {
  if (!strict(expression)) throw new Unsayable('isMissing');
  const names = questionsIn(expression, writtenAs);
  if (names.length === 0)
    return String((expression.kind === 'constant' && expression.value === null) === want);
  return both(
    names.map((name) => `{${name}} ${want ? 'empty' : 'notempty'}`),
    want ? 'or' : 'and',
  );
}

type Marked = Exclude<Written, { kind: 'value' }>;

const markedIn = (expression: Expression, writtenAs: WrittenAs): Marked | null => {
  if (expression.kind !== 'name') return null;
  const found = written(expression.name, writtenAs);
  return found.kind === 'value' ? null : found;
};

const isOn = (marked: Marked) =>
  marked.kind === 'truth' ? `{${marked.name}} = true` : `{${marked.name}} contains ${marked.code}`;

/** A mark is 1 or 0: what holds of which? */
function chosen(marked: Marked, holds: (mark: number) => boolean): string {
  const { name } = marked;
  const [on, off] = [holds(1), holds(0)];
  if (on && off) return `{${name}} notempty`;
  if (on) return isOn(marked);
  if (!off) return 'false';
  return marked.kind === 'truth'
    ? `{${name}} = false`
    : `({${name}} notempty and {${name}} notcontains ${marked.code})`;
}

const literal = (value: Literal) =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "\\'")}'`;

function within(subject: Expression, list: readonly Literal[], writtenAs: WrittenAs, want: boolean): string {
  const choice = markedIn(subject, writtenAs);
  if (choice) return chosen(choice, (mark) => list.includes(mark) === want);
  const left = operand(subject, writtenAs);
  const guards = guardsOf([subject], writtenAs);
  if (want)
    return both(
      list.map((each) => `${left} = ${literal(each)}`),
      'or',
    );
  return both([...guards, ...list.map((each) => `${left} <> ${literal(each)}`)], 'and');
}

const guardsOf = (parts: readonly Expression[], writtenAs: WrittenAs): string[] =>
  [...new Set(parts.flatMap((part) => questionsIn(part, writtenAs)))].map((name) => `{${name}} notempty`);

const HOLDS: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function compared(left: Expression, operator: Comparison, right: Expression, writtenAs: WrittenAs): string {
  const choice = markedIn(left, writtenAs);
  if (choice && right.kind === 'constant' && typeof right.value === 'number') {
    const { value: number } = right;
    return chosen(choice, (mark) => HOLDS[operator](mark, number));
  }
  if (!strict(left) || !strict(right)) throw new Unsayable('if');
  const plain = left.kind === 'name' && right.kind === 'constant' && operator !== '!=';
  const own = `${operand(left, writtenAs)} ${sign(operator)} ${operand(right, writtenAs)}`;
  return plain ? own : both([...guardsOf([left, right], writtenAs), own], 'and');
}

/** A part of arithmetic or of a comparison, nothing in it missing. */
function operand(expression: Expression, writtenAs: WrittenAs): string {
  switch (expression.kind) {
    case 'constant':
      if (expression.value === null) throw new Unsayable('missing');
      return typeof expression.value === 'boolean'
        ? String(Number(expression.value))
        : literal(expression.value);
    case 'name': {
      const found = written(expression.name, writtenAs);
      return found.kind === 'choice'
        ? `iif({${found.name}} contains ${found.code}, 1, 0)`
        : `{${found.name}}`;
    }
    case 'negate':
      return `(0 - ${operand(expression.value, writtenAs)})`;
    case 'arithmetic':
      return `(${operand(expression.left, writtenAs)} ${expression.operator} ${operand(expression.right, writtenAs)})`;
    default:
      throw new Unsayable(expression.kind);
  }
}

const SUMMARIES: Readonly<Record<string, string>> = { mean: 'avg', sum: 'sum', min: 'min', max: 'max' };

/** A number; `iif` of two parts gives nothing where its condition does not hold. */
function value(expression: Expression, writtenAs: WrittenAs): string {
  const own = (part: Expression) => value(part, writtenAs);
  const guarded = (guards: readonly string[], number: string) =>
    guards.length === 0 ? number : `iif(${guards.join(' and ')}, ${number})`;
  switch (expression.kind) {
    case 'if': {
      const [yes, no] = [true, false].map((want) => said(expression.condition, writtenAs, want));
      return `iif(${yes}, ${own(expression.yes)}, iif(${no}, ${own(expression.no)}))`;
    }
    case 'summary': {
      const name = SUMMARIES[expression.name];
      const { values, least } = expression;
      if (!name || (least !== null && least !== 1) || !values.every(({ kind }) => kind === 'name'))
        throw new Unsayable(expression.name);
      const guards = guardsOf(values, writtenAs);
      const call = `${name}(${values.map((each) => operand(each, writtenAs)).join(', ')})`;
      return least === null ? guarded(guards, call) : `iif(${guards.join(' or ')}, ${call})`;
    }
    case 'plain':
      if (expression.name !== 'round' || !strict(expression.value)) throw new Unsayable(expression.name);
      return guarded(
        guardsOf([expression.value], writtenAs),
        `round(${operand(expression.value, writtenAs)})`,
      );
    case 'constant':
      return expression.value === null ? 'null' : operand(expression, writtenAs);
    default:
      if (expression.kind === 'name' && !markedIn(expression, writtenAs))
        return operand(expression, writtenAs);
      return guarded(guardsOf([expression], writtenAs), operand(expression, writtenAs));
  }
}
