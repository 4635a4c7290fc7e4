import { daysOf } from '../../../../analysis/model/instrument/kinds/date.ts';
import { minutesOf } from '../../../../analysis/model/instrument/kinds/time.ts';
import type { Comparison, Constant, Expression } from './expression.ts';
import type { CodedOption, Scope, Subject } from './subject.ts';
import { opposite } from '../../../../analysis/model/expression/comparisons.ts';

/** The smallest things that are said of a subject. SurveyJS takes what is not answered for false; here it is missing. */

/** Something that the language here cannot say. */
export class Unsayable extends Error {}

export const always = 'true';
export const never = 'false';
export const parenthesised = (source: string) => (/\s/.test(source) ? `(${source})` : source);
export const anyOf = (sources: readonly string[]) => joined(sources, ' or ', never, always);
export const allOf = (sources: readonly string[]) => joined(sources, ' and ', always, never);

function joined(sources: readonly string[], by: string, none: string, decides: string): string {
  const own = [...new Set(sources)].filter((source) => source !== none);
  if (own.includes(decides)) return decides;
  if (own.length <= 1) return own[0] ?? none;
  return own.map((source) => (/ (or|and) /.test(source) ? `(${source})` : source)).join(by);
}

/** Whether the codes are numbers, and the same numbers here. */
export function isNumeric({ options }: Subject & { kind: 'coded' }): boolean {
  return options.every(({ code, value }) => typeof code !== 'boolean' && Number(code) === value);
}

export function subjectOf(name: string, scope: Scope): NonNullable<ReturnType<Scope>> {
  const found = scope(name);
  if (!found) throw new Unsayable(`{${name}}`);
  return found;
}

/** Whether nothing is answered. */
export function missing(subject: Subject): string {
  if (subject.kind === 'several' || subject.kind === 'order') {
    const [first] = subject.parts;
    return first ? `isMissing(${first.column})` : always;
  }
  return `isMissing(${subject.column})`;
}

export const there = (subject: Subject) => (missing(subject) === always ? never : `not ${missing(subject)}`);

/** One of some values, or none of them or nothing at all. */
export function chosen(
  subject: Subject & { kind: 'coded' },
  holds: (option: CodedOption) => boolean,
  want: boolean,
): string {
  const values = subject.options.filter(holds).map(({ value }) => value);
  if (values.length === 0) return want ? never : always;
  const one = values.length === 1;
  if (want) {
    if (values.length === subject.options.length) return there(subject);
    return one ? `${subject.column} = ${values[0]}` : `${subject.column} in (${values.join(', ')})`;
  }
  const other = one ? `${subject.column} != ${values[0]}` : `${subject.column} not in (${values.join(', ')})`;
  return `${missing(subject)} or ${other}`;
}

/** A comparison of a number that may be missing: it is then like nothing, and neither more nor less than anything. */
export function ofNumber(
  source: string,
  operator: Comparison,
  value: number | string,
  want: boolean,
): string {
  const said = `${parenthesised(source)} ${want ? operator : opposite[operator]} ${value}`;
  const holdsOfNothing = (operator === '!=') === want;
  return holdsOfNothing && !/^-?[\d.]+$/.test(source) ? `isMissing(${source}) or ${said}` : said;
}

/** The constant that an expression is; undefined for anything else. */
export function constantIn(expression: Expression, scope: Scope): Constant | undefined {
  if (expression.kind === 'constant') return expression.value;
  if (expression.kind === 'name') {
    const found = scope(expression.name);
    return found?.kind === 'constant' ? found.value : undefined;
  }
  if (expression.kind !== 'unary' || expression.operator !== 'minus') return undefined;
  const value = constantIn(expression.value, scope);
  return typeof value === 'number' ? -value : undefined;
}

/** How many were chosen is a number that belongs to no question. */
const isCount = (name: string) => name.endsWith('.length');

export const subjectIn = (expression: Expression, scope: Scope): Subject | null => {
  if (expression.kind !== 'name' || isCount(expression.name)) return null;
  const found = subjectOf(expression.name, scope);
  return found.kind === 'constant' ? null : found;
};

/** What a constant is in the column of a number, date or time. */
export function literalOf(subject: Subject, value: Exclude<Constant, null>): number | null {
  if (subject.kind === 'date') {
    const days = daysOf(String(value).slice(0, subject.precision === 'day' ? 10 : 7), subject.precision);
    return Number.isFinite(days) ? days : null;
  }
  const number = subject.kind === 'time' ? minutesOf(String(value).slice(0, 5)) : Number(value);
  return Number.isFinite(number) && String(value).trim() !== '' ? number : null;
}
