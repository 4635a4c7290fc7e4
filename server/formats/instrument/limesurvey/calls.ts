import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import { choose, constant, definite, missing, named } from '../expression/build.ts';
import { numberIn } from '../expression/compare.ts';
import type { Call, Translator } from '../expression/translate.ts';
import { type Foreign, Untranslatable } from '../expression/syntax.ts';
import { floored, raised, rounded, truncated } from '../expression/whole.ts';
import { all, any, emptiness, type Term, type Truth, turned } from '../expression/term.ts';

const truth = (found: Truth): Term => ({ kind: 'truth', truth: found });
const number = (value: Expression): Term => ({ kind: 'number', value });
const counted = (found: Truth): Expression => choose(definite(found.yes), constant(1), constant(0));

function first(parts: readonly Foreign[]): Foreign {
  const [part] = parts;
  if (!part) throw new Untranslatable('函数缺少参数', 'a function lacks what it is to work on');
  return part;
}

const termsOf = (parts: readonly Foreign[], translator: Translator) =>
  parts.flatMap((part) => translator.terms(part));

/** One number of each answer; an answer that is not there counts as 0. */
const numbers = (parts: readonly Foreign[], translator: Translator): Expression[] =>
  termsOf(parts, translator).map((term) => {
    if (term.kind === 'mark') return counted(turned(emptiness(term)));
    const value = numberIn(term);
    return value.kind === 'constant' ? value : choose(missing(value), constant(0), value);
  });

const summary =
  (name: 'sum' | 'min' | 'max'): Call =>
  (parts, translator) =>
    number({ kind: 'summary', at: 0, name, values: numbers(parts, translator), least: null, list: null });

const counts = (values: readonly string[], list: readonly number[] | null): Expression[] =>
  values.length === 0
    ? []
    : [
        {
          kind: 'summary',
          at: 0,
          name: 'count',
          values: values.map(named),
          least: null,
          list: list && [...list],
        },
      ];

/** Ticks that are set and other answers that are there. */
const count: Call = (parts, translator) => {
  const given = termsOf(parts, translator);
  const marks = given.flatMap((term) => (term.kind === 'mark' ? [term.name] : []));
  const others = given.flatMap((term) => {
    if ('name' in term && term.kind !== 'mark') return [term.name];
    return term.kind === 'number' && term.value.kind === 'name' ? [term.value.name] : [];
  });
  const rest = given.filter(
    (term) => !('name' in term) && !(term.kind === 'number' && term.value.kind === 'name'),
  );
  const all = [
    ...counts(marks, [1]),
    ...counts(others, null),
    ...rest.map((term) => counted(turned(emptiness(term)))),
  ];
  const [only = constant(0), ...more] = all;
  return number(
    more.length === 0 ? only : { kind: 'summary', at: 0, name: 'sum', values: all, least: null, list: null },
  );
};

/** How many answers are the first of the parts. */
const countif: Call = ([wanted, ...parts], translator) => {
  const [code] = translator.terms(first(wanted ? [wanted] : []));
  const found = parts.flatMap((part) =>
    translator.terms(part).map((_, at) => counted(equalTo(translator, part, at, wanted!))),
  );
  if (code?.kind !== 'constant')
    throw new Untranslatable('只能数固定的值', 'only a fixed value can be counted');
  return number({ kind: 'summary', at: 0, name: 'sum', values: found, least: null, list: null });
};

function equalTo(translator: Translator, part: Foreign, at: number, wanted: Foreign): Truth {
  return translator.compared('=', translator.terms(part)[at]!, translator.term(wanted));
}

const same: Call = (parts, translator) => translator.term(first(parts));

/** What LimeSurvey's functions are here. */
export const calls: Readonly<Record<string, Call>> = {
  is_empty: (parts, translator) =>
    truth(all(...termsOf([first(parts)], translator).map((term) => emptiness(term)))),
  empty: (parts, translator) =>
    truth(all(...termsOf([first(parts)], translator).map((term) => emptiness(term)))),
  isset: (parts, translator) =>
    truth(any(...termsOf([first(parts)], translator).map((term) => turned(emptiness(term))))),
  is_numeric: (parts, translator) => truth(turned(emptiness(translator.term(first(parts))))),
  count,
  countif,
  sum: summary('sum'),
  min: summary('min'),
  max: summary('max'),
  intval: (parts, translator) => whole(translator.term(first(parts)), translator, parts),
  floatval: same,
  trim: same,
  strlen: (parts, translator) => ({
    kind: 'length',
    there: turned(emptiness(translator.term(first(parts)))),
  }),
  floor: (parts, translator) => number(floored(translator.number(first(parts)))),
  ceil: (parts, translator) => number(raised(translator.number(first(parts)))),

  abs: (parts, translator) =>
    number({ kind: 'plain', at: 0, name: 'abs', value: translator.number(first(parts)) }),
  sqrt: (parts, translator) =>
    number({ kind: 'plain', at: 0, name: 'sqrt', value: translator.number(first(parts)) }),
  exp: (parts, translator) =>
    number({ kind: 'plain', at: 0, name: 'exp', value: translator.number(first(parts)) }),
  log: (parts, translator) =>
    number({ kind: 'plain', at: 0, name: 'ln', value: translator.number(first(parts)) }),
  round: (parts, translator) => number(rounded(translator.number(first(parts)), placesIn(parts[1]))),
  if: (parts, translator) => {
    const [condition, yes, no] = parts;
    if (!condition || !yes || !no) throw new Untranslatable('if 需要三个部分', 'an if needs three parts');
    return number(
      choose(definite(translator.truth(condition).yes), translator.branch(yes), translator.branch(no)),
    );
  },
};

/** The whole number in an answer: the answer itself where it can be no other. */
function whole(term: Term, translator: Translator, parts: readonly Foreign[]): Term {
  if (term.kind === 'choice' || term.kind === 'constant') return term;
  return number(truncated(translator.number(first(parts))));
}

function placesIn(part: Foreign | undefined): number {
  const places = part?.kind === 'value' ? Number(part.value) : part ? NaN : 0;
  if (Number.isInteger(places) && places >= 0 && places <= 6) return places;
  throw new Untranslatable(
    '只能四舍五入到固定的位数',
    'numbers can only be rounded to a fixed number of decimals',
  );
}
