import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import { daysOf } from '../../../../analysis/model/instrument/kinds/date.ts';
import { minutesOf } from '../../../../analysis/model/instrument/kinds/time.ts';
import { compare, constant, named, or, unless, within } from './build.ts';
import { type Comparison, Untranslatable } from './syntax.ts';
import {
  absent,
  all,
  any,
  atom,
  chosen,
  emptiness,
  ranked,
  sure,
  type Term,
  type Truth,
  turned,
} from './term.ts';
import { mirrored } from '../../../../analysis/model/expression/comparisons.ts';

/** How a language compares. */
export interface Comparing {
  /** Whether nothing counts as 0 where it is compared by size. */
  readonly emptyIsZero: boolean;
}

export const holds = (operator: Comparison, left: number | string, right: number | string): boolean =>
  ({
    '=': left === right,
    '!=': left !== right,
    '<': left < right,
    '<=': left <= right,
    '>': left > right,
    '>=': left >= right,
  })[operator];

export const numeric = (value: string | number | boolean): number =>
  typeof value === 'string' && value.trim() === '' ? NaN : Number(value);

/** What a comparison of two terms means here. */
export function comparison(operator: Comparison, left: Term, right: Term, how: Comparing): Truth {
  if (operator === '!=') return turned(comparison('=', left, right, how));
  if (left.kind === 'constant' && right.kind !== 'constant')
    return comparison(mirrored[operator], right, left, how);
  if (right.kind === 'constant') return withConstant(operator, left, right.value, how);
  if (operator === '=' && left.kind === 'choice' && right.kind === 'choice') return sameChoice(left, right);
  if (operator === '=' && left.kind === 'text' && right.kind === 'text')
    return any(
      atom(compare('=', named(left.name), named(right.name))),
      all(emptiness(left), emptiness(right)),
    );
  return ofNumbers(operator, left, right, how);
}

function ofNumbers(operator: Comparison, left: Term, right: Term, how: Comparing): Truth {
  const [one, other] = [numberIn(left), numberIn(right)];
  const plain = atom(compare(operator, one, other));
  if (operator === '=') return any(plain, all(absent(one), absent(other)));
  if (!how.emptyIsZero) return plain;
  const zero = constant(0);
  return any(
    plain,
    all(absent(one), atom(compare(operator, zero, other))),
    all(absent(other), atom(compare(operator, one, zero))),
    ...(holds(operator, 0, 0) ? [all(absent(one), absent(other))] : []),
  );
}

function withConstant(
  operator: Comparison,
  term: Term,
  value: string | number | boolean,
  how: Comparing,
): Truth {
  if (term.kind === 'truth') return truthWith(operator, term.truth, value);
  if (term.kind === 'length') return lengthWith(operator, term.there, numeric(value));
  if (value === '') return withNothing(operator, term, how);
  switch (term.kind) {
    case 'constant': {
      const [one, other] = [numeric(term.value), numeric(value)];
      const both = !Number.isNaN(one) && !Number.isNaN(other);
      return sure(both ? holds(operator, one, other) : holds(operator, String(term.value), String(value)));
    }
    case 'choice':
      return choiceWith(operator, term, value, how);
    case 'mark':
      if (operator !== '=') throw cannotCompare;
      return String(value) === term.code ? chosen(term.name) : sure(false);
    case 'several':
      if (operator !== '=') throw cannotCompare;
      return exactly(term.marks, String(value).split(/\s+/));
    case 'order':
      throw cannotCompare;
    case 'place': {
      if (operator !== '=') throw cannotCompare;
      const column = term.ranks.get(String(value));
      return column === undefined ? sure(false) : ranked(column, term.place);
    }
    case 'text':
    case 'other':
      if (operator !== '=') throw cannotCompare;
      return atom(compare('=', named(term.kind === 'text' ? term.name : term.words), words(String(value))));
    case 'day':
    case 'minute': {
      const count = momentOf(term.kind, String(value));
      if (Number.isNaN(count)) throw cannotCompare;
      return atom(compare(operator, named(term.name), constant(count)));
    }
    case 'number':
      if (value === 'NaN' && operator === '=') return absent(term.value);
      return numberWith(operator, term.value, numeric(value), how);
  }
}

const cannotCompare = new Untranslatable(
  '这里不能这样比较这类答案',
  'answers of this kind cannot be compared in this way here',
);

function truthWith(operator: Comparison, truth: Truth, value: string | number | boolean): Truth {
  const said = value === 'true' ? 1 : value === 'false' || value === '' ? 0 : numeric(value);
  return any(
    ...(holds(operator, 1, said) ? [truth] : []),
    ...(holds(operator, 0, said) ? [turned(truth)] : []),
  );
}

function lengthWith(operator: Comparison, there: Truth, length: number): Truth {
  const outcomes = [holds(operator, 0, length), ...[1, 2, 9999].map((long) => holds(operator, long, length))];
  const [none, ...some] = outcomes;
  if (new Set(some).size > 1)
    throw new Untranslatable('这里不数字数', 'the characters of an answer are not counted here');
  return any(...(none ? [turned(there)] : []), ...(some[0] ? [there] : []));
}

/** Compared with nothing: an answer is there or not. */
function withNothing(operator: Comparison, term: Term, how: Comparing): Truth {
  if (operator === '=' || operator === '<=') return emptiness(term);
  if (operator === '>') return how.emptyIsZero ? turned(emptiness(term)) : sure(false);
  return sure(operator === '>=' && how.emptyIsZero);
}

function choiceWith(
  operator: Comparison,
  { name, codes }: Extract<Term, { kind: 'choice' }>,
  value: string | number | boolean,
  { emptyIsZero }: Comparing,
): Truth {
  const wanted = numeric(value);
  if (operator === '=') {
    const found =
      codes.get(String(value)) ??
      [...codes].find(([code]) => !Number.isNaN(wanted) && numeric(code) === wanted)?.[1];
    return found === undefined ? sure(false) : atom(compare('=', named(name), constant(found)));
  }
  const sized = [...codes].filter(([code]) =>
    Number.isNaN(wanted)
      ? Number.isNaN(numeric(code)) && holds(operator, code, String(value))
      : holds(operator, numeric(code), wanted),
  );
  const asTheyAre = [...codes].every(([code, own]) => numeric(code) === own);
  const found = atom(
    asTheyAre && !Number.isNaN(wanted)
      ? compare(operator, named(name), constant(wanted))
      : within(
          named(name),
          sized.map(([, own]) => own),
        ),
  );
  return emptyIsZero && holds(operator, 0, wanted) ? any(absent(named(name)), found) : found;
}

function sameChoice(left: Extract<Term, { kind: 'choice' }>, right: typeof left): Truth {
  const [one, other] = [named(left.name), named(right.name)];
  const alike =
    left.codes.size === right.codes.size &&
    [...left.codes].every(([code, value]) => right.codes.get(code) === value);
  const pairs = [...left.codes].flatMap(([code, value]) => {
    const twin = right.codes.get(code);
    return twin === undefined
      ? []
      : [all(atom(compare('=', one, constant(value))), atom(compare('=', other, constant(twin))))];
  });
  return any(alike ? atom(compare('=', one, other)) : any(...pairs), all(absent(one), absent(other)));
}

function exactly(marks: ReadonlyMap<string, string>, codes: readonly string[]): Truth {
  if (codes.some((code) => !marks.has(code))) return sure(false);
  return all(
    ...[...marks].map(([code, column]) =>
      atom(compare('=', named(column), constant(codes.includes(code) ? 1 : 0))),
    ),
  );
}

function numberWith(
  operator: Comparison,
  value: Expression,
  other: number,
  { emptyIsZero }: Comparing,
): Truth {
  if (Number.isNaN(other)) return sure(false);
  const yes = compare(operator, value, constant(other));
  if (!emptyIsZero || operator === '=') return atom(yes);
  const empty = absent(value);
  return holds(operator, 0, other)
    ? { yes: or(empty.yes, yes), no: all(turned(empty), turned(atom(yes))).yes }
    : { yes, no: unless(yes) };
}

/** The days or minutes of a moment written as text. */
export const momentOf = (kind: 'day' | 'minute', written: string): number => {
  const date = /^(\d{4}-\d{2}(?:-\d{2})?)/.exec(written.trim())?.[1] ?? '';
  if (kind === 'day') return daysOf(date, date.length > 7 ? 'day' : 'month');
  return minutesOf(/(\d{2}:\d{2})/.exec(written)?.[1] ?? '');
};

/** A text between quotes, of which there must be a kind that it does not hold. */
export function words(value: string): Expression {
  if (value.includes('"') && value.includes("'"))
    throw new Untranslatable('文字里同时有两种引号', 'a text holds both kinds of quotes');
  return constant(value);
}

/** The number that a term stands for; missing where there is none. */
export function numberIn(term: Term): Expression {
  switch (term.kind) {
    case 'constant': {
      const value = numeric(term.value);
      if (Number.isNaN(value) && String(term.value).trim() !== '') throw noNumber;
      return constant(Number.isNaN(value) ? null : value);
    }
    case 'number':
      return term.value;
    case 'day':
    case 'minute':
      return named(term.name);
    case 'choice':
      return codeNumber(term);
    default:
      throw noNumber;
  }
}

const noNumber = new Untranslatable('需要数的地方不是数', 'what is no number stands where one is needed');

function codeNumber({ name, codes }: Extract<Term, { kind: 'choice' }>): Expression {
  const pairs = [...codes].map(([code, value]) => [value, numeric(code)] as const);
  if (pairs.some(([, code]) => Number.isNaN(code)))
    throw new Untranslatable('选项的代码不是数', 'the codes of the choices are no numbers');
  if (pairs.every(([value, code]) => value === code)) return named(name);
  return {
    kind: 'recode',
    at: 0,
    value: named(name),
    arms: pairs.map(([value, code]) => ({ from: value, to: value, gives: constant(code) })),
    otherwise: null,
    missing: null,
  };
}
