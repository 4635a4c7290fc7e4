import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import type { Comparison, Expression, Literal } from '../../../../analysis/model/expression/syntax.ts';
import { isDefinite, not } from './build.ts';
import { Untranslatable } from './syntax.ts';
import { mirrored } from '../../../../analysis/model/expression/comparisons.ts';

/** How another tool says what ours does. Each condition it gives has two values: it holds, or it does not. */
export interface Speech {
  /** That a name has a value that compares so with another. */
  compare(name: string, operator: Comparison, value: Literal): string;
  filled(name: string): string;
  empty(name: string): string;
  /** The name where a number is computed with. */
  number(name: string): string;
  readonly signs: Readonly<Record<Comparison | '/', string>>;
  readonly truth: readonly [yes: string, no: string];
  not(condition: string): string;
  readonly functions: Readonly<Record<'abs' | 'sqrt' | 'ln' | 'exp' | 'round', string>>;
}

/** Says our expressions in the language of another tool. Throws Untranslatable. */
export class Speaker {
  readonly #speech: Speech;
  constructor(speech: Speech) {
    this.#speech = speech;
  }

  condition(source: string): string {
    return this.#holds(parseExpression(source));
  }

  formula(source: string): string {
    const expression = parseExpression(source);
    const number = this.#number(expression);
    const guard = this.#guard([expression]);
    return guard === '' ? number : `if(${guard}, ${number}, '')`;
  }

  /** A condition that is met exactly where ours is true. */
  #holds(expression: Expression): string {
    const { truth } = this.#speech;
    switch (expression.kind) {
      case 'constant':
        return expression.value === true ? truth[0] : truth[1];
      case 'and':
      case 'or':
        return `(${this.#holds(expression.left)} ${expression.kind} ${this.#holds(expression.right)})`;
      case 'not':
        return this.#fails(expression.value);
      case 'compare':
        return this.#compared(expression.operator, expression.left, expression.right);
      case 'in':
        return `(${expression.list.map((value) => this.#compared('=', expression.value, { kind: 'constant', at: 0, value })).join(' or ')})`;
      case 'isMissing':
        return this.#missing(expression.value);
      case 'if':
        return `((${this.#holds(expression.condition)} and ${this.#holds(expression.yes)}) or (${this.#fails(expression.condition)} and ${this.#holds(expression.no)}))`;
      default:
        throw cannotSay;
    }
  }

  /** A condition that is met exactly where ours is false, not where it is missing. */
  #fails(expression: Expression): string {
    switch (expression.kind) {
      case 'and':
        return `(${this.#fails(expression.left)} or ${this.#fails(expression.right)})`;
      case 'or':
        return `(${this.#fails(expression.left)} and ${this.#fails(expression.right)})`;
      case 'in':
        return `(${expression.list.map((value) => this.#compared('!=', expression.value, { kind: 'constant', at: 0, value })).join(' and ')})`;
      case 'isMissing':
        return expression.value.kind === 'name'
          ? this.#speech.filled(expression.value.name)
          : this.#speech.not(this.#missing(expression.value));
      case 'if':
        return `((${this.#holds(expression.condition)} and ${this.#fails(expression.yes)}) or (${this.#fails(expression.condition)} and ${this.#fails(expression.no)}))`;
      default:
        return this.#holds(not(expression));
    }
  }

  #missing(value: Expression): string {
    if (value.kind === 'name') return this.#speech.empty(value.name);
    if (value.kind === 'constant') return this.#speech.truth[value.value === null ? 0 : 1];
    if (value.kind === 'if')
      return `(${this.#missing(value.condition)} or ${this.#split(value, (part) => this.#missing(part))})`;
    if (['compare', 'in', 'and', 'or', 'not'].includes(value.kind))
      return this.#speech.not(`(${this.#holds(value)} or ${this.#fails(value)})`);
    const needed = this.#needs(value);
    if (needed.length === 0) throw cannotSay;
    return `(${needed.map((name) => this.#speech.empty(name)).join(' or ')})`;
  }

  #compared(operator: Comparison, left: Expression, right: Expression): string {
    if (left.kind === 'if') return this.#split(left, (part) => this.#compared(operator, part, right));
    if (right.kind === 'if') return this.#split(right, (part) => this.#compared(operator, left, part));
    const value = literal(right);
    if (left.kind === 'name' && value !== null) return this.#speech.compare(left.name, operator, value);
    const own = literal(left);
    if (right.kind === 'name' && own !== null)
      return this.#speech.compare(right.name, mirrored[operator], own);
    const guard = this.#guard([left, right]);
    const plain = `${this.#number(left)} ${this.#speech.signs[operator]} ${this.#number(right)}`;
    return guard === '' ? `(${plain})` : `(${guard} and ${plain})`;
  }

  #split(branch: Extract<Expression, { kind: 'if' }>, say: (part: Expression) => string): string {
    return `((${this.#holds(branch.condition)} and ${say(branch.yes)}) or (${this.#fails(branch.condition)} and ${say(branch.no)}))`;
  }

  #guard(parts: readonly Expression[]): string {
    return [...new Set(parts.flatMap((part) => this.#needs(part)))]
      .map((name) => this.#speech.filled(name))
      .join(' and ');
  }

  /** The names without which a number is missing. */
  #needs(expression: Expression): string[] {
    switch (expression.kind) {
      case 'name':
        return [expression.name];
      case 'arithmetic':
        return [...this.#needs(expression.left), ...this.#needs(expression.right)];
      case 'negate':
      case 'plain':
        return this.#needs(expression.value);
      case 'summary':
        return expression.name === 'count' || expression.least !== null
          ? []
          : expression.values.flatMap((part) => this.#needs(part));
      default:
        return [];
    }
  }

  #number(expression: Expression): string {
    const { signs, functions } = this.#speech;
    switch (expression.kind) {
      case 'constant':
        if (expression.value === null) return "''";
        if (typeof expression.value === 'string') throw cannotSay;
        return String(Number(expression.value));
      case 'name':
        return this.#speech.number(expression.name);
      case 'negate':
        return `-${this.#number(expression.value)}`;
      case 'arithmetic': {
        const sign = expression.operator === '/' ? signs['/'] : expression.operator;
        return `(${this.#number(expression.left)} ${sign} ${this.#number(expression.right)})`;
      }
      case 'plain':
        return `${functions[expression.name]}(${this.#number(expression.value)})`;
      case 'if': {
        const no = isDefinite(expression.condition)
          ? this.#number(expression.no)
          : `if(${this.#fails(expression.condition)}, ${this.#number(expression.no)}, '')`;
        return `if(${this.#holds(expression.condition)}, ${this.#number(expression.yes)}, ${no})`;
      }
      case 'summary':
        return this.#summary(expression);
      case 'recode':
        return this.#recoded(expression);
      case 'compare':
      case 'and':
      case 'or':
      case 'not':
      case 'in':
      case 'isMissing':
        return `if(${this.#holds(expression)}, 1, 0)`;
      default:
        throw cannotSay;
    }
  }

  /** One value after the other. */
  #recoded({ value, arms, otherwise, missing }: Extract<Expression, { kind: 'recode' }>): string {
    const rest = otherwise ? this.#number(otherwise) : "''";
    const said = arms.reduceRight((no, { from, to, gives }) => {
      if (from !== to) throw cannotSay;
      const is = this.#compared('=', value, { kind: 'constant', at: 0, value: from });
      return `if(${is}, ${this.#number(gives)}, ${no})`;
    }, rest);
    return missing || otherwise
      ? `if(${this.#missing(value)}, ${missing ? this.#number(missing) : "''"}, ${said})`
      : said;
  }

  #summary({ name, values, least, list }: Extract<Expression, { kind: 'summary' }>): string {
    if (name === 'count')
      return `(${values
        .map((value) => {
          const counts = list
            ? this.#holds({ kind: 'in', at: 0, value, list })
            : this.#fails({ kind: 'isMissing', at: 0, value });
          return `if(${counts}, 1, 0)`;
        })
        .join(' + ')})`;
    if (least !== null) throw cannotSay;
    const numbers = values.map((value) => this.#number(value));
    if (name === 'sum') return `(${numbers.join(' + ')})`;
    if (name === 'mean') return `((${numbers.join(' + ')}) ${this.#speech.signs['/']} ${numbers.length})`;
    return `${name}(${numbers.join(', ')})`;
  }
}

function literal(expression: Expression): Literal | null {
  if (expression.kind === 'negate') {
    const value = literal(expression.value);
    return typeof value === 'number' ? -value : null;
  }
  return expression.kind === 'constant' && typeof expression.value !== 'boolean' ? expression.value : null;
}

const cannotSay = new Untranslatable(
  '那种格式说不出这个表达式',
  'the format has no words for this expression',
);
