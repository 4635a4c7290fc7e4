import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import { LONGEST } from '../../../../analysis/model/expression/parse.ts';
import { arithmetic, choose, constant, definite, missing } from './build.ts';
import { comparison, type Comparing, numberIn } from './compare.ts';
import { printExpression } from '../../../../analysis/model/expression/print.ts';
import { remainder } from './whole.ts';
import { type Comparison, type Foreign, isComparison, Untranslatable } from './syntax.ts';
import { absent, all, any, emptiness, sure, type Term, type Truth, turned } from './term.ts';

/** A function of another tool, as it is said here. */
export type Call = (parts: readonly Foreign[], translator: Translator) => Term;

export interface Dialect extends Comparing {
  readonly calls: Readonly<Record<string, Call>>;
  /** What a name stands for; several terms for a name of several answers. Throws Untranslatable where there is no such name. */
  readonly resolve: (name: string) => readonly Term[];
}

/** Turns an expression of another tool into one of ours that is true exactly where the other holds. */
export class Translator {
  readonly #dialect: Dialect;
  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** The source of a condition. */
  condition(foreign: Foreign): string {
    return sourceOf(this.truth(foreign).yes);
  }

  /** The source of a formula; its numbers are those of the other tool. */
  formula(foreign: Foreign): string {
    return sourceOf(this.number(foreign));
  }

  truth(foreign: Foreign): Truth {
    if (foreign.kind === 'not') return turned(this.truth(foreign.part));
    if (foreign.kind === 'binary') {
      const { operator, left, right } = foreign;
      if (operator === 'and') return all(this.truth(left), this.truth(right));
      if (operator === 'or') return any(this.truth(left), this.truth(right));
      if (isComparison(operator)) return this.#compared(foreign);
    }
    const split = ifIn(foreign);
    if (split) return this.#split(split, (part) => this.truth(part));
    return truthOf(this.term(foreign));
  }

  term(foreign: Foreign): Term {
    switch (foreign.kind) {
      case 'value':
        return { kind: 'constant', value: foreign.value };
      case 'name': {
        const [term, ...more] = this.terms(foreign);
        if (!term || more.length > 0) throw notOne(foreign.name);
        return term;
      }
      case 'call': {
        const { calls } = this.#dialect;
        const call = Object.hasOwn(calls, foreign.name) ? calls[foreign.name]! : null;
        if (!call)
          throw new Untranslatable(
            `这里没有函数“${foreign.name}”`,
            `there is no function "${foreign.name}" here`,
          );
        return call(foreign.parts, this);
      }
      case 'negative': {
        const value = this.number(foreign.part);
        return value.kind === 'constant' && typeof value.value === 'number'
          ? { kind: 'constant', value: -value.value }
          : { kind: 'number', value: { kind: 'negate', at: 0, value } };
      }
      case 'not':
        return { kind: 'truth', truth: this.truth(foreign) };
      case 'binary':
        return this.#binary(foreign);
    }
  }

  /** All that a part stands for: names of several answers have several terms. */
  terms(foreign: Foreign): readonly Term[] {
    return foreign.kind === 'name' ? this.#dialect.resolve(foreign.name) : [this.term(foreign)];
  }

  /** A number, missing where there is none; nothing counts as 0 where the language has it so. */
  number(foreign: Foreign): Expression {
    const term = this.term(foreign);
    if (term.kind === 'truth') return choose(definite(term.truth.yes), constant(1), constant(0));
    const value = numberIn(term);
    if (!this.#dialect.emptyIsZero || !(value.kind === 'name' || value.kind === 'recode')) return value;
    return choose(missing(value), constant(0), value);
  }

  /** One way of an if: a number, or nothing. */
  branch(foreign: Foreign): Expression {
    return foreign.kind === 'value' && foreign.value === '' ? constant(null) : this.number(foreign);
  }

  compared(operator: Comparison, left: Term, right: Term): Truth {
    return comparison(operator, left, right, this.#dialect);
  }

  #binary(foreign: Extract<Foreign, { kind: 'binary' }>): Term {
    const { operator, left, right } = foreign;
    if (operator === 'and' || operator === 'or' || isComparison(operator))
      return { kind: 'truth', truth: this.truth(foreign) };
    const [one, other] = [this.number(left), this.number(right)];
    const value = operator === 'mod' ? remainder(one, other) : arithmetic(operator, one, other);
    return { kind: 'number', value };
  }

  #compared({ operator, left, right }: Extract<Foreign, { kind: 'binary' }>): Truth {
    if (!isComparison(operator)) return sure(false);
    const split = ifIn(left) ?? ifIn(right);
    if (split) {
      const isLeft = ifIn(left) !== null;
      return this.#split(split, (part) =>
        this.#compared({
          kind: 'binary',
          operator,
          left: isLeft ? part : left,
          right: isLeft ? right : part,
        }),
      );
    }
    return comparison(operator, this.term(left), this.term(right), this.#dialect);
  }

  #split([condition, yes, no]: Branches, read: (part: Foreign) => Truth): Truth {
    const when = this.truth(condition);
    return any(all(when, read(yes)), all(turned(when), read(no)));
  }
}

const notOne = (name: string) => new Untranslatable(`“${name}”不是一个答案`, `"${name}" is not one answer`);

type Branches = readonly [condition: Foreign, yes: Foreign, no: Foreign];

function ifIn(foreign: Foreign): Branches | null {
  if (foreign.kind !== 'call' || !(foreign.name === 'if' || foreign.name === 'iif')) return null;
  const [condition, yes, no = { kind: 'value', value: '' } as const] = foreign.parts;
  return condition && yes ? [condition, yes, no] : null;
}

/** What counts as true: every answer that is there, and of numbers those that are not 0. */
function truthOf(term: Term): Truth {
  switch (term.kind) {
    case 'truth':
      return term.truth;
    case 'constant':
      return sure(!['', '0', 0, false].includes(term.value));
    case 'number':
      return all(
        turned(absent(term.value)),
        comparison('!=', term, { kind: 'constant', value: 0 }, { emptyIsZero: false }),
      );
    default:
      return turned(emptiness(term));
  }
}

export function sourceOf(expression: Expression): string {
  const source = printExpression(expression);
  if (source.length > LONGEST)
    throw new Untranslatable(
      `换成这里的写法后超过 ${LONGEST} 个字符`,
      `said in the language of this place it is longer than ${LONGEST} characters`,
    );
  return source;
}
