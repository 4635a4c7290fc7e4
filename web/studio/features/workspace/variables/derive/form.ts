import { parseExpression } from '../../../../../../analysis/model/expression/parse.ts';
import { printExpression } from '../../../../../../analysis/model/expression/print.ts';
import type { Arm, Expression, Literal } from '../../../../../../analysis/model/expression/syntax.ts';

/** A line of a recoding: from which value to which, and what becomes of it. */
export interface Line {
  readonly from: Literal;
  readonly to: Literal;
  readonly gives: Literal;
}

/** Categories that become one, under the name that it gets. */
export interface Combined {
  readonly name: string;
  readonly values: readonly Literal[];
}

/** A derived variable as it is filled in; every form is written as an expression of the requests, and read back from it. */
export type Form =
  /** `otherwise`: what no line names stays as it is, or is missing. */
  | {
      readonly kind: 'recode';
      readonly of: string;
      readonly lines: readonly Line[];
      readonly otherwise: 'same' | 'missing';
    }
  | { readonly kind: 'compute'; readonly source: string }
  | { readonly kind: 'band'; readonly of: string; readonly cuts: readonly number[] }
  | { readonly kind: 'count'; readonly of: readonly string[]; readonly values: readonly Literal[] }
  | {
      readonly kind: 'score';
      readonly how: 'mean' | 'sum';
      readonly of: readonly string[];
      readonly least: number | null;
    }
  | { readonly kind: 'rank' | 'standardise'; readonly of: string; readonly by: string | null }
  | { readonly kind: 'combine'; readonly of: string; readonly groups: readonly Combined[] }
  | { readonly kind: 'dummy'; readonly of: string; readonly values: readonly Literal[] }
  | { readonly kind: 'groupMean'; readonly of: string; readonly by: string };

export type FormKind = Form['kind'];

/** In the order in which they are offered. */
export const formKinds = [
  'recode',
  'combine',
  'band',
  'dummy',
  'score',
  'count',
  'compute',
  'standardise',
  'rank',
  'groupMean',
] as const satisfies readonly FormKind[];

const at = 0;
const named = (name: string): Expression => ({ kind: 'name', at, name, raw: false });
const value = (literal: Literal): Expression => ({ kind: 'constant', at, value: literal });

/** The expression that a form stands for; '' while something is left open that an expression cannot do without. */
export function sourceOfForm(form: Form): string {
  if (form.kind === 'compute') return form.source.trim();
  const made = expressionOf(form);
  return made ? printExpression(made) : '';
}

function expressionOf(form: Exclude<Form, { kind: 'compute' }>): Expression | null {
  if (form.of.length === 0) return null;
  switch (form.kind) {
    case 'recode': {
      const arms = form.lines.map(({ from, to, gives }): Arm => ({ from, to, gives: value(gives) }));
      const otherwise = form.otherwise === 'same' ? named(form.of) : null;
      return arms.length > 0
        ? { kind: 'recode', at, value: named(form.of), arms, otherwise, missing: null }
        : null;
    }
    case 'combine': {
      const arms = form.groups.flatMap(({ name, values }) =>
        values.map((each): Arm => ({ from: each, to: each, gives: value(name) })),
      );
      return arms.length > 0
        ? { kind: 'recode', at, value: named(form.of), arms, otherwise: null, missing: null }
        : null;
    }
    case 'band':
      return form.cuts.length > 0 ? { kind: 'band', at, value: named(form.of), cuts: form.cuts } : null;
    case 'count':
      return form.values.length > 0
        ? { kind: 'summary', at, name: 'count', values: form.of.map(named), least: null, list: form.values }
        : null;
    case 'score':
      return {
        kind: 'summary',
        at,
        name: form.how,
        values: form.of.map(named),
        least: form.least,
        list: null,
      };
    case 'rank':
    case 'standardise':
      return { kind: 'column', at, name: form.kind, value: named(form.of), by: form.by };
    case 'groupMean':
      return form.by === '' ? null : { kind: 'column', at, name: 'mean', value: named(form.of), by: form.by };
    case 'dummy': {
      const [first] = form.values;
      if (first === undefined) return null;
      if (form.values.length > 1) return { kind: 'in', at, value: named(form.of), list: form.values };
      return { kind: 'compare', at, operator: '=', left: named(form.of), right: value(first) };
    }
  }
}

/**
 * The form in which an expression is opened again. What no form fits, and what cannot be read, is computed.
 */
export function formOf(source: string): Form {
  try {
    return readForm(parseExpression(source)) ?? { kind: 'compute', source };
  } catch {
    return { kind: 'compute', source };
  }
}

const nameIn = (part: Expression) => (part.kind === 'name' && !part.raw ? part.name : null);

function literalIn(part: Expression): Literal | null {
  if (part.kind === 'constant')
    return typeof part.value === 'number' || typeof part.value === 'string' ? part.value : null;
  const inner = part.kind === 'negate' ? literalIn(part.value) : null;
  return typeof inner === 'number' ? -inner : null;
}

function readForm(expression: Expression): Form | null {
  switch (expression.kind) {
    case 'recode':
      return readRecode(expression);
    case 'band': {
      const of = nameIn(expression.value);
      return of === null ? null : { kind: 'band', of, cuts: expression.cuts };
    }
    case 'summary':
      return readSummary(expression);
    case 'column':
      return readColumn(expression);
    case 'compare': {
      const [of, wanted] = [nameIn(expression.left), literalIn(expression.right)];
      return of !== null && wanted !== null && expression.operator === '='
        ? { kind: 'dummy', of, values: [wanted] }
        : null;
    }
    case 'in': {
      const of = nameIn(expression.value);
      return of === null ? null : { kind: 'dummy', of, values: expression.list };
    }
    default:
      return null;
  }
}

function readRecode({
  value: from,
  arms,
  otherwise,
  missing,
}: Extract<Expression, { kind: 'recode' }>): Form | null {
  const of = nameIn(from);
  const given = arms.map(({ gives }) => literalIn(gives));
  if (of === null || missing || !given.every((each) => each !== null)) return null;
  const lines = arms.map((arm, i): Line => ({ from: arm.from, to: arm.to, gives: given[i]! }));
  const isSame = otherwise !== null && nameIn(otherwise) === of;
  if (otherwise && !isSame) return null;
  const combines =
    !otherwise && lines.every((line) => line.from === line.to && typeof line.gives === 'string');
  if (!combines) return { kind: 'recode', of, lines, otherwise: isSame ? 'same' : 'missing' };
  const names = [...new Set(lines.map(({ gives }) => String(gives)))];
  const groups = names.map((name) => ({
    name,
    values: lines.filter(({ gives }) => gives === name).map((line) => line.from),
  }));
  return { kind: 'combine', of, groups };
}

function readSummary({ name, values, least, list }: Extract<Expression, { kind: 'summary' }>): Form | null {
  const of = values.map(nameIn);
  if (!of.every((each) => each !== null)) return null;
  if (name === 'count') return list ? { kind: 'count', of, values: list } : null;
  return name === 'mean' || name === 'sum' ? { kind: 'score', how: name, of, least } : null;
}

function readColumn({ name, value: inner, by }: Extract<Expression, { kind: 'column' }>): Form | null {
  const of = nameIn(inner);
  if (of === null) return null;
  if (name === 'rank' || name === 'standardise') return { kind: name, of, by };
  return name === 'mean' && by !== null ? { kind: 'groupMean', of, by } : null;
}
