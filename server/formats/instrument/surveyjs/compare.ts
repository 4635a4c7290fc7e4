import { type Comparison, type Constant, type Expression } from './expression.ts';
import {
  allOf,
  always,
  anyOf,
  chosen,
  constantIn,
  isNumeric,
  literalOf,
  missing,
  never,
  ofNumber,
  parenthesised,
  subjectIn,
  there,
  Unsayable,
} from './say.ts';
import { type CodedOption, sameCode, type Scope, type Subject } from './subject.ts';
import { mirrored, opposite } from '../../../../analysis/model/expression/comparisons.ts';

/** How a number is said; see translate.ts. */
type Say = (expression: Expression) => string;

/** Whether an expression gives nothing. */
export function emptiness(value: Expression, scope: Scope, want: boolean, say: Say): string {
  if (value.kind === 'constant')
    return (value.value === null || value.value === '') === want ? always : never;
  if (value.kind === 'name') {
    const subject = subjectIn(value, scope);
    if (!subject) return want ? never : always;
    return want ? missing(subject) : there(subject);
  }
  const number = say(value);
  return want ? `isMissing(${number})` : `not isMissing(${number})`;
}

export function equality(left: Expression, right: Expression, scope: Scope, want: boolean, say: Say): string {
  const [leftConstant, rightConstant] = [constantIn(left, scope), constantIn(right, scope)];
  if (leftConstant !== undefined && rightConstant !== undefined)
    return sameCode(leftConstant, rightConstant) === want ? always : never;
  if (leftConstant !== undefined) return equality(right, left, scope, want, say);
  const subject = subjectIn(left, scope);
  if (rightConstant === null || rightConstant === '') return emptiness(left, scope, want, say);
  if (subject && rightConstant !== undefined) return equalTo(subject, rightConstant, want);
  if (subject?.kind === 'several' && right.kind === 'list')
    return exactly(subject, codesIn(right, scope), want);
  const other = subjectIn(right, scope);
  if (subject?.kind === 'coded' && other?.kind === 'coded') return alike(subject, other, want);
  const [a, b] = [parenthesised(say(left)), parenthesised(say(right))];
  if (want) return `${a} = ${b} or (isMissing(${a}) and isMissing(${b}))`;
  return `${a} != ${b} or (isMissing(${a}) and not isMissing(${b})) or (not isMissing(${a}) and isMissing(${b}))`;
}

function equalTo(subject: Subject, value: Exclude<Constant, null>, want: boolean): string {
  switch (subject.kind) {
    case 'coded':
      return chosen(subject, ({ code }) => sameCode(code, value), want);
    case 'several':
    case 'order':
      return want ? never : always;
    case 'text': {
      if (String(value).includes('"')) throw new Unsayable(String(value));
      const said = `${subject.column} ${want ? '=' : '!='} "${String(value)}"`;
      return want ? said : `isMissing(${subject.column}) or ${said}`;
    }
    default: {
      const number = literalOf(subject, value);
      if (number === null) return want ? never : always;
      return ofNumber(subject.column, '=', number, want);
    }
  }
}

/** Several choices, these and no others. */
function exactly(subject: Subject & { kind: 'several' }, codes: readonly unknown[], want: boolean): string {
  const known = codes.every((code) => subject.parts.some((part) => sameCode(part.code, code)));
  if (!known || codes.length === 0) return want ? never : always;
  const inside = subject.parts.map((part) => ({ part, on: codes.some((code) => sameCode(part.code, code)) }));
  return want
    ? allOf(inside.map(({ part, on }) => `${part.column} = ${on ? 1 : 0}`))
    : anyOf([missing(subject), ...inside.map(({ part, on }) => `${part.column} = ${on ? 0 : 1}`)]);
}

/** Two answers with the same code, or both missing. */
function alike(left: Subject & { kind: 'coded' }, right: Subject & { kind: 'coded' }, want: boolean): string {
  const pairs = left.options.flatMap((a) =>
    right.options.filter((b) => sameCode(a.code, b.code)).map((b) => [a.value, b.value] as const),
  );
  const straight =
    pairs.every(([a, b]) => a === b) &&
    pairs.length === left.options.length &&
    pairs.length === right.options.length;
  const [a, b] = [left.column, right.column];
  if (straight && want) return `${a} = ${b} or (${missing(left)} and ${missing(right)})`;
  if (straight)
    return `${a} != ${b} or (${missing(left)} and ${there(right)}) or (${there(left)} and ${missing(right)})`;
  if (!want) throw new Unsayable(`${a} != ${b}`);
  return anyOf([
    ...pairs.map(([one, two]) => `${a} = ${one} and ${b} = ${two}`),
    `${missing(left)} and ${missing(right)}`,
  ]);
}

export function order(
  left: Expression,
  operator: Comparison,
  right: Expression,
  scope: Scope,
  want: boolean,
  say: Say,
): string {
  const [leftConstant, rightConstant] = [constantIn(left, scope), constantIn(right, scope)];
  if (leftConstant !== undefined && rightConstant === undefined)
    return order(right, mirrored[operator], left, scope, want, say);
  const subject = subjectIn(left, scope);
  if (rightConstant === null) return want ? never : always;
  if (subject?.kind === 'coded' && rightConstant !== undefined)
    return ranged(subject, operator, rightConstant, want);
  if (subject && rightConstant !== undefined && subject.kind !== 'several' && subject.kind !== 'order') {
    const number = subject.kind === 'text' ? null : literalOf(subject, rightConstant);
    if (number === null) throw new Unsayable(`${operator} ${String(rightConstant)}`);
    return ofNumber(subject.column, operator, number, want);
  }
  const [a, b] = [say(left), say(right)];
  if (/^-?[\d.]+$/.test(b)) return ofNumber(a, operator, b, want);
  const [x, y] = [parenthesised(a), parenthesised(b)];
  const nothing = operator.endsWith('=') ? ` or (isMissing(${a}) and isMissing(${b}))` : '';
  if (!want && nothing) throw new Unsayable(`${x} ${opposite[operator]} ${y}`);
  return want
    ? `${x} ${operator} ${y}${nothing}`
    : `isMissing(${a}) or isMissing(${b}) or ${x} ${opposite[operator]} ${y}`;
}

/** Codes before or behind a constant, as JavaScript orders them. */
function ranged(
  subject: Subject & { kind: 'coded' },
  operator: Comparison,
  value: Exclude<Constant, null>,
  want: boolean,
): string {
  const number = Number(value);
  if (isNumeric(subject) && Number.isFinite(number)) return ofNumber(subject.column, operator, number, want);
  return chosen(subject, ({ code }) => holds(code, operator, value), want);
}

function holds(code: CodedOption['code'], operator: Comparison, value: Exclude<Constant, null>): boolean {
  const bothTexts = typeof code === 'string' && typeof value === 'string';
  const [a, b]: [string | number, string | number] = bothTexts
    ? [code, value]
    : [Number(code), Number(value)];
  if (operator === '>=' || operator === '<=') if (sameCode(code, value)) return true;
  return operator.startsWith('>') ? a > b : a < b;
}

function codesIn(expression: Expression, scope: Scope): Exclude<Constant, null>[] {
  const parts = expression.kind === 'list' ? expression.values : [expression];
  return parts.map((part) => {
    const value = constantIn(part, scope);
    if (value === undefined || value === null) throw new Unsayable('[]');
    return value;
  });
}

/** Whether every or some of the codes on the right are among those chosen on the left. */
export function membership(
  left: Expression,
  right: Expression,
  scope: Scope,
  how: 'every' | 'some',
  want: boolean,
): string {
  if (constantIn(left, scope) !== undefined || left.kind === 'list') {
    const subject = subjectIn(right, scope);
    if (subject?.kind !== 'coded' || how === 'every') throw new Unsayable('contains');
    const codes = codesIn(left, scope);
    return chosen(subject, ({ code }) => codes.some((each) => sameCode(each, code)), want);
  }
  const subject = subjectIn(left, scope);
  const codes = codesIn(right, scope);
  if (subject?.kind === 'coded') {
    const within = (code: unknown, part: unknown) =>
      how === 'some' ? sameCode(code, part) : String(code).toLowerCase().includes(String(part).toLowerCase());
    return chosen(subject, ({ code }) => codes[how]((part) => within(code, part)), want);
  }
  if (subject?.kind !== 'several' && subject?.kind !== 'order') throw new Unsayable('contains');
  const parts = codes.map((code) => subject.parts.find((part) => sameCode(part.code, code)));
  const on = (column: string, yes: boolean) =>
    subject.kind === 'several' ? `${column} = ${yes ? 1 : 0}` : yes ? `${column} > 0` : `${column} = 0`;
  const each = parts.map((part) => (part ? on(part.column, want) : want ? never : always));
  const positive = (how === 'every') === want ? allOf(each) : anyOf(each);
  return want ? positive : anyOf([missing(subject), positive]);
}
