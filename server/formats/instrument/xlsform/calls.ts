import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import { choose, definite, missing, named } from '../expression/build.ts';
import { type Foreign, Untranslatable } from '../expression/syntax.ts';
import { rounded, truncated } from '../expression/whole.ts';
import { absent, chosen, emptiness, sure, type Term, type Truth, turned } from '../expression/term.ts';
import type { Call, Translator } from '../expression/translate.ts';

const truth = (found: Truth): Term => ({ kind: 'truth', truth: found });
const number = (value: Expression): Term => ({ kind: 'number', value });

function first(parts: readonly Foreign[]): Foreign {
  const [part] = parts;
  if (!part) throw new Untranslatable('函数缺少参数', 'a function lacks what it is to work on');
  return part;
}

const plain =
  (name: 'abs' | 'sqrt' | 'exp' | 'ln'): Call =>
  (parts, translator) =>
    number({ kind: 'plain', at: 0, name, value: translator.number(first(parts)) });

/** Whether a choice is among those that are chosen. */
const selected: Call = ([list, code], translator) => {
  if (!list || code?.kind !== 'value')
    throw new Untranslatable('只能问某个固定的选项', 'only a fixed choice can be asked for');
  const wanted = String(code.value);
  const term = list.kind === 'name' ? translator.term(list) : null;
  if (term?.kind === 'several') {
    const column = term.marks.get(wanted);
    return truth(column === undefined ? sure(false) : chosen(column));
  }
  return truth(translator.truth({ kind: 'binary', operator: '=', left: list, right: code }));
};

const countSelected: Call = (parts, translator) => {
  const term = translator.term(first(parts));
  if (term.kind === 'choice') return truth(turned(absent(named(term.name))));
  if (term.kind !== 'several')
    throw new Untranslatable(
      'count-selected 只用于多选题',
      'count-selected() needs a question with several choices',
    );
  const values = [...term.marks.values()].map(named);
  return number({ kind: 'summary', at: 0, name: 'count', values, least: null, list: [1] });
};

const selectedAt: Call = ([list, place], translator) => {
  const term = list ? translator.term(list) : null;
  if (term?.kind !== 'order' || place?.kind !== 'value' || !Number.isInteger(Number(place.value)))
    throw new Untranslatable('这里不能按位置取选项', 'choices cannot be taken by their place here');
  return { kind: 'place', ranks: term.ranks, place: Number(place.value) + 1 };
};

const coalesce: Call = ([one, other], translator) => {
  if (!one || !other) throw new Untranslatable('函数缺少参数', 'a function lacks what it is to work on');
  const value = translator.number(one);
  return number(choose(missing(value), translator.branch(other), value));
};

const summary =
  (name: 'min' | 'max'): Call =>
  (parts, translator) =>
    number({
      kind: 'summary',
      at: 0,
      name,
      values: parts.map((part) => translator.number(part)),
      least: null,
      list: null,
    });

const same: Call = (parts, translator) => translator.term(first(parts));

/** What XPath's functions are here. */
export const calls: Readonly<Record<string, Call>> = {
  selected,
  'count-selected': countSelected,
  'selected-at': selectedAt,
  coalesce,
  min: summary('min'),
  max: summary('max'),
  abs: plain('abs'),
  sqrt: plain('sqrt'),
  exp: plain('exp'),
  log: plain('ln'),
  number: same,
  string: same,
  int: (parts, translator) => number(truncated(translator.number(first(parts)))),
  'string-length': (parts, translator) => ({
    kind: 'length',
    there: turned(emptiness(translator.term(first(parts)))),
  }),

  date: same,
  once: same,
  normalize: same,
  'normalize-space': same,
  boolean: (parts, translator) => truth(translator.truth(first(parts))),
  'boolean-from-string': (parts, translator) => truth(translator.truth(first(parts))),
  not: (parts, translator) => truth(turned(translator.truth(first(parts)))),
  true: () => ({ kind: 'constant', value: true }),
  false: () => ({ kind: 'constant', value: false }),
  round: (parts, translator) => number(rounded(translator.number(first(parts)), placesIn(parts[1]))),
  if: ([condition, yes, no], translator: Translator) => {
    if (!condition || !yes || !no) throw new Untranslatable('if 需要三个部分', 'an if needs three parts');
    return number(
      choose(definite(translator.truth(condition).yes), translator.branch(yes), translator.branch(no)),
    );
  },
  today: refuse('这里不记录日期和时间', 'no dates or times are taken down here'),
  now: refuse('这里不记录日期和时间', 'no dates or times are taken down here'),
  regex: refuse('这里不用正则表达式', 'there are no regular expressions here'),
  pulldata: refuse('另一个文件里的数据不在这里', 'the data of another file is not here'),
  random: refuse('随机数只用于随机分组', 'numbers are drawn for forms only'),
  'indexed-repeat': refuse('这里没有重复组', 'there are no repeats here'),
  position: refuse('这里没有重复组', 'there are no repeats here'),
};

function refuse(zh: string, en: string): Call {
  return () => {
    throw new Untranslatable(zh, en);
  };
}

function placesIn(part: Foreign | undefined): number {
  const places = part?.kind === 'value' ? Number(part.value) : part ? NaN : 0;
  if (Number.isInteger(places) && places >= 0 && places <= 6) return places;
  throw new Untranslatable(
    '只能四舍五入到固定的位数',
    'numbers can only be rounded to a fixed number of decimals',
  );
}
