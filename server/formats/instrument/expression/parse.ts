import { type Foreign, type Operator, unreadable } from './syntax.ts';

export type Token =
  | { readonly kind: 'number' | 'text' | 'name' | 'sign'; readonly value: string }
  | { readonly kind: 'end'; readonly value: '' };

/** The signs and words of a language. */
export interface Grammar {
  readonly tokens: (source: string) => Token[];
  /** How a sign or word is called here. */
  readonly operators: Readonly<Record<string, Operator>>;
  readonly not: string | null;
  readonly constants: Readonly<Record<string, boolean>>;
}

const levels: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', 'mod'],
];
const DEEPEST = 60;
const LONGEST = 20_000;

/** Reads an expression of another tool. Throws Untranslatable where it cannot be read. */
export function parseForeign(source: string, grammar: Grammar): Foreign {
  if (source.length > LONGEST) throw unreadable(`${source.slice(0, 30)}…`);
  const tokens = grammar.tokens(source);
  let next = 0;
  let depth = 0;
  const token = () => tokens[Math.min(next, tokens.length - 1)]!;
  const isSign = (value: string) => token().kind === 'sign' && token().value === value;
  const expect = (value: string) => {
    if (!isSign(value)) throw unreadable(token().value || '…');
    next++;
  };
  const deeper = (read: () => Foreign): Foreign => {
    if (++depth > DEEPEST) throw unreadable('…');
    const found = read();
    depth--;
    return found;
  };
  const operatorAt = (level: number): Operator | null => {
    const { kind, value } = token();
    if (kind !== 'sign' && kind !== 'name') return null;
    const key = value.toLowerCase();
    const operator = Object.hasOwn(grammar.operators, key) ? grammar.operators[key]! : null;
    return operator && levels[level]!.includes(operator) ? operator : null;
  };
  const binary = (level: number): Foreign => {
    if (level === levels.length) return unary();
    let left = binary(level + 1);
    for (let operator = operatorAt(level); operator; operator = operatorAt(level)) {
      next++;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  };
  const unary = (): Foreign => {
    if (isSign('-') || isSign('+')) {
      const { value } = token();
      next++;
      const part = deeper(unary);
      return value === '-' ? { kind: 'negative', part } : part;
    }
    if (grammar.not !== null && token().kind !== 'text' && token().value === grammar.not) {
      next++;
      return { kind: 'not', part: deeper(unary) };
    }
    return operand();
  };
  const operand = (): Foreign => {
    const { kind, value } = token();
    if (isSign('(')) {
      next++;
      const inner = deeper(() => binary(0));
      expect(')');
      return inner;
    }
    next++;
    if (kind === 'number') return { kind: 'value', value: Number(value) };
    if (kind === 'text') return { kind: 'value', value };
    if (kind !== 'name') throw unreadable(value || '…');
    if (isSign('(')) return { kind: 'call', name: value.toLowerCase(), parts: parts() };
    const word = value.toLowerCase();
    if (Object.hasOwn(grammar.constants, word)) return { kind: 'value', value: grammar.constants[word]! };
    return { kind: 'name', name: value };
  };
  const parts = (): Foreign[] => {
    expect('(');
    const found: Foreign[] = [];
    if (!isSign(')')) {
      found.push(deeper(() => binary(0)));
      while (isSign(',')) {
        next++;
        found.push(deeper(() => binary(0)));
      }
    }
    expect(')');
    return found;
  };
  const whole = binary(0);
  if (token().kind !== 'end') throw unreadable(token().value);
  return whole;
}
