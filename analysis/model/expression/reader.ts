import { ExpressionError } from './faults.ts';
import type { Token } from './tokens.ts';
import type { Literal } from './syntax.ts';

/** What an expression means to its author is nested far less deeply. */
export const DEEPEST = 50;

/** Words that no variable can have without backticks. */
export const RESERVED: readonly string[] = [
  'and',
  'or',
  'not',
  'in',
  'if',
  'true',
  'false',
  'missing',
  'raw',
  'by',
  'else',
  'least',
];

/** Goes through the tokens of an expression, one after the other. */
export class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get token(): Token {
    return this.#tokens[this.#next]!;
  }

  get at(): number {
    return this.token.at;
  }

  /** Whether the next token is this sign or word. */
  is(value: string, ahead = 0): boolean {
    const token = this.#tokens[Math.min(this.#next + ahead, this.#tokens.length - 1)]!;
    return (token.kind === 'sign' || token.kind === 'name') && token.value === value;
  }

  /** The sign or word if it is one of these, otherwise null. */
  accept<const T extends string>(...values: readonly T[]): T | null {
    const found = values.find((value) => this.is(value));
    if (found === undefined) return null;
    this.#next++;
    return found;
  }

  expect(value: string): void {
    if (!this.accept(value)) throw this.unexpected(value);
  }

  /** A number, perhaps below zero, or a text. */
  literal(): Literal {
    const negative = this.accept('-') !== null;
    const { token } = this;
    if (token.kind === 'number') {
      this.#next++;
      return negative ? -token.value : token.value;
    }
    if (token.kind !== 'text' || negative) throw this.unexpected('a value');
    this.#next++;
    return token.value;
  }

  name(): string {
    const { token } = this;
    const isPlain = token.kind === 'name' && !RESERVED.includes(token.value);
    if (!isPlain && token.kind !== 'quoted') throw this.unexpected('a name');
    this.#next++;
    return token.value;
  }

  unexpected(expected: string): ExpressionError {
    return new ExpressionError('expression-expected', this.at, { expected, found: this.token.value || '…' });
  }

  /** Reads what is nested one deeper. */
  nested<T>(read: () => T): T {
    if (++this.#depth > DEEPEST) throw new ExpressionError('expression-deep', this.at, { most: DEEPEST });
    const result = read();
    this.#depth--;
    return result;
  }
}
