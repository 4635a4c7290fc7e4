import { ModelError } from './faults.ts';
import type { Token } from './tokens.ts';

/** Goes through the tokens of a model, one after the other. */
export class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get token(): Token {
    return this.#tokens[this.#next]!;
  }

  /** Where what was read last ends in the text, counted from 0. */
  get end(): number {
    return this.#tokens[this.#next - 1]?.to ?? 0;
  }

  get isAtEnd(): boolean {
    return this.token.kind === 'end';
  }

  /** Whether the line ends here. */
  get isAtBreak(): boolean {
    return this.isAtEnd || this.token.kind === 'break';
  }

  /** The token that stands some places further on. */
  ahead(places: number): Token {
    return this.#tokens[Math.min(this.#next + places, this.#tokens.length - 1)]!;
  }

  is(sign: string, places = 0): boolean {
    const { kind, value } = this.ahead(places);
    return kind === 'sign' && value === sign;
  }

  /** The sign if it is one of these, otherwise null. */
  accept<const T extends string>(...signs: readonly T[]): T | null {
    const found = signs.find((sign) => this.is(sign));
    if (found === undefined) return null;
    this.#next += 1;
    return found;
  }

  expect(sign: string): void {
    if (!this.accept(sign)) throw this.unexpected(sign);
  }

  take(kind: 'name' | 'number', expected: string): Token {
    const { token } = this;
    if (token.kind !== kind) throw this.unexpected(expected);
    this.#next += 1;
    return token;
  }

  /** Goes past the ends of lines. */
  skipBreaks(): void {
    while (this.token.kind === 'break') this.#next += 1;
  }

  /** Goes past the ends of lines where the next line goes on with one of these signs. */
  continueAt(...signs: readonly string[]): void {
    let places = 0;
    while (this.ahead(places).kind === 'break' && !/[;；]/.test(this.ahead(places).value)) places += 1;
    if (signs.some((sign) => this.is(sign, places))) this.#next += places;
  }

  unexpected(expected: string): ModelError {
    const { token } = this;
    const found = token.kind === 'break' || token.kind === 'end' ? '…' : token.value;
    return new ModelError('model-expected', token, { expected, found });
  }
}
