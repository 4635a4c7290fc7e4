import { emptiness, equality, membership, order } from './compare.ts';
import type { Expression } from './expression.ts';
import {
  allOf,
  always,
  anyOf,
  chosen,
  isNumeric,
  missing,
  never,
  parenthesised,
  subjectOf,
  there,
  Unsayable,
} from './say.ts';
import { sameCode, type Scope } from './subject.ts';

/**
 * A condition that holds here where an expression of SurveyJS is true (or is not: `want`). Nothing answered is false there and
 * missing here, so negation is carried inwards to where it can be said.
 */
export function conditionFor(
  expression: Expression,
  scope: Scope,
  want = true,
  blank: Blank = 'zero',
): string {
  const say = (part: Expression) => numberFor(part, scope, blank);
  const own = (part: Expression, wanted = want) => conditionFor(part, scope, wanted, blank);
  switch (expression.kind) {
    case 'constant':
      return Boolean(expression.value) === want ? always : never;
    case 'list':
      throw new Unsayable('[]');
    case 'name':
      return truthOf(expression.name, scope, want);
    case 'call': {
      const branches = branchesOf(expression);
      if (!branches) return numberHolds(say(expression), want);
      const [when, yes, no] = branches;
      return anyOf([allOf([own(when, true), own(yes)]), allOf([own(when, false), own(no)])]);
    }
    case 'unary':
      if (expression.operator === 'not') return own(expression.value, !want);
      if (expression.operator === 'minus') return own(expression.value);
      return emptiness(expression.value, scope, (expression.operator === 'empty') === want, say);
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === 'and' || operator === 'or') {
        const parts = [own(left), own(right)];
        return (operator === 'and') === want ? allOf(parts) : anyOf(parts);
      }
      switch (operator) {
        case '=':
        case '!=':
          return equality(left, right, scope, (operator === '=') === want, say);
        case '<':
        case '<=':
        case '>':
        case '>=':
          return order(left, operator, right, scope, want, say);
        case 'contains':
          return membership(left, right, scope, 'every', want);
        case 'notcontains':
          return membership(left, right, scope, 'every', !want);
        case 'allof':
          return membership(left, right, scope, 'every', want);
        case 'anyof':
          return membership(left, right, scope, 'some', want);
        case 'noneof':
          return membership(left, right, scope, 'some', !want);
        default:
          return numberHolds(say(expression), want);
      }
    }
  }
}

/** The parts of `iif`; null for any other call. */
function branchesOf({
  name,
  values,
}: Expression & { kind: 'call' }): [Expression, Expression, Expression] | null {
  const [when, yes, no] = values;
  if (name.toLowerCase() !== 'iif' || !when || !yes) return null;
  return [when, yes, no ?? { kind: 'constant', value: null }];
}

/** A condition of the survey: SurveyJS shows something only where its condition gives `true`, and not just a number or a text. */
export function holdsFor(expression: Expression, scope: Scope): string {
  const truth = (part: Expression, want = true) => conditionFor(part, scope, want);
  const holds = (part: Expression) => holdsFor(part, scope);
  switch (expression.kind) {
    case 'constant':
      return expression.value === true ? always : never;
    case 'name': {
      const subject = subjectOf(expression.name, scope);
      return subject.kind === 'coded' ? chosen(subject, ({ code }) => sameCode(code, true), true) : never;
    }
    case 'call': {
      const branches = branchesOf(expression);
      if (!branches) return never;
      const [when, yes, no] = branches;
      return anyOf([allOf([truth(when), holds(yes)]), allOf([truth(when, false), holds(no)])]);
    }
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === 'and') return allOf([truth(left), holds(right)]);
      if (operator === 'or') {
        const first = holds(left);
        const rest = first === truth(left) ? holds(right) : allOf([truth(left, false), holds(right)]);
        return anyOf([first, rest]);
      }
      return /^[-+*/%^]$/.test(operator) ? never : truth(expression);
    }
    default:
      return truth(expression);
  }
}

/** A number holds where it is another than 0. */
const numberHolds = (source: string, want: boolean) =>
  want ? `${parenthesised(source)} != 0` : `isMissing(${source}) or ${parenthesised(source)} = 0`;

function truthOf(name: string, scope: Scope, want: boolean): string {
  const subject = subjectOf(name, scope);
  switch (subject.kind) {
    case 'constant':
      return Boolean(subject.value) === want ? always : never;
    case 'coded':
      return chosen(subject, ({ code }) => code !== '' && !sameCode(code, false) && !sameCode(code, 0), want);
    case 'number':
      return numberHolds(subject.column, want);
    default:
      return want ? there(subject) : missing(subject);
  }
}

const SUMMARIES: Readonly<Record<string, 'sum' | 'mean' | 'min' | 'max'>> = {
  sum: 'sum',
  avg: 'mean',
  mean: 'mean',
  min: 'min',
  max: 'max',
};

/** Whether a missing number counts as 0 where it is computed with, as in SurveyJS, or leaves nothing, as in REDCap. */
export type Blank = 'zero' | 'missing';

/** A number that an expression gives, said here; missing where it gives nothing. */
export function numberFor(expression: Expression, scope: Scope, blank: Blank = 'zero'): string {
  const own = (part: Expression) => numberFor(part, scope, blank);
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      if (value === null) return 'missing';
      const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
      if (!Number.isFinite(number)) throw new Unsayable(String(value));
      return String(number);
    }
    case 'name':
      return numberIn(expression.name, scope);
    case 'unary':
      if (expression.operator === 'minus') return `-${parenthesised(own(expression.value))}`;
      return `if(${definite(conditionFor(expression, scope, true, blank))}, 1, 0)`;
    case 'binary': {
      const { operator, left, right } = expression;
      const sides = [left, right].map((part) => operand(own(part), part, blank));
      if (operator === '+' || operator === '-' || operator === '*' || operator === '/')
        return sides.join(` ${operator} `);
      if (operator === '^' && right.kind === 'constant' && [2, 3, 4].includes(Number(right.value)))
        return Array.from({ length: Number(right.value) }, () => sides[0]!).join(' * ');
      if (operator === '%' || operator === '^') throw new Unsayable(operator);
      return `if(${definite(conditionFor(expression, scope, true, blank))}, 1, 0)`;
    }
    case 'call':
      return called(expression, own, scope, blank);
    case 'list':
      throw new Unsayable('[]');
  }
}

function numberIn(name: string, scope: Scope): string {
  const count = /^(.+)\.length$/.exec(name);
  const subject = scope(count?.[1] ?? name);
  if (count && subject?.kind === 'several')
    return `sum(${subject.parts.map(({ column }) => column).join(', ')})`;
  if (!subject || count) throw new Unsayable(`{${name}}`);
  if (subject.kind === 'number') return subject.column;
  if (subject.kind === 'coded' && isNumeric(subject)) return subject.column;
  if (subject.kind === 'constant' && typeof subject.value === 'number') return String(subject.value);
  throw new Unsayable(`{${name}}`);
}

function operand(said: string, part: Expression, blank: Blank): string {
  if (part.kind === 'name' && blank === 'zero') return `if(isMissing(${said}), 0, ${said})`;
  return parenthesised(said);
}

function called(
  { name: written, values }: Expression & { kind: 'call' },
  own: (part: Expression) => string,
  scope: Scope,
  blank: Blank,
): string {
  const name = written.toLowerCase();
  const [first, second, third] = values;
  if (!first) throw new Unsayable(`${name}()`);
  if (Object.hasOwn(SUMMARIES, name)) {
    const given = values.map((value) => parenthesised(own(value))).join(', ');
    const said = `${SUMMARIES[name]}(${given}, least: 1)`;
    return /^(min|max)$/.test(name) || blank === 'missing' ? said : `if(count(${given}) = 0, 0, ${said})`;
  }
  if (name === 'count') return `count(${values.map((value) => parenthesised(own(value))).join(', ')})`;
  if (name === 'abs' || name === 'sqrt') return `${name}(${own(first)})`;
  if (name === 'round') {
    const places = second?.kind === 'constant' ? Number(second.value) : second ? NaN : 0;
    if (!Number.isInteger(places) || places < 0 || places > 6) throw new Unsayable('round()');
    const by = 10 ** places;
    return places === 0 ? `round(${own(first)})` : `round((${own(first)}) * ${by}) / ${by}`;
  }
  if (name !== 'iif' || !second) throw new Unsayable(`${name}()`);
  const condition = definite(conditionFor(first, scope, true, blank));
  return `if(${condition}, ${own(second)}, ${third ? own(third) : 'missing'})`;
}

/** A condition that is false where it would be missing. */
function definite(condition: string): string {
  if (condition === always || condition === never || /^(not )?isMissing\(\w+\)$/.test(condition))
    return condition;
  return `not isMissing(${condition}) and (${condition})`;
}
