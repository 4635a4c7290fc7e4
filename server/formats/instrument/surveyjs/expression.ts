/** An expression of SurveyJS as a tree. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'list'; readonly values: readonly Expression[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: Unary; readonly value: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Binary;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly values: readonly Expression[] };

export type Constant = string | number | boolean | null;
export type Unary = 'not' | 'minus' | 'empty' | 'notempty';
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Membership = 'contains' | 'notcontains' | 'anyof' | 'allof' | 'noneof';
export type Arithmetic = '+' | '-' | '*' | '/' | '%' | '^';
export type Binary = 'and' | 'or' | Comparison | Membership | Arithmetic;

/** Something that is no expression of SurveyJS, or none that is read here. */
export class UnreadableExpression extends Error {}

const SIGNS: Readonly<Record<string, Binary>> = {
  '||': 'or',
  '&&': 'and',
  '<=': '<=',
  '>=': '>=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '*=': 'contains',
  '=': '=',
  '<': '<',
  '>': '>',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '^': '^',
};

const WORDS: Readonly<Record<string, Binary>> = {
  or: 'or',
  and: 'and',
  equal: '=',
  notequal: '!=',
  less: '<',
  lessorequal: '<=',
  greater: '>',
  greaterorequal: '>=',
  contain: 'contains',
  contains: 'contains',
  notcontain: 'notcontains',
  notcontains: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  noneof: 'noneof',
  power: '^',
};

const TOKEN =
  /\s*(?:\{([^{}]*)\}|'((?:\\'|[^'])*)'|"((?:\\"|[^"])*)"|(\d+(?:\.\d+)?(?![\w.])|\.\d+(?![\w.]))|([\p{L}_][\p{L}\p{N}_.:-]*)|(\|\||&&|<=|>=|==|!=|<>|\*=|[-+*/%^=<>!(),[\]]))/uy;

interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'word' | 'sign' | 'end';
  readonly value: string;
}

const unescaped = (text: string) => text.replaceAll(/\\(['"])/g, '$1');

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < end;) {
    const found = TOKEN.exec(source);
    if (!found) throw new UnreadableExpression(source);
    const [, name, single, double, number, word, sign] = found;
    const text = single ?? double;
    if (name !== undefined) tokens.push({ kind: 'name', value: name.trim() });
    else if (text !== undefined) tokens.push({ kind: 'text', value: unescaped(text) });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else tokens.push({ kind: 'sign', value: sign! });
  }
  return [...tokens, { kind: 'end', value: '' }];
}

/** What binds more loosely stands first. */
const LEVELS: readonly (readonly Binary[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>=', 'contains', 'notcontains', 'anyof', 'allof', 'noneof'],
  ['+', '-'],
  ['*', '/', '%'],
  ['^'],
];
const LONGEST = 5000;
const DEEPEST = 60;

/**
 * Reads an expression of SurveyJS.
 *
 * @example
 * parseSurveyJs("{q} = 'a' and {m} contains 2").kind // => 'binary'
 */
export function parseSurveyJs(source: string): Expression {
  if (source.length > LONGEST) throw new UnreadableExpression(source.slice(0, 80));
  const parser = new Parser(tokensOf(source));
  const expression = parser.level(0);
  parser.expect('end', '');
  return expression;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get #token(): Token {
    return this.#tokens[this.#next]!;
  }

  expect(kind: Token['kind'], value: string): void {
    const { kind: found, value: given } = this.#token;
    if (found !== kind || given !== value) throw new UnreadableExpression(given);
    this.#next++;
  }

  #accept(sign: string): boolean {
    if (this.#token.kind !== 'sign' || this.#token.value !== sign) return false;
    this.#next++;
    return true;
  }

  #operator(): Binary | undefined {
    const { kind, value } = this.#token;
    if (kind === 'sign') return Object.hasOwn(SIGNS, value) ? SIGNS[value] : undefined;
    const word = value.toLowerCase();
    return kind === 'word' && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  }

  level(at: number): Expression {
    if (at === LEVELS.length) return this.#unary();
    if (++this.#depth > DEEPEST * LEVELS.length) throw new UnreadableExpression('…');
    let left = this.level(at + 1);
    for (;;) {
      const operator = this.#operator();
      if (!operator || !LEVELS[at]!.includes(operator)) break;
      this.#next++;
      left = { kind: 'binary', operator, left, right: this.level(at + 1) };
    }
    this.#depth--;
    return left;
  }

  #unary(): Expression {
    const { kind, value } = this.#token;
    const isNot = (kind === 'sign' && value === '!') || (kind === 'word' && value.toLowerCase() === 'negate');
    if (isNot || (kind === 'sign' && value === '-')) {
      this.#next++;
      if (++this.#depth > DEEPEST * LEVELS.length) throw new UnreadableExpression('…');
      const inner = this.#unary();
      this.#depth--;
      return { kind: 'unary', operator: isNot ? 'not' : 'minus', value: inner };
    }
    const operand = this.#operand();
    const word = this.#token.kind === 'word' ? this.#token.value.toLowerCase() : '';
    if (word !== 'empty' && word !== 'notempty') return operand;
    this.#next++;
    return { kind: 'unary', operator: word, value: operand };
  }

  #operand(): Expression {
    const { kind, value } = this.#token;
    this.#next++;
    switch (kind) {
      case 'name':
        return { kind: 'name', name: value.replace(/^#/, '') };
      case 'text':
        return { kind: 'constant', value };
      case 'number':
        return { kind: 'constant', value: Number(value) };
      case 'word':
        return this.#accept('(') ? { kind: 'call', name: value, values: this.#values(')') } : bare(value);
      case 'sign':
        if (value === '(') {
          const inner = this.level(0);
          this.expect('sign', ')');
          return inner;
        }
        if (value === '[') return { kind: 'list', values: this.#values(']') };
        throw new UnreadableExpression(value);
      case 'end':
        throw new UnreadableExpression('');
    }
  }

  #values(close: string): Expression[] {
    const values: Expression[] = [];
    while (!this.#accept(close)) {
      if (values.length > 0) this.expect('sign', ',');
      values.push(this.level(0));
    }
    return values;
  }
}

function bare(word: string): Expression {
  const lower = word.toLowerCase();
  if (lower === 'true' || lower === 'false') return { kind: 'constant', value: lower === 'true' };
  if (lower === 'undefined' || lower === 'null') return { kind: 'constant', value: null };
  return { kind: 'constant', value: word };
}
